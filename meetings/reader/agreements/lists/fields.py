"""Who and when on lines of their own, below an action: "Actiehouder: Ahmet", "Termijn: 1 maart"."""

import re
from dataclasses import dataclass, replace

from ...context import Context
from ...reading import Agreed
from ...text.lines import Line
from ...text.places import place_of
from ...text.sentences import sentences
from ..due import when_in
from ..owners import adds_others, is_owner, kind_of
from ..sentences.tasks import is_task

WHO = r"actiehouders?|actie(?:\sdoor)?|wie|door|uitvoer(?:ing|der)|verantwoordelijke?n?|trekker|eigenaar"
WHEN = (
    r"termijn|deadline|wanneer|gereed(?:\s(?:op|voor))?|datum\sgereed|uiterlijk|klaar(?:\s(?:op|voor))?|vóór|planning"
)
FIELD = re.compile(
    rf"(?:(?P<who>{WHO})|(?P<when>{WHEN}))\s?:\s*(?P<said>[^:]{{1,60}}?)(?=\s*[,;/|]?\s+\w+\s?:|\s*\Z)", re.I
)
BEGINS = re.compile(rf"(?<=\w)[.;,|)]?\s[(–|-]?\s?(?!actie)(?=(?:{WHO}|{WHEN})\s?:\s)", re.I)  # where the fields begin
BETWEEN = re.compile(r"[\s,;/|]*")
LEAST = 3  # words of what somebody can have
MOST = 3  # lines of such an action


@dataclass(frozen=True)
class Field:
    """`who` or `when`, one of them empty, of the action that stands above `line`."""

    line: Line
    who: str = ""
    when: str = ""


def fields_in(lines: list[Line], context: Context) -> dict[int, list[Field]]:
    """{start of the line above: what the lines below it add}; only lines that say nothing else."""
    found: dict[int, list[Field]] = {}
    above: Line | None = None
    for line in lines:
        fields = _fields(line, context) if above else []
        if above and fields:
            found.setdefault(above.start, []).extend(fields)
        else:
            above = line
    return {start: fields for start, fields in found.items() if len({one.line.start for one in fields}) <= MOST}


def cut_off(lines: list[Line], context: Context) -> tuple[list[Line], dict[int, list[Field]]]:
    """The lines without the fields that end them, and those: "Hek schilderen. Wie: Jan. Wanneer: 1 juli"."""
    kept: list[Line] = []
    found: dict[int, list[Field]] = {}
    for line in lines:
        begins = BEGINS.search(line.text) if ":" in line.text else None
        rest = replace(line, text=line.text[begins.end() :]) if begins else None
        fields = [replace(one, line=line) for one in _fields(rest, context)] if rest else []
        if begins and any(one.who for one in fields):
            found[line.start] = fields
        is_cut = begins and line.start in found
        kept.append(replace(line, text=line.text[: begins.end()].rstrip(" ,;|–-(")) if is_cut else line)
    return kept, found


def _fields(line: Line, context: Context) -> list[Field]:
    fields, at = [], 0
    for one in FIELD.finditer(line.text) if ":" in line.text else ():
        if BETWEEN.fullmatch(line.text, at, one.start()) is None:
            return []
        who = one["said"].strip(" .)") if one["who"] else ""
        if who and not is_owner(who, context):
            return []
        fields.append(Field(line, who, "" if who else one["said"].strip(" .)")))
        at = one.end()
    return fields if fields and not line.text[at:].strip() else []


def with_fields(
    found: list[Agreed], lines: list[Line], fields: dict[int, list[Field]], context: Context
) -> list[Agreed]:
    """The agreements, the last of a line with what was said below that line."""
    ends = {line.start: line.end for line in lines}
    for start, more in fields.items():
        for at in reversed(range(len(found))):
            if start <= found[at].place[0] <= ends[start]:
                found[at] = _with(found[at], more, context)
                break
        else:
            found += _made(start, more, lines, context)
    return sorted(found, key=lambda one: one.place)


def _made(start: int, more: list[Field], lines: list[Line], context: Context) -> list[Agreed]:
    """What no rule took for an agreement is one where somebody has it: the last sentence above "Actie: Lia"."""
    line = next((one for one in lines if one.start == start and not one.is_heading), None)
    if line is None or not any(field.who for field in more) or line.text.endswith("?"):
        return []
    said = sentences(line.text)[-1]
    if len(said.split()) < LEAST and not is_task(said):
        return []
    one = Agreed(said, place_of(said, line, context.source), when=when_in(said, context))
    return [_with(one, more, context)]


def _with(one: Agreed, more: list[Field], context: Context) -> Agreed:
    for field in more:
        if field.who and not (one.owner and adds_others(one.owner, field.who)):
            one = replace(one, owner=field.who, owner_kind=kind_of(field.who))
        elif field.when:
            one = replace(one, when=when_in(field.when, context, whole=True))
    return one
