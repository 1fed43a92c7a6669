"""Who can have agreed to something: everybody the text names, and the offices of the group."""

import re
from collections import Counter
from dataclasses import dataclass

from ..attendance.labelled import Attendance
from ..reading import Someone
from ..text.lines import Line
from ..verbs.acts import ACTS
from ..verbs.doing import DOING
from ..verbs.particles import AMBIGUOUS, WITH_OBJECT
from ..verbs.reports import IS, SAYS, THINKS
from .low_names import low_forms
from .names import NICKNAME, WORD, is_nobody, without_kin
from .outside import at_table
from .subjects import ALL, GROUP, HIS, WE, Subjects
from .surnames import surnames

OUTSIDE = (
    r"(?:[Dd]e|[Hh]et)\s(?:gemeente|politie|wijkagent|corporatie|woningcorporatie|wethouder|"
    r"projectleider|aannemer|beheerder|gebiedsregisseur|school)"
)
OUTSIDERS = re.compile(OUTSIDE)
SPEAKS = re.compile(
    rf"\b(?P<name>{WORD}(?:\s{WORD})?)\s(?:opent|sluit|notuleert|vertelt|vraagt|licht|deelt|stelt|merkt|"
    rf"zegt|meldt|geeft|vindt|legt|wil|zal|gaat|neemt|heeft|stuurt|maakt|belt|mailt|vertelde|vroeg|zei|"
    rf"vond|begon|stelde|merkte|legde|opende|gaf|liet)\b"
)
WHOLE = re.compile(rf"\b(?=({WORD})\s((?:(?:van|de|den|der|ter|ten|te|el|'t|in)\s){{0,3}}{WORD}))")
PERSONAL = re.compile(
    rf"\b(?P<name>{WORD})\s(?:opent|sluit\s(?:de|om)|notuleert|vertelt|vraagt\s(?:zich|of|wanneer|waarom|"
    rf"hoe)|zegt|merkt\sop|vindt|licht\stoe|deelt\smee|is\s(?:ziek|jarig)|bedankt|heet|vertelde|vroeg|zei|"
    rf"heeft\s(?:gesproken|gebeld|gemaild|rondgevraagd|nagevraagd)|bood\saan|stopt\sermee|"
    rf"kwam|hoorde|woont|kent|denkt|twijfelt|hoopt|kon\sniet|was\s(?:ziek|er\sniet)|"
    rf"vond|stelde\svoor|begon|merkte\sop|legde\suit|lichtte|opende|gaf\saan|liet\s(?:zien|weten))\b"
)
SUBJECT = re.compile(
    rf"(?:(?:^|(?<=[.!?;:]\s))(?:(?P<other>{WORD})\sen\s)?(?P<name>{WORD})|(?<=\sdat\s)(?P<named>{WORD}))"
    rf"(?:\s\([^()]{{1,20}}\))?\s(?P<verb>[a-zà-ÿ]+)\b"
)
TURNED = re.compile(
    rf"\b(?P<verb>[a-zà-ÿ]{{3,}})\s(?P<name>{WORD})(?:\sen\s(?P<other>{WORD}))?(?=\s[a-zà-ÿ]|[.,])"
)  # "brengt Bram"
LETTER = re.compile(r"(?:[A-Z]\.){1,2}")
LETTERS = re.compile(rf"(?:^|(?<=[.:]\s)){LETTER.pattern}(?:\s(?:en|\+|&)\s{LETTER.pattern})?(?=\s[a-z]{{3,}})")
MENTION = re.compile(rf"\b{WORD}")
PLACE = re.compile(rf"\b(?:[Ii]n|[Nn]aar|[Dd]e|[Hh]et|[Tt]e|[Hh]eel)\s({WORD})")
PERSONAL_VERBS = SAYS | THINKS | DOING | ACTS | frozenset(AMBIGUOUS) | frozenset(WITH_OBJECT) | {"zal", "gaat"}
PAST = re.compile(r"[a-zà-ÿ]{3,}(?:de|te|den|ten)\Z")
OFTEN = 2
LONGEST_TAG = 3  # capitals that are initials rather than a name in capitals


@dataclass(frozen=True)
class People:
    """`owner` finds one or several of them at a place in a text; `away` are those of `known` who were not there,
    `guests` who were and belong to others; `low`: the first words of names that the text writes without a capital.
    """

    owner: Subjects
    known: frozenset[str]
    tags: frozenset[str]
    outside: re.Pattern | None = None
    away: frozenset[str] = frozenset()
    guests: frozenset[str] = frozenset()
    low: frozenset[str] = frozenset()

    def kind(self, words: str) -> str:
        """person, group or organisation."""
        words = words.strip()
        if re.fullmatch(rf"{WE}|{GROUP}|{ALL}", words):
            return "group"
        return "person"


def people_of(attendance: Attendance, lines: list[Line]) -> People:
    """From the lists, the roles, and who speaks in the text."""
    whole = {one.name for one in attendance.everybody}
    names = {NICKNAME.sub("", name) for name in whole}
    tags = {one.tag for one in attendance.everybody if one.tag} | _initials(names) | _letters(names, lines)
    known = names | {form for name in names for form in _forms(name)} | _speakers(lines, bool(names))
    known |= whole | {one["called"] for name in whole for one in NICKNAME.finditer(name)}
    known |= set() if attendance.present else _from_text(lines)
    known |= surnames(names, " ".join(line.text for line in lines if line.start not in attendance.used))
    known |= {form[0].upper() + form[1:] for form in known if form.islower() and len(form) > 2}
    known |= low_forms(known, [line for line in lines if line.start not in attendance.used])
    one = "|".join(
        re.escape(form).replace(r"\ ", r"\s") for form in sorted(known | tags, key=len, reverse=True) if len(form) > 1
    )
    called = re.compile(rf"(?:{one})(?:{HIS}|(?![^\W\d_]))") if one else None
    away = _called(attendance.absent) - _called([*attendance.present, *attendance.guests])
    guests = _called(attendance.guests) - _called([*attendance.present, *attendance.absent])
    low = frozenset(form.split()[0] for form in known if form[0].islower())
    return People(
        Subjects(called), frozenset(known), frozenset(tags), at_table(lines, attendance.used), away, guests, low
    )


def _called(some: list[Someone]) -> frozenset[str]:
    return frozenset(
        form for one in some for form in (one.name, one.tag, *_forms(one.name), *surnames({one.name}, "")) if form
    )


def _initials(names: set[str]) -> set[str]:
    """ "MB" and "MvdB" of "Marianne van den Bogert", where only one of them has these."""
    found: list[str] = []
    for name in names:
        words = [word for word in re.split(r"[\s-]", name) if word[:1].isalpha()]
        big = "".join(word[0] for word in words if word[0].isupper())
        found += {big, "".join(word[0] for word in words)} if len(words) > 1 else ()
    return {tag for tag in found if found.count(tag) == 1 and len(tag) > 1}


def _letters(names: set[str], lines: list[Line]) -> set[str]:
    """ "K." of Kofi and "J.P." of J.P. Sluis, where the text says what such a letter does: "S. en E. maken …"."""
    found = {letter for line in lines for does in LETTERS.finditer(line.text) for letter in LETTER.findall(does[0])}
    return {letter for letter in found if any(name.startswith(letter[0]) for name in names)}


def _forms(name: str) -> set[str]:
    """How somebody is called in the text: "Jan Willem", "Jan", "Van Dam"."""
    name = name.title() if name.isupper() and len(name) > LONGEST_TAG else name
    if (given := without_kin(name)) != name:
        return {given, name[0].upper() + name[1:]}
    words = name.split()
    forms = {words[0]} if words[0][1:].islower() or len(words[0]) > LONGEST_TAG else set()
    forms = {form for form in forms if "." not in form}
    if len(words) > 2 and words[1][0].isupper():
        forms.add(" ".join(words[:2]))
    if "." in words[0] and len(words) > 1:
        surname = " ".join(words[1:])
        forms |= {surname, surname[0].upper() + surname[1:]}
    return {form for form in forms if not is_nobody(form) or (form[0].isupper() and " " in form)}


def _from_text(lines: list[Line]) -> set[str]:
    """Where no list tells who was there: "Hennie" of "Hennie Draaisma" who says or does something, and whoever says,
    thinks or does what only people do, and is named more than once.
    """
    whole = [one for line in lines for one in WHOLE.finditer(line.text) if not is_nobody(f"{one[1]} {one[2]}")]
    given = {form for one in whole for form in one.groups()}
    told = [one for line in lines for one in SUBJECT.finditer(line.text)]
    subjects = Counter(name for one in told if one["named"] or _is_finite(one["verb"]) for name in _named(one))
    turned = [one for line in lines for one in TURNED.finditer(line.text)]
    persons = {name for one in (*told, *turned) if one["verb"] in PERSONAL_VERBS for name in _named(one)}
    mentions = Counter(name for line in lines for name in MENTION.findall(line.text))
    places = {name for line in lines for name in PLACE.findall(line.text)}
    often = {name for name in persons if subjects[name] >= OFTEN or name in given}
    often |= {name for name in persons - places if mentions[name] >= OFTEN}
    return {name for name in often if not is_nobody(name)}


def _named(subject: re.Match) -> list[str]:
    return [name for key, name in subject.groupdict().items() if name and key != "verb"]


def _is_finite(verb: str) -> bool:
    return verb in PERSONAL_VERBS or verb in IS or bool(PAST.match(verb))


def _speakers(lines: list[Line], listed: bool) -> set[str]:
    """Given names that do what only people do; where nobody is on a list, that must be seen more than once."""
    spoken = {one["name"] for line in lines for one in PERSONAL.finditer(line.text) if not is_nobody(one["name"])}
    if listed:
        return spoken
    return spoken & {one["name"] for line in lines for one in SPEAKS.finditer(line.text)}
