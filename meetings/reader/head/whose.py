"""Whose minutes these are: "wijkraad Europawijk", "Historische Kring Oud-Ammerzoden", "Huiskamer van Heechterp"."""

import re
from difflib import SequenceMatcher
from itertools import takewhile

from ..dates import days_in
from ..dates.words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from ..listed import listed
from ..names.bodies import KIND
from ..names.group_words import BEFORE, ENDINGS, NO_GROUP
from ..names.names import PREFIX
from ..reading import Said
from ..text.lines import Line
from ..text.mail import SUBJECT, without_mail
from ..text.places import place_of
from .head import MEETING, MINUTES, MOST, about
from .labels import labels_of

STOP = frozenset([*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS]) | listed(
    "op d.d dd vergadering notulen verslag overleg bijeenkomst bestuursvergadering wijkraadsvergadering datum"
)
LINKING = re.compile(rf"(?:{PREFIX}|en|&|/|voor|i\.o\.?|afd\.?|afdeling|regio)\Z", re.IGNORECASE)
SEVERAL = re.compile(r"[A-ZÀ-Þ][\w-]+(?:,\s[A-ZÀ-Þ][\w-]+){1,4}\sen\s[A-ZÀ-Þ][\w-]+")
HOUSES = re.compile(r"\d{1,4}\s?(?:[-–/]|t/m)\s?\d{1,4}(?![-/\d])", re.IGNORECASE)  # numbers of the houses of a VvE
HOUSES_OF = re.compile(
    r",\s(?:complex|blok|flat|gebouw|toren|portiek|fase|kavel)(?:s|en|ken)?\s(?:\d{1,3}[a-z]?|[A-Z])(?:(?:,\s|\sen\s|\s&\s|\st/m\s)(?:\d{1,3}[a-z]?|[A-Z])){0,3}(?=\s*\Z)",
    re.IGNORECASE,
)  # "…-Zuid, flat 3 en 4"
COUNTED = listed("complex blok flat gebouw toren portiek wijk fase kavel")  # a number behind these belongs to it
TAILS = {"e.o": "e.o.", "i.o": "i.o.", "U.A": "U.A.", "u.a": "u.a."}  # "en omgeving", "in oprichting"
TAIL = re.compile(rf"(?:{'|'.join(re.escape(one) for one in TAILS)})[.,]?|\([A-Z]{{2,6}}\)")  # also "(EZT)" behind them
NEARLY = 0.85  # of two words that are the same but for a letter or two
AT_TOP = 4  # lines in which a heading can name a group of any kind
PLACE = re.compile(r"te\s[A-ZÀ-Þ]")  # "VvE Hooghe Waerd te Alphen"
SHORT = ("'t", "’t", "‘t", "'s", "’s", "'T", "’T")  # "'t Kwetternest"
DAYS = "|".join((*WEEKDAYS, *MONTHS, *SHORT_WEEKDAYS))
LOW = re.compile(
    rf"[^A-ZÀ-Þ]*?\b(?P<name>[a-zà-ÿ-]*(?:{'|'.join(ENDINGS)})(?:\s(?:de|het|van|op|['’‘]?t)){{0,2}}"
    rf"(?:\s(?!(?:{DAYS})\b)[a-zà-ÿ-]{{3,}}){{1,2}})\s*(?:\Z|[,(–-]|\d|(?:{DAYS})\b)[^A-ZÀ-Þ]*\Z"
)  # typed in haste: "verslag dorpsraad rijsbergen 12-3"
SYMBOLS = re.compile(r"\A[^\w'’\"“(]+")  # a picture in front
ARTICLES = ("De", "Het", "DE", "HET")  # belong to a name without more: "De Groene Kring"
QUOTES = re.compile('["“”„]')
SAINTS = ("St.", "Sint.")
TALK = "overleg "
TO = re.compile(
    r"aan\s?:?\s(?:(?:(?:de|alle)\s)?leden(?:\svan)?\s|het\sbestuur\svan\s)?(?:(?:de|het)\s)?", re.IGNORECASE
)  # whom a letter goes to
MEMBERS = re.compile(r"aan\s?:?\s(?:(?:de|alle)\s)?leden\b", re.IGNORECASE)
HYPHENED = re.compile(r"(?<!\w)\w+-\s(?:en|&)\s\Z")  # "Buurt- en speeltuinvereniging"
GREETS = listed("beste lieve geachte hoi hallo dag aan")
LEADS = listed(
    "van de het een der v.d vd d.d dd concept kort korte beknopt openbare algemene leden actielijst besluitenlijst "
    "agenda namens bestuur bespreking - – :"
)
ENDS = re.compile(
    rf"\s*(?:\Z|[,;:.(|–-]|[^\w\s]|\d|(?:te|d\.?d|op|bij|om|{DAYS})\b|"
    rf"{MINUTES.pattern}|{MEETING.pattern})",
    re.IGNORECASE,
)
GROUP = re.compile(rf"[\w’'/.-]*(?:{'|'.join(sorted(ENDINGS, key=len, reverse=True))})\Z", re.IGNORECASE)
OURS = re.compile(r"\b(?:van|met|namens|voor)\s(?:de|het|onze|ons)?\s?(?=[A-ZÀ-Þ])")  # "besproken met de Huiskamer van"
LONGEST = 7  # words of such a name
BEHIND_NAME = re.compile(
    rf"\s[-–/|]\s|[,(:;!?]|\s\d|\s(?:(?:{DAYS})\b|\S*(?:verslag|notulen|vergadering|bijeenkomst|overleg)\b).*",
    re.IGNORECASE,
)
WRITTEN_AT = re.compile(r"[^,]{2,25},\s\d")  # "Den Haag, 3 mei 2020"
LOWEST = 70  # characters of a heading without capitals, else it is a sentence
MOST_BEFORE = 3  # words of a name in front of the kind: "Buurt Preventie Team Kortenoord"


def body_in(lines: list[Line], source: str) -> Said | None:
    """The council or group, by a kind that most have, or by what the heading says; whom a letter goes to after that."""
    top = [line for line in lines[:MOST] if TO.match(line.text)]
    sent = [(_heading(line.text[TO.match(line.text).end() :]), line) for line in top]
    members = [(words, line) for words, line in sent if MEMBERS.match(line.text)]
    told = next((_said(words, line, source) for words, line in members if words), None)
    return (
        told
        or _body_above(without_mail(lines), source)
        or next((_said(words, line, source) for words, line in (*_signed(lines), *sent) if words), None)
        or _on_top(lines[:AT_TOP], source)
    )


def _on_top(top: list[Line], source: str) -> Said | None:
    """The first line above "Verslag" or a day, where no word for a group is known: "JBC De Losse Flodder - Blerick"."""
    first = top[0].text if top else ""
    words = BEHIND_NAME.split(first)[0].strip()
    tells = any(MINUTES.search(line.text) or days_in(line.text) for line in top)
    is_other = labels_of(top[0]) or SUBJECT.match(first) or WRITTEN_AT.match(first) if top else True
    tokens = words.split()
    if is_other or not tells or not 1 < len(tokens) <= LONGEST or _is_no_name(tokens[0]):
        return None
    return _said(words, top[0], source)


def _is_no_name(token: str) -> bool:
    return _leads(token) or token.casefold().strip(".,:!") in GREETS | STOP or ":" in token


def _body_above(lines: list[Line], source: str) -> Said | None:
    for at, line in enumerate(lines[:MOST]):
        if line.is_number or any(one.kind in ("here", "away") for one in labels_of(line)):
            break
        above = (about(line) or line.text, *_columns(line.loose_cells)[:1]) if at < AT_TOP else ()
        heading = next((named for one in above if (named := _named_above(one))), "")
        words = next((one for cell in (*_columns(line.cells), line.text) if (one := _by_kind(cell))), "")
        if words or heading:
            return _said(heading if not words or heading.endswith(words) else words, line, source)
    return None


def _columns(cells: list[str]) -> list[str]:
    return cells if len(cells) > 1 else []


def _signed(lines: list[Line]) -> list[tuple[str, Line]]:
    return [(_heading(line.text), line) for line in lines[-AT_TOP:]]


def _by_kind(words: str) -> str:
    for found in KIND.finditer(words):
        if name := _with_houses(words, _name(words[found.end() : found.end() + 100])):
            kind = found["kind"].removesuffix("s") if found["meeting"] else found["kind"]
            before = HYPHENED.search(words[: found.start()])
            return f"{before[0] if before else ''}{kind} {name}"
    return ""


def _with_houses(line: str, name: str) -> str:
    """ "Zuid, flat 3 en 4": which flats of it, where nothing else stands behind the name."""
    more = HOUSES_OF.search(line) if name else None
    return f"{name}{more[0]}" if more and line[: more.start()].endswith(name) else name


def _said(words: str, line: Line, source: str) -> Said:
    return Said(words, place_of(words, line, source))


def _named_above(words: str) -> str:
    low = LOW.match(words)
    return _heading(words) or _talks(words) or _ours(words) or (_low(low) if low and len(words) < LOWEST else "")


def _talks(words: str) -> str:
    """ "Overleg Jeugd en Veiligheid Parkwijk", where nothing tells who they are but what they speak of, and where."""
    name = _name(words[len(TALK) :]) if words.casefold().startswith(TALK) else ""
    return f"{words[: len(TALK)]}{name}" if len(name.split()) > 1 and ENDS.match(words[len(TALK) + len(name) :]) else ""


def _low(found: re.Match) -> str:
    """With the words that belong to it: "kerstmarkt comite oud-zuid"."""
    words = found.string[: found.start("name")].split()
    before: list[str] = []
    while (
        words and words[-1].isalpha() and not _leads(words[-1]) and words[-1] not in STOP and len(before) < MOST_BEFORE
    ):
        before.insert(0, words.pop())
    return " ".join([*(before if not words or _leads(words[-1]) else []), found["name"]])


def _heading(words: str) -> str:
    """The group that a line of nothing else names, with or without "Notulen van" in front; "" for none."""
    tokens, article = SYMBOLS.sub("", words).split(), []
    while tokens and _leads(tokens[0]):
        article, tokens = tokens[:1] if tokens[0] in ARTICLES else [], tokens[1:]
    for at, token in enumerate(tokens[: MOST_BEFORE + 1]):
        before = tokens[:at]
        if not all(_is_before(word) for word in before):
            break
        if not GROUP.match(token) or token.casefold() in NO_GROUP:
            continue
        rest = QUOTES.sub("", " ".join(tokens[at + 1 :]))
        name = _name(rest)
        if not ENDS.match(rest[len(name) :]) or not (name or (before and token[:1].isupper())):
            continue
        return " ".join([*before, token, name] if name else [*article, *before, token])
    return ""


def _is_before(word: str) -> bool:
    bare = word.casefold()
    return (
        word[-1].isalnum()
        and not _leads(word)
        and (bare in BEFORE or (word[:1].isupper() and bare not in GREETS | STOP))
    )


def _leads(token: str) -> bool:
    bare = token.strip(":,").casefold()
    return (
        bare in LEADS
        or bare.startswith(("vergad", "bijeenk"))
        or bare.endswith(("notulen", "verslag"))
        or bool(MINUTES.fullmatch(bare) or MEETING.fullmatch(bare))
        or any(SequenceMatcher(None, bare, word).ratio() > NEARLY for word in ("verslag", "notulen"))  # "verlsag"
    )


def _ours(words: str) -> str:
    """The group that a letter names: "besproken met de Huiskamer van Heechterp"."""
    for found in OURS.finditer(words):
        kind, _space, rest = words[found.end() :].partition(" ")
        name = _name(rest) if GROUP.match(kind) and kind.casefold() not in NO_GROUP else ""
        if name:
            return f"{kind} {name}"
    return ""


def _is_within(words: list[str], kept: list[str]) -> bool:
    """ "Zon op Zuilen"; not "Zon op dinsdag"."""
    return words[0] == "op" and bool(kept) and len(words) > 1 and words[1][0].isupper()


def _name(after: str) -> str:
    """The words of a name that begin here: "De Vlinderbuurt", "Groen Kleverlaan", "SCHOON & HEEL"."""
    kept: list[str] = []
    if several := SEVERAL.match(after.strip()):
        return several[0]
    words = after.split()
    for at, word in enumerate(words):
        bare = word if word in (*SHORT, *SAINTS) else word.strip("\"'“‘”’.,;:()[]")
        if kept and bare in TAILS:
            tails = list(takewhile(TAIL.fullmatch, words[at:]))
            return " ".join([*kept, *(TAILS.get(one.strip(".,"), one) for one in tails)])
        if kept and kept[-1].casefold() in COUNTED and bare.isdigit():
            return f"{' '.join(kept)} {bare}"
        if kept and (houses := HOUSES.match(" ".join(words[at:]))):
            return f"{' '.join(kept)} {houses[0]}"
        if (bare.casefold() in STOP and not _is_within(words[at : at + 2], kept)) or not (
            bare[:1].isupper() or LINKING.match(bare) or bare == "s"
        ):
            break
        if kept and (word[0] == "(" or PLACE.match(" ".join(words[at : at + 2]))):
            break
        kept.append(word.strip('.,;:()[]"“”') if bare == "s" else bare if bare else word)
        if word[-1] in ".,;:)" and word not in SAINTS:
            break
    while kept and (LINKING.match(kept[-1]) or not kept[-1][-1:].isalnum()):
        kept.pop()
    return " ".join(kept)
