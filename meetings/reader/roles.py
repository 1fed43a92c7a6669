"""Who was what: from the lists, from "Notulist:", and from "Sven notuleert"."""

import re

from .attendance import Attendance
from .lines import Line
from .names import NAME, is_nobody, without_title
from .reading import Someone
from .role_words import role_of
from .sentences import sentences

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
        if (named := NAMED.fullmatch(line.text)) and (role := role_of(named["role"])) and role != "gast":
            found.setdefault(full_name(named["name"], attendance), role)
    for role, pattern in (("notulist", WRITES), ("voorzitter", CHAIRS)):
        if role not in found.values() and (name := _first(lines, pattern, attendance)):
            found.setdefault(full_name(name, attendance), role)
    return found


def in_office(attendance: Attendance) -> list[Someone]:
    """Who presided or wrote by a label of his own, and is on no list: he was there too."""
    listed = {one.name for one in (*attendance.present, *attendance.absent, *attendance.guests)}
    held = [one for role, one in attendance.offices if role in ("voorzitter", "notulist", "secretaris")]
    return list({one.name: one for one in held if full_name(one.name, attendance) not in listed}.values())


def full_name(name: str, attendance: Attendance) -> str:
    """The name on a list that `name` is short for, when there is exactly one."""
    listed: list[Someone] = [*attendance.present, *attendance.guests, *attendance.absent]
    for fits in (lambda one: one.name == name, lambda one: one.tag == name, lambda one: _is_short_for(name, one.name)):
        if len(found := {one.name for one in listed if fits(one)}) == 1:
            return found.pop()
    return name


def _is_short_for(short: str, name: str) -> bool:
    return name.startswith(f"{short} ") or name.casefold().endswith(f" {short.casefold()}")


def _first(lines: list[Line], pattern: re.Pattern, attendance: Attendance) -> str:
    for line in lines:
        for sentence in sentences(line.text) if "o" in line.text else []:
            found = pattern.search(sentence)
            if found and found.start() < 40:
                name = without_title(found["name"].strip())
                if not is_nobody(name) or full_name(name, attendance) != name:  # "Van Essen" is one on the list
                    return name
    return ""
