"""XLSX: the first sheet, as a stream, by openpyxl with defusedxml."""

import warnings
import zipfile
from collections.abc import Iterator
from io import BytesIO

from openpyxl import DEFUSEDXML, load_workbook

from .columns import MOST_COLUMNS
from .faults import Unreadable
from .table import Formula, Table, from_grid

MOST_UNPACKED = 100_000_000  # bytes
MOST_PARTS = 1000
CHUNK = 1 << 20  # bytes

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
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and links, which nobody needs here
            return from_grid(_with_formulas(data) if _has_formulas(data) else _grid(data))
    except Unreadable:
        raise
    except Exception as fault:  # openpyxl meets damage with whatever error is nearest
        raise Unreadable("no_excel") from fault


def _grid(data: bytes, *, outcomes: bool = True) -> Iterator[list]:
    """The rows; of a formula what came out, as the last program that counted wrote it, or else the formula itself."""
    book = load_workbook(BytesIO(data), read_only=True, data_only=outcomes, keep_links=False)
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the file says of its size may be a million rows too many
        # One column more than is allowed, to see that there are more; rows come up to the last one written.
        for cells in sheet.iter_rows(max_col=MOST_COLUMNS + 1, values_only=True):
            yield list(cells)
    finally:
        book.close()


def _has_formulas(data: bytes) -> bool:
    """Whether any sheet may hold one: then the file is read twice."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.startswith("xl/worksheets/"):
                continue
            before = b""
            with archive.open(name) as sheet:
                while chunk := sheet.read(CHUNK):
                    if b"<f" in before + chunk:
                        return True
                    before = chunk[-1:]
    return False


def _with_formulas(data: bytes) -> Iterator[list]:
    """The rows, with a Formula where nothing came out of one: a program that writes files does not count."""
    for cells, written in zip(_grid(data), _grid(data, outcomes=False), strict=True):
        yield [
            Formula(getattr(formula, "text", formula)) if cell is None and formula is not None else cell
            for cell, formula in zip(cells, written, strict=True)
        ]
