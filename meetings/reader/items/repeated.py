"""An agenda on top, of which the items follow once more below it."""

import re
from itertools import takewhile

from ..text.lines import Line
from .titles import title_of

AGENDA = re.compile(
    r"(?:(?:de\s)?agenda(?:punten)?|onderwerpen|te\sbehandelen\spunten)(?:\s(?:voor|van)\s.{1,40})?\s?:?\Z",
    re.IGNORECASE,
)
LEAST = 3  # lines of it
TOP = 25  # lines in which it begins


def without_agenda(numbered: list[Line], lines: list[Line]) -> list[Line]:
    """Without the agenda on top, where the items follow once more below."""
    at = {line.start: place for place, line in enumerate(lines)}
    run = []
    for line in numbered:
        if run and (at[line.start] != at[run[-1].start] + 1 or any(_is_again(one.text, {line.text}) for one in run)):
            break
        run.append(line)
    if len(run) < 3 or len(run) == len(numbered):
        return numbered
    before = lines[at[run[0].start] - 1].text if at[run[0].start] else ""
    again = {title_of(line.text).casefold() for line in numbered[len(run) :]}
    repeated = sum(_is_again(title_of(line.text).casefold(), again) for line in run)
    return (
        numbered[len(run) :]
        if repeated * 2 >= len(run) or (AGENDA.match(before) and len(numbered) > len(run) + 2)
        else numbered
    )


def _is_again(title: str, again: set[str]) -> bool:
    """Also with who will speak about it behind it: "Parkeren Arno"."""
    return title in again or any(title.startswith(f"{one} ") for one in again)


def without_contents(lines: list[Line]) -> list[Line]:
    """The same where neither agenda nor items have a number, or where the agenda has a name of its own."""
    last = {_bare(line): at for at, line in enumerate(lines)}
    if len(lines) - len(last) < LEAST:
        return lines
    for head, line in enumerate(lines[:TOP]):
        block = list(takewhile(lambda below: not below.gap, lines[head + 1 :])) if line.gap else []
        again = [below for below in block if last[_bare(below)] > head + len(block)]
        if len(again) >= LEAST and (
            len(again) == len(block) or (AGENDA.match(line.text) and len(again) * 2 >= len(block))
        ):
            return [*lines[:head], *lines[head + 1 + len(block) :]]
    return lines


def _bare(line: Line) -> str:
    return line.text.casefold().rstrip(" :")
