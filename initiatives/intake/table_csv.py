"""CSV: any of three separators, UTF-8 or what Excel writes instead."""

import csv
from collections.abc import Iterator
from io import StringIO

from .columns import known
from .faults import Unreadable
from .table import Table, from_grid

SEPARATORS = ",;\t"
LONGEST_CELL = 131_072  # characters: beyond that a quotation mark is missing
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def read_csv(data: bytes) -> Table:
    """Raises Unreadable."""
    text, encoding = decoded(data)
    if "\0" in text and (encoding or "\0" in text.split("\n", 1)[0]):  # one in a row is told there, as any bad sign
        raise Unreadable("no_text")
    return from_grid(_grid(text), encoding)


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and the encoding when it was not UTF-8. Excel writes UTF-16 as "Unicode text", else Windows-1252."""
    attempts = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp1252"]
    for encoding in attempts:
        try:
            return data.decode(encoding), {"cp1252": "Windows-1252", "utf-16": "UTF-16"}.get(encoding, "")
        except UnicodeDecodeError:
            continue
    raise Unreadable("no_text")


def _grid(text: str) -> Iterator[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    number = 1
    try:
        for cells in reader:
            yield [_unguarded(cell) for cell in cells]
            number += 1
    except csv.Error as fault:
        raise Unreadable("bad_csv", number) from fault


def _separator(text: str) -> str:
    """The one by which most headers are known."""
    header = text.lstrip("\r\n").split("\n", 1)[0]
    return max(SEPARATORS, key=lambda sign: (sum(bool(known(part.strip('" \r'))) for part in header.split(sign)),
                                             header.count(sign)))  # fmt: skip


def _unguarded(cell: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from taking words for a formula: our own files have it."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell
