"""Who was what: from the lists, from "Notulist:", and from "Sven notuleert"."""

import re

from ..head.labels import labels_of
from ..names.names import NAME, is_nobody, without_title
from ..names.role_words import role_of
from ..reading import Someone
from ..text.lines import Line
from ..text.sentences import sentences
from .labelled import LISTS, Attendance

NEAR = 60  # lines in which the lists stand
CHAIRS = re.compile(
    rf"(?<![\w.])(?P<name>{NAME.pattern})\s?(?:\([^)]{{1,40}}\)\s?)?(?:opent\s(?:de\s(?:vergadering|"
    rf"bijeenkomst|avond)|het\soverleg|om\s|en\sheet|\.|\Z)|opent[.]|"
    r"zit\s(?:(?:de\s(?:vergadering|bijeenkomst)|het\soverleg)\s|vanavond\s|vandaag\s|deze\skeer\s)?voor\b|"
    r"is\s(?:vandaag\s|vanavond\s|deze\skeer\s)?(?:de\s)?(?:technisch\s)?voorzitter\b)"
)
NAMED = re.compile(rf"(?P<name>{NAME.pattern})\s?:\s(?P<role>[\w\s-]{{3,30}})\.?")
WRITES = re.compile(
    rf"(?<![\w.])(?P<name>{NAME.pattern})\s?(?:notuleert|maakt\s(?:vandaag\s|vanavond\s|"
    rf"deze\skeer\s)?(?:de\s)?(?:notulen|aantekeningen|het\sverslag)|"
    r"schrijft\s(?:vandaag\s|deze\skeer\s)?(?:de\snotulen|het\sverslag))"
)


def roles_in(lines: list[Line], attendance: Attendance) -> dict[str, str]:
    """{name: role}, the name as the list has it."""
    found = {one.name: one.role for one in (*attendance.present, *attendance.guests, *attendance.absent) if one.role}
    found |= {full_name(one.name, attendance): role for role, one in attendance.offices}
    for line in lines:
        named = NAMED.fullmatch(line.text) if ": " in line.text else None
        if named and (role := role_of(named["role"])) and role != "gast":
            found.setdefault(full_name(named["name"], attendance), role)
    for role, pattern in (("notulist", WRITES), ("voorzitter", CHAIRS)):
        if role not in found.values() and (name := _first(lines, pattern, attendance)):
            found.setdefault(full_name(name, attendance), role)
    return found


def in_office(attendance: Attendance, lines: list[Line]) -> list[Someone]:
    """Who presided or wrote by a label of his own beside those of the lists, and is on none: he was there too."""
    listed = {one.name for one in (*attendance.present, *attendance.absent, *attendance.guests)}
    beside = _beside_lists(lines)
    held = [
        one
        for role, one in attendance.offices
        if role in ("voorzitter", "notulist", "secretaris")
        and any(first <= one.place[0] < last for first, last in beside)
    ]
    return list({one.name: one for one in held if full_name(one.name, attendance) not in listed}.values())


def _beside_lists(lines: list[Line]) -> list[tuple[int, int]]:
    """Where lines without space between them hold a label of a list."""
    blocks: list[list[Line]] = []
    for line in lines[:NEAR]:
        if line.gap or not blocks:
            blocks.append([])
        blocks[-1].append(line)
    labelled = [one for one in blocks if any(label.kind in LISTS for line in one for label in labels_of(line))]
    return [(one[0].start, one[-1].end) for one in labelled]


def full_name(name: str, attendance: Attendance) -> str:
    """The name on a list that `name` is short for, when there is exactly one."""
    listed: list[Someone] = [*attendance.present, *attendance.guests, *attendance.absent]
    for fits in (lambda one: one.name == name, lambda one: one.tag == name, lambda one: _is_short_for(name, one.name)):
        if len(found := {one.name for one in listed if fits(one)}) == 1:
            return found.pop()
    return name


def _is_short_for(short: str, name: str) -> bool:
    """ "Van den Bosch" for "N. van den Bosch-Rademaker"."""
    return name.startswith(f"{short} ") or f" {short.casefold()}-" in f"{name.casefold()}-"


def _first(lines: list[Line], pattern: re.Pattern, attendance: Attendance) -> str:
    for line in lines:
        for sentence in sentences(line.text) if "o" in line.text else []:
            found = pattern.search(sentence)
            if found and found.start() < 40:
                name = without_title(found["name"].strip())
                if not is_nobody(name) or full_name(name, attendance) != name:  # "Van Essen" is one on the list
                    return name
    return ""
