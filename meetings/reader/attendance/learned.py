"""Who was there as it was learned, beside what the rules tell: whom they do not know, and whom they put elsewhere."""

import re
from dataclasses import replace
from itertools import pairwise

from ..likely.odds import likeliest
from ..likely.seats import Head
from ..reading import Someone
from ..text.lines import Line
from ..text.places import place_of
from .labelled import Attendance
from .roles import full_name

SENT = re.compile(r"(?P<name>\S+\s.*\S)\s(?:van|bij)\s(?P<whom>[A-ZÀ-Þ][\w-]+)\Z")
WORD = re.compile(r"[\w-]+")
BEFORE_SURNAME = ("van", "der")
ADDED, MOVED, LEFT_OUT = 0.6, 0.85, 0.95  # how likely it must be


def seat(attendance: Attendance, lines: list[Line], source: str) -> None:
    """Into the list where somebody most likely belongs; the lines that are lists are used then."""
    head = Head(lines)
    for one in head.named:
        line, told = lines[one.at], head.told_in(one)
        if line.start in attendance.sure:
            continue
        kind, share = likeliest("seats", head.signs_of(one))
        if kind and share > ADDED and told:
            attendance.told.append(place_of(told, line, source))
        listed = next((some for some in _lists(attendance) if any(other.name == one.name for other in some)), None)
        if listed is not None:
            _reseat(attendance, listed, one.name, kind, share)
        elif kind and share > ADDED and not _is_known(one.name, attendance, line):
            someone = Someone(one.name, place_of(one.name, line, source), head.role_of(one))
            getattr(attendance, kind).append(someone)
            attendance.used |= set() if told else {line.start}
    for some in _lists(attendance):
        some[:] = [_without_employer(one, source) for one in some]


def _without_employer(one: Someone, source: str) -> Someone:
    """ "Petra Nijhof" of "Petra Nijhof van Havensteder", where the text speaks of Havensteder as well."""
    found = SENT.match(one.name)
    words = pairwise(WORD.findall(source)) if found else ()
    if not any(word == found["whom"] and before.casefold() not in BEFORE_SURNAME for before, word in words):
        return one
    return replace(one, name=found["name"], place=(one.place[0], one.place[0] + len(found["name"])))


def _reseat(attendance: Attendance, listed: list[Someone], name: str, kind: str, share: float) -> None:
    if share <= (MOVED if kind else LEFT_OUT) or (kind and getattr(attendance, kind) is listed):
        return
    someone = next(one for one in listed if one.name == name)
    listed.remove(someone)
    if kind:
        getattr(attendance, kind).append(someone)


def _lists(attendance: Attendance) -> tuple[list[Someone], ...]:
    return attendance.present, attendance.absent, attendance.guests


def _is_known(name: str, attendance: Attendance, line: Line) -> bool:
    """Also as a longer name, or a shorter one; "Els Bloemen kopen" beside no list is what Els Vos will do."""
    listed = {one.name for some in _lists(attendance) for one in some}
    given = {one.split(maxsplit=1)[0] for one in listed} if line.start not in attendance.used else set()
    return (
        name.split(maxsplit=1)[0] in given
        or full_name(name, attendance) in listed
        or any(name.startswith(f"{other} ") or name.endswith(other) for other in listed)
    )
