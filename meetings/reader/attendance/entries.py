"""A list of people as somebody typed it: names with roles, reasons, initials and organisations in brackets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..names.bare_surnames import GIVEN, is_surname, turned
from ..names.group_words import ENDINGS
from ..names.married import is_married
from ..names.names import (
    FAMILY,
    KIN,
    NAME,
    NICKNAME,
    NO_PREFIX,
    ORGANISATIONS,
    PREFIX,
    SURNAME,
    TITLE,
    WORD,
    is_name,
    name_at_start,
    run_of,
    without_kin,
    without_tag,
    without_title,
)
from ..names.role_words import BETWEEN_NAMES, ROLE, role_of
from .seconded import OF_ORGANISATION, WITH_ORGANISATION

BETWEEN = re.compile(
    r"[,;•·|+]|\s(?:en|and|alsmede|evenals)\s|\s&\s|(?<=[a-zà-ÿ])&(?=[A-ZÀ-Þ])|"
    r"(?<=\w{3})(?<!\bfam)(?<!mevr)(?<!Mevr)(?<!\b[Dd]hr)(?<!\b[Dd]rs)(?<!\b(?:Jac|Joh|Jos|Chr|Ant|Alb))\.\s+(?=[A-ZÀ-Þ])|"
    r"(?<=[\s,][A-ZÀ-Þ][aeiou])\.\s+(?=[A-ZÀ-Þ])|(?<=\))\s*(?:[–—-]\s)?(?=[A-ZÀ-Þ(])|"
    r"\s?/\s?(?=[A-ZÀ-Þ][\w'’-]+\s(?:[a-z]+\s)*[A-ZÀ-Þ])|(?<=[\w)])\s(?=(?:De heer|Mevrouw|Mevr\.|Dhr\.|Mw\.)\s)"
)
BRACKETS = re.compile(r"\(([^()]{0,120})\)?|\[([^\[\]]{0,120})\]?")
DASH = re.compile(r"\s+[–—-]\s*|\s*[–—]\s+|\s*:\s*|\s*=\s*")
FROM = re.compile(
    rf"\s(?:van|namens|vanuit)\s(?=(?:(?:de|het|onze)\s)?{ORGANISATIONS.pattern})|(?-i:\svan\s(?=[A-Z]{{2,}}\b))",
    re.IGNORECASE,
)
SEVERAL = re.compile(r"(?:de\s)?(?:heren|dames)\s", re.IGNORECASE)  # what follows are surnames
TAGS = re.compile(
    r"(?:[A-ZÀ-Þ]\.){2,4}(?!\s?[A-ZÀ-Þ])|[A-ZÀ-Þ]{1,2}[a-z]{0,2}[A-Z]{1,3}\b|[A-ZÀ-Þ]{2}[a-z]\b|[A-Z]{2,4}\b"
)
GUEST = re.compile(r"\b(?:te )?gast\b|\btoehoorder\b", re.IGNORECASE)
AWAY = re.compile(r"\b(?:afwezig|verhinderd|afgemeld|m\.?k\.?a?\.?(?!\w)|met kennisgeving|ziek)(?!\w)", re.IGNORECASE)
REASON = re.compile(r"(?:[mz]\.?[kb]\.?|met\s(?:kennisgeving|bericht)|ziek):?\s+(?=[A-ZÀ-Þ])")  # "m.k. Ferry Punt"
GROUP = re.compile(
    rf"(?:namens|vanuit|van)\s(?:(?:de|het|onze)\s[a-zà-ÿ-]+\s(?=[A-ZÀ-Þ])|[^,]{{2,40}}?\s(?={TITLE.pattern})|(?-i:[A-Z][\w&-]+)\s(?=(?-i:{WORD}\s(?:{PREFIX}\s){{0,3}}{WORD})\Z))|"
    r"(?:(?:na|vanaf|tot|sinds)\s(?:de\s|het\s)?[\w.:]{1,12}\s(?:uur\s)?)(?:(?:ook|nog)\s){0,2}(?=[A-ZÀ-Þ])|"
    r"(?:(?:later|ook|nog)\s){1,3}|"
    r"(?:de\s)?(?:\(?aspirant\)?\s)?(?:wijkraads|bestuurs|commissie|werkgroep)?(?:leden|lid)\b:?\s|"
    r"(?:geïnteresseerde\s|betrokken\s)?(?:bewoners|bewoner|gasten|gast)\b:?\s|(?:namens|vanuit|"
    r"van)\s(?:(?:de|het|onze)\s[a-zà-ÿ-]+\s)?(?=\S{1,40}\s\S)|"
    r"(?:de\s)?(?:wijkraad|bestuur|gemeente|politie)\s?:\s",
    re.IGNORECASE,
)

SURNAME_ALONE = re.compile(r"(?:Van|De|Den|Der|Ter|Ten|Te|El|Al|Ben)\s(?=[a-z]{2,4}\s[A-ZÀ-Þ]|[A-ZÀ-Þ])")
MOST = re.compile(rf"(?:{NO_PREFIX}\s){{4}}{WORD}")  # several people without a sign between them: nobody can tell whom
TAG_FIRST = re.compile(rf"\b(?P<tag>[A-Z][A-Za-z]{{0,3}}[A-Z])\s\((?P<name>{NAME.pattern})\)")  # "JB (Jan Bos)"
AS_GUEST = re.compile(r"\((?:als\s|te\s)?gast\)\s(?=[A-ZÀ-Þ])")  # in front of a name
FOR_GUEST = re.compile(r"als\s(?:\w+\s)?gast\s(?=[A-ZÀ-Þ])")
MYSELF = ("ik", "ikzelf", "ondergetekende")  # "en ik (Sanne)"
SLASH, STRIPE = re.compile(r"\s?/\s?"), re.compile(r"\s[–—-]\s")
AS = re.compile(
    r"(?:(?:zijn|haar|hun|onze|de|het|een)\s)?(?:nieuwe\s)?(?!namens|vanuit|zonder|behalve|familie|heer|dame|niemand|iedereen|tante|kleine|lange|grote|jonge|heren|dames)[a-zà-ÿ-]{4,}\s(?=[A-ZÀ-Þ])"
)  # "zijn vrouw Ria", "chauffeur Piet Bos"
GROUPS = re.compile(rf"(?:{'|'.join(ENDINGS)}|raden|groepen|gemeente|politie|corporatie|school|kerk)\s", re.IGNORECASE)
HOUSE = re.compile(r"(?:app(?:artement)?|nr|nummer|huisnr|huis|woning|kavel)\b\.?\s?\d{1,4}\s?[a-z]?", re.IGNORECASE)
HOUSE_OF = re.compile(rf"{HOUSE.pattern}\s?[:–-]?\s(?=[A-ZÀ-Þ])", re.IGNORECASE)


CALLED = re.compile(
    rf"(?:\A|(?<=[,;:]\s)|(?<=\sen\s))(?:{TITLE.pattern})?(?:(?:[A-ZÀ-Þ]\.\s?)+|{WORD}\s)"
    rf"\([A-ZÀ-Þ][a-zà-ÿ-]+\)\s(?=(?:{PREFIX}\s){{0,3}}{WORD})"
)  # "A.W. (Ad) Lammers"


@dataclass(frozen=True)
class Entry:
    """Somebody on a list. `role` as roles are called, `tag` the initials given in brackets, `away` and `guest` by what
    stood beside the name.
    """

    name: str
    role: str = ""
    tag: str = ""
    guest: bool = False
    away: bool = False


def entries_in(words: str) -> list[Entry]:
    """In their order; what is no name is left out, so prose gives nobody."""
    found: list[Entry] = []
    several = False
    words = TAG_FIRST.sub(r"\g<name> (\g<tag>)", AS_GUEST.sub("als gast ", turned(words)))
    if alone := WITH_ORGANISATION.fullmatch(words.strip(" .")):
        words = f"{alone['name']} ({alone['office']}, gast)"
    parts = (one.strip() for one in _parts(_with_commas(words)))
    wholes = [one for part in parts for one in _one_by_one(part)]
    for whole in wholes:
        part = SEVERAL.sub("", whole, count=1)
        several = several or part != whole
        office = OF_ORGANISATION.fullmatch(part)
        if found and (role := role_of(office["office"] if office else part)) and not found[-1].role:
            found[-1] = Entry(found[-1].name, role, found[-1].tag, found[-1].guest, found[-1].away)
        elif part == "IK" and any(TAGS.fullmatch(one) for one in wholes if one != part):
            found.append(Entry(part))  # initials among those of others
        elif is_surname(part, wholes):
            found.append(Entry(part))
        elif entry := _entry(part, len(wholes) > 1) or (_entry(f"de heer {part.strip()}") if several else None):
            found.append(entry)
    return found


def _one_by_one(part: str) -> list[str]:
    run = run_of(part)
    return run if " ".join(run) == part else [part]


def _with_commas(words: str) -> str:
    """ "Jan, Els" of "Jan / Els" and of "Jan - Els - Mo": only where nothing but names is so set apart."""
    for sign, least in ((SLASH, 2), (STRIPE, 3)):
        names = sign.split(words)
        if len(names) >= least and all(is_name(without_title(BRACKETS.sub("", name).strip())) for name in names):
            return ", ".join(names)
    behind = BETWEEN_NAMES.sub(r"\g<0>,", words)
    if "," not in words and "," in behind and all(_is_with_role(part.strip()) for part in behind.split(",")):
        return behind
    return words


def _is_with_role(words: str) -> bool:
    """ "Jan Smit voorzitter": each has to have one, else it may be that of the next."""
    name = name_at_start(words)
    return bool(name and role_of(words[len(name) :]))


def _parts(words: str) -> Iterator[str]:
    """Cut between names, never inside brackets."""
    brackets = [found.span() for found in (*BRACKETS.finditer(words), *CALLED.finditer(words))]
    start = 0
    for cut in BETWEEN.finditer(words):
        if not any(first < cut.start() < last for first, last in brackets):
            yield words[start : cut.start()]
            start = cut.end()
    yield words[start:]


def _entry(part: str, among: bool = False) -> Entry | None:
    if (nickname := NICKNAME.search(part)) and len(without_title(part[: nickname.start()]).split()) == 1:
        found = _entry(NICKNAME.sub("", part, count=1), among)
        return found and replace(found, name=found.name.replace(" ", f" {nickname[0]}", 1))
    notes = " ".join(" ".join(found) for found in BRACKETS.findall(part))
    bare = " ".join(BRACKETS.sub(" ", part).split()).strip(" -–:*").lstrip(".")
    bare = bare if re.search(r"\b[A-ZÀ-Þ]\.\Z", bare) else bare.rstrip(" .-–:")
    if (HOUSE.fullmatch(bare) or bare.casefold() in MYSELF) and notes:
        return _entry(f"de heer {notes}" if SURNAME_ALONE.match(notes) else notes)
    if (whom := notes.strip()) and " " in whom and is_name(whom) and _is_organisation(bare):
        return _entry(whom)  # "bakkerij Vonk (Maarten Vonk)"
    bare = HOUSE_OF.sub("", bare)
    as_guest = FOR_GUEST.match(bare)
    bare = FOR_GUEST.sub("", bare)
    if GIVEN.fullmatch(bare) and (among or notes.strip() == _initials(bare)):
        return Entry(bare, role_of(notes), notes.strip() if TAGS.fullmatch(notes.strip()) else "")
    if (noun := AS.match(bare)) and is_name(bare[noun.end() :]) and not (ROLE.match(bare) or GROUPS.search(noun[0])):
        bare = bare[noun.end() :]
    bare = REASON.sub("", GROUP.sub("", bare, count=1) if GROUP.match(bare) else bare)
    untitled = without_title(bare)
    name, said = (untitled, "") if is_married(untitled, bool(TAGS.fullmatch(notes.strip()))) else _name_and_rest(bare)
    name = without_tag(name)
    if not name or MOST.search(name):
        return None
    said = f"{said} {notes}".strip()
    role = _role(said) or role_of(notes) or _before(bare)
    tag = found[0] if (found := TAGS.search(notes) or TAGS.fullmatch(said)) else ""
    guest = bool(as_guest or GUEST.search(said)) or role == "gast"
    reasons = said if tag != _initials(name) else said.replace(tag, "")
    return Entry(name, "" if role == "gast" else role, tag, guest, bool(AWAY.search(reasons)))


def _is_organisation(bare: str) -> bool:
    noun = AS.match(bare)
    return bool(ORGANISATIONS.search(bare) or (noun and not (ROLE.match(bare) or TITLE.match(bare))))


def _initials(name: str) -> str:
    """Of "Mia Kok": MK, which is then no "met kennisgeving"."""
    return "".join(re.findall(r"\b[A-ZÀ-Þ]", name))


def _name_and_rest(bare: str) -> tuple[str, str]:
    bare = bare[3:] if re.match(r"de fam(?:ilie|\.)? ", bare, re.IGNORECASE) else bare
    if family := FAMILY.match(bare):
        return family[0], bare[family.end() :].strip()
    if KIN.match(bare) and is_name(without_kin(bare)):
        return bare, ""
    if sent := FROM.search(bare):
        return _name_and_rest(bare[: sent.start()])[0], bare[sent.start() :].strip()
    whole, bare = bare, _without_office(bare)
    titled = bool(TITLE.match(bare)) or (whole != bare and bool(SURNAME_ALONE.match(bare)))
    bare = without_title(bare)
    if titled and (surname := SURNAME.match(bare)) and len(surname[0]) >= len(name_at_start(bare)):
        return surname[0], bare[surname.end() :].strip()
    return (bare, "") if is_name(bare) else _with_more(bare)


def _with_more(bare: str) -> tuple[str, str]:
    """Of a name with something behind it or before it: "Jan Smit – tot 21.00 uur"."""
    name, sign, said = _cut_at_dash(bare)
    before = role_of(name) or (sign.strip() == ":" and (" " not in name or " " in said))
    if before and is_name(without_title(said)):
        return without_title(said), name if role_of(name) else ""  # "Beheerder: Jan Smit", "De Key: Jan Smit"
    if TAGS.fullmatch(name) and is_name(without_title(said)):
        return without_title(said), name  # "JS = Jan Smit"
    if name and is_name(without_title(name)) and (len(said.split()) <= 6):
        return without_title(name), said
    if said and is_name(without_title(said)) and not (is_name(name) or name == "" or len(name.split()) > 4):
        return without_title(said), name
    name = name_at_start(bare)
    said = bare[len(name) :].strip()
    return (
        (name, said) if name and len(said.split()) <= 8 and not said.startswith(("heeft", "is ", "en ")) else ("", "")
    )


def _cut_at_dash(bare: str) -> tuple[str, str, str]:
    found = DASH.search(bare)
    return (bare[: found.start()].strip(), found[0], bare[found.end() :].strip()) if found else ("", "", "")


def _without_office(bare: str) -> str:
    """ "Ron Smit" of "wijkagent Ron Smit" and of "de voorzitter Ron Smit"."""
    words = re.sub(r"^(?:de|onze)\s(?=[a-z])", "", bare)
    found = ROLE.match(words)
    rest = words[found.end() :].lstrip(" :") if found else ""
    is_somebody = is_name(without_title(rest)) or name_at_start(rest) or SURNAME_ALONE.match(rest)
    return rest if rest and is_somebody else bare


def _before(bare: str) -> str:
    found = ROLE.match(re.sub(r"^(?:de|onze)\s", "", bare))
    return role_of(found[0]) if found else ""


def _role(said: str) -> str:
    for part in re.split(r"[,;]", said):
        if role := role_of(part):
            return role
    found = ROLE.search(said)
    return role_of(found[0]) if found else ""
