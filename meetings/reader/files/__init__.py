"""The text of a file: .txt and .md as they are, .docx and .odt by their XML."""

import zlib
from pathlib import PurePath
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from defusedxml import DefusedXmlException

from .docx import text_of_docx
from .odt import text_of_odt

ENDINGS = (".txt", ".md", ".docx", ".odt")
MOST_BYTES = 20 * 1024 * 1024
DAMAGED = (
    BadZipFile, ParseError, DefusedXmlException, KeyError, OSError, ValueError, EOFError, RuntimeError, zlib.error,
)  # fmt: skip


class Unreadable(Exception):
    """A file that is none of the four kinds, is damaged, or too large."""


def text_of(name: str, data: bytes) -> str:
    """The text in `data`, which is what `name` ends in. Raises Unreadable."""
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS or len(data) > MOST_BYTES:
        raise Unreadable(name)
    if ending in (".txt", ".md"):
        return decoded(data)
    try:
        return (text_of_docx if ending == ".docx" else text_of_odt)(data)
    except DAMAGED as fault:
        raise Unreadable(name) from fault


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 by their first bytes, and what Windows wrote otherwise."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
