"""A file as a table, whatever it was: by its name and its first bytes to the one that can read it."""

from pathlib import PurePath

from .faults import Unreadable
from .table import Table
from .table_csv import read_csv
from .table_geojson import read_geojson

MOST_BYTES = 20_000_000


def read_xlsx(data: bytes) -> Table:
    """Raises Unreadable."""
    from . import table_xlsx  # takes long to load, and few processes need it

    return table_xlsx.read_xlsx(data)


READERS = {
    ".csv": read_csv, ".tsv": read_csv, ".txt": read_csv,
    ".xlsx": read_xlsx,
    ".geojson": read_geojson, ".json": read_geojson,
}  # fmt: skip


def read(name: str, data: bytes) -> Table:
    """The table in a file called `name`. Raises Unreadable."""
    refuse(name, len(data))
    ending = PurePath(name.lower()).suffix
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise Unreadable("old_excel")
    if start.startswith((b"<!doctype", b"<html", b"<head", b"<table", b"<?xml")):
        raise Unreadable("web_page")
    if data.startswith(b"PK\x03\x04") and ending != ".xlsx":
        raise Unreadable("is_excel")
    return READERS[ending](data)


def refuse(name: str, size: int) -> None:
    """What is wrong before anything is read. `size` in bytes. Raises Unreadable."""
    if PurePath(name.lower()).suffix not in READERS:
        raise Unreadable("extension", known=".csv, .xlsx, .geojson")
    if size > MOST_BYTES:
        raise Unreadable("too_big", most=MOST_BYTES // 1_000_000)
    if not size:
        raise Unreadable("empty")
