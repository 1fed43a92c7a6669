"""CSV (RFC 4180): commas, UTF-8 with a byte order mark, without which Excel reads "Buurté" as "BuurtÃ©"."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from .records import Record, harmless

BOM = "\ufeff"


def write(columns: Iterable[str], chunks: Iterable[list[Record]]) -> Iterator[str]:
    """The text of the file, one piece per chunk; the first begins with the names of the columns."""
    names = list(columns)
    text = StringIO(BOM, newline="")
    text.seek(0, 2)
    lines = csv.writer(text)
    lines.writerow(names)
    for records in chunks:
        lines.writerows([harmless(record[name]) for name in names] for record in records)
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    if rest := text.getvalue():
        yield rest
