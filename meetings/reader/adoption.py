"""Whether the minutes of the meeting before were adopted, and whether with changes."""

import re

from .lines import Line, lines_of
from .paragraphs import joined
from .places import place_of
from .reading import Item, Said
from .sentences import sentences

MINUTES = re.compile(r"\b(?:\w*notulen|\w*verslag(?:en)?)\b", re.IGNORECASE)
TITLE = re.compile(r"(?:concept-?\s?)?(?:\w+\s){0,6}?(?:\w*notulen|\w*verslag)\b", re.IGNORECASE)
ADOPTED = re.compile(
    r"\b(?:goedgekeur[dt]|goed\sgekeur[dt]|goed\sbevonden|vastgesteld|vast\sgesteld|akkoord|gearresteerd|"
    r"aangenomen|oké?|ok[eé]|conform(?=\s(?:het\s)?(?:ontwerp|concept))|ongewijzigd|goedkeuring|"
    r"vaststelling\svan\shet\sverslag:\sakkoord)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"\b(?:niet|nog\sniet|later|moeten|moet\seerst|kunnen|kan|zullen|aangehouden|doorgeschoven|uitgesteld|"
    r"volgende\s(?:keer|vergadering|bijeenkomst)|nog\sgeen)\b",
    re.IGNORECASE,
)
CHANGED = re.compile(
    r"\b(?:wijziging(?:en)?|aanvulling(?:en)?|correctie(?:s)?|aanpassing(?:en)?|verbetering(?:en)?|"
    r"gewijzigd|aangepast|gecorrigeerd|verder\s(?:goedgekeurd|akkoord|vastgesteld|ongewijzigd|wordt|worden|"
    r"is|zijn|geen)|"
    r"moet\s(?:\w+\s){0,3}zijn|moet\sworden|met\sinachtneming|pas(?:t|sen)\s(?:dit|het|deze)\saan|voegt\s(?:dit|het|deze|die)\stoe|verkeerd\s(?:is\s)?gespeld|(?:één|een|1|twee|2|kleine|"
    r"enkele|paar|volgende)\s(?:\w+\s){0,2}(?:opmerking(?:en)?|tekstuele|punt(?:en)?)|met\s(?:deze|die|"
    r"de\sgenoemde|bovenstaande|genoemde)\s\w+|gewijzigde|toegevoegd|verbeterd)\b",
    re.IGNORECASE,
)
UNCHANGED = re.compile(
    r"\b(?:geen|zonder)\s(?:verdere\s|inhoudelijke\s)?(?:op-?\s?\s?(?:of|"
    r"en)\s)?(?:tekstuele\s)?(?:wijziging(?:en)?|aanvulling(?:en)?|aanmerking(?:en)?|opmerking(?:en)?|"
    r"correcties?|aanpassing(?:en)?)(?:\s(?:of|en)\s(?:wijziging(?:en)?|aanvulling(?:en)?|"
    r"opmerking(?:en)?))?|\bongewijzigd\b",
    re.IGNORECASE,
)
TEXTUAL = re.compile(
    r"\b(?:tekstue\w+|kleine\s(?:wijziging|correctie|aanpassing)|(?:blz|pag(?:ina)?|"
    r"punt)\b\.?\s?\d{1,2}\b.*\b(?:wijziging|moet|correctie|aanvulling))",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"^\W*(?:de\s|het\s)?(?:agenda|begroting|jaarrekening|jaarplan|jaarverslag|beleid\w*|financieel|kas\w*)\b",
    re.IGNORECASE,
)


def adoption_in(items: list[Item], lines: list[Line], source: str) -> tuple[str, Said | None]:
    """("adopted" or "adopted_with_changes" or "", the words that say it)."""
    for item in items:
        if TITLE.match(item.title) and not re.match(r"(?:jaar|financieel)", item.title, re.IGNORECASE):
            below = joined(lines_of(source[item.place[0] : item.end]))
            told = [sentence for line in below[:40] for sentence in _parts(line.text)]
            if found := _verdict(told):
                return found[0], _said(found[1], item.place[0], item.end, source)
    for line in lines:
        if MINUTES.search(line.text):
            told = _parts(line.text)
            subjects = [one for one in told if MINUTES.search(one) and ADOPTED.search(one)]
            if subjects and (found := _verdict(subjects)):
                changed = (
                    found[0] == "adopted" and bool(_verdict([*told])) and _verdict(told)[0] == "adopted_with_changes"
                )
                place = place_of(found[1], line, source)
                return "adopted_with_changes" if changed else found[0], Said(found[1], place)
    return "", None


def _parts(words: str) -> list[str]:
    return [part for sentence in sentences(words) for part in sentence.split(";") if part.strip()]


def _verdict(told: list[str]) -> tuple[str, str] | None:
    """From the sentence that adopts; changes may stand in the sentences before it."""
    for at, sentence in enumerate(told):
        said = ADOPTED.search(sentence)
        if not said or OTHER.match(sentence) or NOT.search(UNCHANGED.sub("", sentence)):
            continue
        before = [" ".join(UNCHANGED.sub("", one).split()) for one in told[: at + 1]]
        changed = any(CHANGED.search(one) for one in before) or any(
            TEXTUAL.search(UNCHANGED.sub("", one)) for one in told[at + 1 : at + 3]
        )
        return "adopted_with_changes" if changed else "adopted", sentence.strip()
    return None


def _said(words: str, start: int, end: int, source: str) -> Said:
    at = source.find(words, start, end)
    return Said(words, (at, at + len(words)) if at >= 0 else (start, start))
