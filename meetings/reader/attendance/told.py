"""Who was there, told in a sentence: "Erbij waren Yvonne en Hakan", "Van de huurders zijn aanwezig Lenie en Cor"."""

import re
from dataclasses import replace

from ..names.all_names import names_in
from ..names.names import NAME, TITLE
from ..names.outside import OFFICES
from ..names.role_words import ROLE
from ..reading import Someone
from ..text.lines import Line
from ..text.places import place_of
from ..text.sentences import sentences
from .entries import FROM as SENT
from .entries import entries_in
from .for_others import for_others

NEAR = 15  # lines in which such a sentence can stand
FROM = r"(?:\b(?:van|namens)\s[^.,:]{2,30}\s)"
THERE = r"(?:aanwezig|erbij|er|present|aangeschoven|van\sde\spartij|aan\sde\slijn)"
TABLE = r"(?:aan|om|rond)\s(?:de\s)?\w*tafel(?:\sbij\s\w+)?"
BEFORE = re.compile(
    rf"(?:(?:\b(?:er|daar)bij|(?<![\w,]\s)\bbij)\s(?:waren|zijn)|\b{TABLE}\s(?:zaten|zitten|schoven\saan)|\b(?:we|wij)\szaten\smet|{FROM}?(?<!niet\s)\b{THERE}\s(?:waren|zijn)|{FROM}?\b(?:waren|zijn)\s(?:\w+\s){{0,2}}?{THERE}|"
    rf"{FROM}(?:waren|zijn)\sdat|\bbij\s\w+\sthuis\s(?:waren|zaten)|\b(?:we|wij)\s(?:waren|zaten)\s(?:\w+\s){{0,2}}?met|\b(?:zaten|waren|kwamen)\s(?:we|wij)\s(?:[^\W\d]+\s){{0,7}}met|\bwaren\s(?:we|wij)(?=\s?:)|"
    r"\b(?:gezelschap|bestuur|groep|opkomst|kring)\sbestond\s(?:\w+\s){0,3}?uit)\s?:?\s(?=(?:[a-z]+\.?\s){0,2}[A-ZÀ-Þ])",
    re.IGNORECASE,
)
WITH = re.compile(
    r"(?:(?P<lead>[^:.;]{2,90}?)\s?:|(?:(?:deze\skeer|vanavond|vandaag)\s)?met)\s(?=(?:[a-z]+\.?\s){0,3}(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)  # "We zaten met z'n vieren in de tuin: Jan, Els, Mo en ik", "Met Jan, Els en later ook Mo"
MET = re.compile(
    r"\b(?:waren|zaten|zitten|zijn|schoven|kwamen|troffen|verzamelden|deelgenomen|namen|deden|te\sweten)\b|"
    r"\A(?:voor|namens|vanuit)\s(?:de|het|onze)\s",
    re.IGNORECASE,
)
PARTY = re.compile(r"(?:voor|namens|vanuit|van(?!\sde\spartij))\s", re.IGNORECASE)
ELSE = re.compile(r";\s(?=[^;]*\b(?:moest|kon|had|was|liet|is)\b)")  # "Jan en Els; Mo was ziek"
NOT_MET = re.compile(
    r"\b(?:niet|geen|afwezig|afgemeld|verhinderd|ziek|gast(?:en)?|besproken|punten|agenda|acties?|taken)\b",
    re.IGNORECASE,
)
CHAIR = re.compile(
    rf"\bonder\s(?:voorzitterschap|leiding)\svan\s(?P<said>(?:{TITLE.pattern})?(?-i:{NAME.pattern}))", re.IGNORECASE
)
AFTER = re.compile(
    rf"\b(?:waren|zijn)\s(?:\w+\s){{0,2}}{THERE}\b(?!\sgeen)|"
    r"\b(?:kwamen\s(?:\w+\s){0,3}?(?:bijeen|samen|bij\selkaar)|troffen\selkaar)\b|"
    r"\b(?:zaten|zitten)\s(?:\w+\s){0,4}?(?:aan|om|rond)\s(?:de|een)\s\w*tafel\b"
)
BESIDE = re.compile(
    rf"\b(?:behalve|naast)\s(?P<said>[^.,:]{{2,60}}?)\s(?:waren|was)\s(?:ook\s)?(?P<more>[^.:]{{3,120}}?)\s(?:ook\s)?{THERE}\.?\Z",
    re.IGNORECASE,
)  # "Behalve Cor en ik waren ook Sjaan en Wim er"
WHOLE = re.compile(
    r"\b(?:voltallig|compleet)(?:\s\w+)?\s?[:(]\s?(?P<said>[^().:]{5,160})[).]?\Z", re.IGNORECASE
)  # "Het bestuur is voltallig: Jan, Els en Mo"
INSIDE = re.compile(
    rf"\b(?P<whom>(?:namens|vanuit|van\s(?:de|het|onze))\s[^.,:]{{2,30}}?)\s(?:is|zijn|was|waren)\s(?P<said>[^:]{{3,160}}?)\s{THERE}\b(?P<more>,[^.]+)?",
    re.IGNORECASE,
)  # "Namens de gemeente waren Ellen Kuik en Jasper Bloem aanwezig"
GUEST = re.compile(r"\b(?:gast(?:en)?|bezoek|uitnodiging)\b", re.IGNORECASE)  # in all that the next finds
ON_VISIT = re.compile(
    r"\b(?:(?:als|te)\s(?:\w+\s)?gast(?:en)?|op\s(?:bezoek|uitnodiging))\s(?:is|was|waren|zijn|mochten|konden|hadden)\s"
    r"(?:(?:we|wij|ook|er|aanwezig|vanavond|bij\sons|verder)\s){0,3}(?P<said>(?:[a-z]+\.?\s){0,2}(?-i:[A-ZÀ-Þ])[^:;]{2,80}?)"
    r"(?:\s(?:verwelkomen|begroeten|ontvangen|aanwezig|erbij))?\.?\Z",
    re.IGNORECASE,
)  # "Als gast mochten wij Jan Tol van de gemeente verwelkomen"
CLAUSE = re.compile(
    r"(?:\A|,\s(?:en\s)?|;\s)(?P<whom>(?:van|namens|vanuit)\s[^.,:;]{2,40}?)\s"
    r"(?:kwam|kwamen|schoof|schoven|nam|namen|deed|deden|zat|zaten)\s(?:(?:ook|nog|later)\s)?"
    r"(?P<said>(?:[a-z]+\.?\s){0,2}(?-i:[A-ZÀ-Þ])[^:;]{2,80}?)(?:\s(?:aan|erbij|deel|mee|langs|aanwezig|bij))?"
    r"(?=\.?\Z|;|,\s(?:en\s)?(?:van|namens|vanuit)\s)",
    re.IGNORECASE,
)  # "Namens de gemeente schoof projectleider Jan Tol aan, van de aannemer kwam Els Bos"
OFFICE = re.compile(rf"(?:{OFFICES})\b", re.IGNORECASE)  # "Wijkagent Mo Tol schoof aan"
CAME = r"(?:kwam|kwamen|schoof|schoven|sloot|sloten)"
SHORTLY = (
    r"(?:(?:het|de|laatste|eerste|ook|nog|even|later|wat|iets|na|om|een|half\w*|kwartier\w*|uurtje|uur|\d\S*)\s){0,4}?"
)
CAME_IN = re.compile(
    rf"(?:\A|,\s|\sen\s)(?P<said>(?:{ROLE.pattern}\s)?(?-i:{NAME.pattern}))(?P<whom>(?:van|namens|vanuit)\s[^.,:]{{2,40}}?\s)?(?<=\s){CAME}\s{SHORTLY}(?:langs|aan|erbij|binnen|vertellen|uitleggen|toelichten)\b|"
    rf"\A(?P<of>(?:van|namens|vanuit)\s[^.,:]{{2,40}}?)\s{CAME}\s{SHORTLY}(?P<who>(?-i:{NAME.pattern}))(?<=\s){SHORTLY}(?:langs|aan|erbij|binnen)\b",
    re.IGNORECASE,
)  # "Jolanda Smit van de gemeente kwam een halfuurtje langs", "Van de gemeente schoof Femke aan"
LED = re.compile(r"(?:aanwezig|wel|aanw\.|erbij|deelnemers|present)\s?:\s", re.IGNORECASE)  # in the middle of a line
AT_HOME = re.compile(r"\sbij\s[A-ZÀ-Þ]\w+(?:\s[a-z].*)?\.?\Z")  # "… en Mo bij Ria in de tuin"
GOES_ON = 4  # lines over which such a list can go
BROKEN = re.compile(r"(?:,|\sen|\s[A-ZÀ-Þ][\w-]+)\Z")
STARTS = re.compile(r"\b(?:waren|zaten|erbij|aanwezig|present)\b")
REPORTS = re.compile(r"\b(?:dat|die|omdat|niet|als|of|heeft|hebben|afwezig|verhinderd)\b")


def told_in(lines: list[Line], source: str, listed: bool) -> tuple[list[Someone], list[Someone]]:
    """Who was there, and who of them came for others; each once. Without a list the first sentence has to name two at
    least; beside one it says for whom they came.
    """
    found: dict[str, Someone] = {}
    guests: dict[str, Someone] = {}
    for at, line in enumerate(lines[:NEAR]):
        for sentence in sentences(_whole(lines, at)) if not line.is_number else []:
            names = (_names(sentence) if not listed or INSIDE.search(sentence) else []) + _besides(sentence)
            if found or len(names) > 1 or (names and (listed or names[0].guest)):
                for one in names:
                    kept = guests if one.guest else found
                    place = place_of(one.name, _where(one.name, lines[at : at + GOES_ON]), source)
                    kept.setdefault(one.name, Someone(one.name, place, one.role, one.tag))
    return list(found.values()), list(guests.values())


def _whole(lines: list[Line], at: int) -> str:
    """With the lines below it, where a list is broken off by the width of a page: "We waren met zes: Gonny,"."""
    words = lines[at].text
    for below in lines[at + 1 : at + GOES_ON]:
        if not BROKEN.search(words) or below.gap or below.mark.kind or not STARTS.search(sentences(words)[-1]):
            break
        words = f"{words} {below.text}"
    return words


def _where(name: str, some: list[Line]) -> Line:
    return next((line for line in some if name in line.text), some[0])


def _besides(sentence: str):
    """Who came besides, and whether for others."""
    if clauses := list(CLAUSE.finditer(sentence)):
        return [
            replace(one, guest=for_others(clause["whom"]))
            for clause in clauses
            if not REPORTS.search(clause["said"])
            for one in entries_in(clause["said"])
        ]
    if came := CAME_IN.search(sentence):
        said = (came["said"] or came["who"]).strip()
        sent = SENT.search(said)
        whom = came["whom"] or came["of"] or (said[sent.start() :] if sent else "")
        if came[0].endswith(("langs", "vertellen", "uitleggen", "toelichten")) and not whom:
            return []  # somebody who called may not have been there
        guest = for_others(whom) or bool(OFFICE.match(said))
        return [replace(one, guest=guest) for one in entries_in(said)]
    visit = ON_VISIT.search(sentence) if GUEST.search(sentence) else None
    if not visit or REPORTS.search(visit["said"]):
        return []
    return [replace(one, guest=True) for one in entries_in(visit["said"])]


def _met(sentence: str):
    """Those of a list that is nothing but names, behind words that say that somebody was there."""
    led = WITH.match(sentence)
    lead = (led["lead"] or "") if led else ""
    if not led or (lead and (not MET.search(lead) or NOT_MET.search(lead))):
        return []
    names = names_in(ELSE.split(sentence[led.end() :])[0])
    others = bool(party := PARTY.match(lead)) and for_others(f"van {lead[party.end() :]}")
    return [replace(one, guest=others) for one in names] if lead or len(names) > 2 else []


def _names(sentence: str):
    if led := LED.match(sentence):
        return entries_in(sentence[led.end() :].rstrip("."))
    chair = [
        replace(one, role="voorzitter")
        for found in CHAIR.finditer(sentence)
        for one in entries_in(found["said"].strip())
    ]
    if met := _met(sentence):
        return [*chair, *met]
    inside, before = INSIDE.search(sentence), None
    if inside:
        said = f"{inside['said']}{inside['more'] or ''}"
    elif beside := BESIDE.search(sentence):
        said = f"{beside['said']}, {beside['more']}"
    elif whole := WHOLE.search(sentence):
        said = whole["said"]
    elif before := BEFORE.search(sentence):
        said = sentence[before.end() :]
    elif after := AFTER.search(sentence):
        said = sentence[: after.start()]
    else:
        return []
    said = AT_HOME.sub("", ELSE.split(said)[0])
    entries = entries_in(said.rstrip(".")) if len(said) < 300 and not REPORTS.search(said) else []
    whom = inside["whom"] if inside else (before[0] if before else "")
    return [*chair, *([replace(one, guest=True) for one in entries] if for_others(whom) else entries)]
