"""Excel: one sheet with one header row, then one row per record, nothing else."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from .licence import attribution
from .records import Record, joined, speakable

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MAXIMUM = 10_000  # rows: a file is made whole, in a second or two, before its first byte can go out
PIECE = 65_536  # bytes
WIDTHS = {"url": 48, "slug": 28, "title": 40, "name": 32, "summary": 60}  # characters; of other columns 14


class TooManyRows(Exception):
    """More than MAXIMUM records; `.count` is how many."""

    def __init__(self, count: int):
        super().__init__(count)
        self.count = count


def write(title: str, columns: Iterable[str], chunks: Iterable[list[Record]]) -> Iterator[bytes]:
    """The file in pieces. `title` names the sheet, in 31 characters at most."""
    from openpyxl import Workbook  # takes long to load, and few processes need it

    names = list(columns)
    book = Workbook(write_only=True)
    book.properties.title, book.properties.creator = title, "Haarlem Wijken"
    book.properties.description = attribution()
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for place, name in enumerate(names):
        sheet.column_dimensions[chr(ord("A") + place)].width = WIDTHS.get(name, 14)
    sheet.append(names)
    for records in chunks:
        for record in records:
            sheet.append([_cell(sheet, record[name]) for name in names])
    file = BytesIO()
    book.save(file)
    file.seek(0)
    yield from iter(lambda: file.read(PIECE), b"")


def _cell(sheet: "WriteOnlyWorksheet", value):
    value = joined(value)
    if not isinstance(value, str):
        return value
    value = speakable(value)
    if not value.startswith("="):
        return value
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"  # a text: openpyxl would make it a formula
    return cell
