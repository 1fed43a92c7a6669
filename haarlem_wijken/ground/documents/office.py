"""ODT and DOCX: archives of XML, without macros, and not larger inside than a text can be."""

import zlib
from io import BytesIO
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

MOST_INSIDE, MOST_FILES = 200 * 1024 * 1024, 3000
DAMAGED = (
    BadZipFile, ParseError, DefusedXmlException, KeyError, OSError, ValueError, EOFError, RuntimeError, zlib.error,
)  # fmt: skip
ODT = b"application/vnd.oasis.opendocument.text"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ODT_ROOT = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}document-content"
DOCX_ROOTS = {
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}document",
}


def read_odt(data: bytes) -> bytes:
    """The same bytes. Raises ValidationError for what is no ODT, is damaged, too large inside, or has macros."""
    return _read(data, _is_odt, ("basic/", "scripts/"))


def read_docx(data: bytes) -> bytes:
    """The same for DOCX."""
    return _read(data, _is_docx, ("word/vbaproject.bin", "word/activex/", "word/vbadata.xml"))


def _read(data: bytes, is_it, macros: tuple[str, ...]) -> bytes:
    try:
        with ZipFile(BytesIO(data)) as archive:
            _refuse_large(archive)
            right = is_it(archive)
            names = [name.lower() for name in archive.namelist()]
    except DAMAGED as fault:
        raise ValidationError(_("Dit bestand is beschadigd. Bewaar het opnieuw, of kies een ander.")) from fault
    if any(name.startswith(macros) for name in names):
        raise ValidationError(_("In dit bestand zitten macro’s. Bewaar het zonder macro’s."))
    if not right:
        raise ValidationError(_("Dit bestand is niet wat zijn naam zegt. Bewaar het opnieuw, of kies een ander."))
    return data


def _refuse_large(archive: ZipFile) -> None:
    """By what the archive says of itself, before anything is unpacked; zipfile reads no byte more than that."""
    inside = archive.infolist()
    if len(inside) > MOST_FILES or sum(one.file_size for one in inside) > MOST_INSIDE:
        raise ValidationError(_("Dit bestand is van binnen te groot."))


def _is_odt(archive: ZipFile) -> bool:
    return archive.read("mimetype") == ODT and fromstring(archive.read("content.xml")).tag == ODT_ROOT


def _is_docx(archive: ZipFile) -> bool:
    types = fromstring(archive.read("[Content_Types].xml"))
    parts = {one.get("PartName"): one.get("ContentType") for one in types if one.get("PartName")}
    main = next((name for name, kind in parts.items() if kind == DOCX), None)
    return main is not None and fromstring(archive.read(main.lstrip("/"))).tag in DOCX_ROOTS
