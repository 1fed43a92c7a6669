"""The text as lines: what marks each, and what it says without its marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..listed import holds
from .marks import Mark, mark_of

EMPHASIS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.:,)])[*_](?!\w)|`|\\(?=[|*_#\[\].-])")
EMPHASIZING = ("*", "_", "`", "\\")  # one of these stands in all of it
LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^()\s]{0,500}\)")
COLUMNS = re.compile(r"\t+ *| {3,}|(?<!\\)\|")
LOOSE = re.compile(r"\t+ *| {2,}|(?<!\\)\|")
BROKEN_OFF = re.compile(r"\s*\n\s*")  # between the lines of a sentence that became one
TICKED = ("☑", "☒", "✔")
LONGEST = 4000  # characters of a line
RULE = re.compile(r"[-|:=_+*\s]{3,}\Z")
POINT = re.compile(r"\A[•●▪◦‣·*o–-][ \t]+(?=\S)")  # before a point, and no cell of its own


@dataclass(frozen=True, eq=False)
class Line:
    """`start` and `end` are places in the source, `text` is without mark, Markdown and runs of spaces.

    One of these is itself and no other, be it that another says the same.

    `gap`: whether a blank line stood before it.
    """

    start: int
    end: int
    raw: str
    text: str
    mark: Mark
    indent: int = 0
    gap: bool = False

    @property
    def is_heading(self) -> bool:
        return self.mark.kind == "heading"

    @property
    def is_bullet(self) -> bool:
        return self.mark.kind in ("bullet", "letter", "sub")

    @property
    def is_arrow(self) -> bool:
        return self.mark.style == "arrow"

    @property
    def is_ticked(self) -> bool:
        """Whether its box says that it is done."""
        return self.mark.style == "ticked" or (self.mark.style == "box" and self.raw.lstrip(" \t*-")[:1] in TICKED)

    @property
    def is_number(self) -> bool:
        return self.mark.kind == "number"

    @property
    def is_row(self) -> bool:
        return "|" in self.raw and (self.raw.lstrip().startswith("|") or self.raw.count(" | ") > 1)

    @cached_property
    def cells(self) -> list[str]:
        """Columns: of a Markdown table, or set apart by tabs or three spaces."""
        return _cells(self.raw, COLUMNS)

    @cached_property
    def loose_cells(self) -> list[str]:
        """Columns set apart by no more than two spaces: for who knows that this is a table."""
        return _cells(self.raw, LOOSE)


def lines_of(source: str) -> list[Line]:
    """Every line that says something."""
    return list(_read(source))


def _read(source: str) -> Iterator[Line]:
    start, gap = 0, True
    for raw in _raw_lines(source):
        end = start + len(raw)
        bare = raw.strip().lstrip(">").strip()
        if not bare or RULE.match(bare):
            gap = True
        else:
            indent = len(raw) - len(raw.lstrip())
            mark = mark_of(bare)
            yield Line(start, end, raw, plain(bare[mark.length :]), mark, indent, gap)
            gap = False
        start = end + 1


def _raw_lines(source: str) -> Iterator[str]:
    """Cut at line breaks; a line without end at a space, so that nothing takes the square of its length."""
    for whole in source.split("\n"):
        left = whole
        while len(left) > LONGEST:
            cut = left.rfind(" ", LONGEST // 2, LONGEST)
            cut = cut if cut > 0 else LONGEST
            yield left[:cut]
            left = left[cut + 1 :]
        yield left


def plain(words: str) -> str:
    """Without emphasis, with the words of a link in place of the link, and one space where there were several."""
    if "](" in words:
        words = LINK.sub(r"\1", words)
    if holds(words, EMPHASIZING):
        words = EMPHASIS.sub("", words)
    return " ".join(words.split()).strip("| ")


def _cells(raw: str, between: re.Pattern) -> list[str]:
    row = raw.strip()
    row = BROKEN_OFF.sub(" ", row) if "\n" in row else row
    point = POINT.match(row)
    row = row[point.end() :] if point else row
    if "\t" not in row and "  " not in row and "|" not in row:
        return [plain(row)] if row else []
    if row.startswith("|"):
        row = row[1:].removesuffix("|")
        return [plain(cell) for cell in re.split(r"(?<!\\)\|", row)]
    return [plain(cell) for cell in between.split(row) if cell.strip()]
