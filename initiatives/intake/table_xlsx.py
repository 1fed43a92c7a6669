"""XLSX: the first sheet, as a stream, by openpyxl with defusedxml."""

import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO

from openpyxl import DEFUSEDXML, load_workbook

from .columns import MOST_COLUMNS
from .faults import Unreadable
from .table import Table, from_grid

MOST_UNPACKED = 100_000_000  # bytes
MOST_PARTS = 1000

if not DEFUSEDXML:  # a file of some hundred bytes could fill the memory
    raise ImportError("openpyxl reads files of strangers with defusedxml only: pip install defusedxml")


def read_xlsx(data: bytes) -> Table:
    """Raises Unreadable."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as fault:
        raise Unreadable("no_excel") from fault
    # A part that unpacks to more than it says is cut off there by zipfile itself.
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unreadable("bomb", most=MOST_UNPACKED // 1_000_000)
    try:
        return from_grid(_grid(data))
    except Unreadable:
        raise
    except Exception as fault:  # openpyxl meets damage with whatever error is nearest
        raise Unreadable("no_excel") from fault


def _grid(data: bytes) -> Iterator[list]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles and links, which nobody needs here
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        try:
            sheet = book.worksheets[0]
            sheet.reset_dimensions()  # what the file says of its size may be a million rows too many
            # One column more than is allowed, to see that there are more; rows come up to the last one written.
            for cells in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
                yield list(cells)
        finally:
            book.close()
