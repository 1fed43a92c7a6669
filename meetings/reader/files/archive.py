"""The XML inside an office file, not larger than a text can be."""

from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

MOST_XML = 30 * 1024 * 1024  # bytes, unpacked: a thousand pages take less


def part(data: bytes, name: str) -> Element | None:
    """The root of one part; None where the file has none. Raises ValueError for one that is too large."""
    with ZipFile(BytesIO(data)) as archive:
        if name not in archive.namelist():
            return None
        if archive.getinfo(name).file_size > MOST_XML:
            raise ValueError(name)
        return fromstring(archive.read(name))


def table_row(cells: list[str]) -> str:
    """A row as Markdown has it."""
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
