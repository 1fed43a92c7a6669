"""PDF: that it can be read, and does nothing by itself."""

from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject

UNREADABLE = (PyPdfError, OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError)
ACTS = ("/JavaScript", "/Launch", "/ImportData", "/SubmitForm")


def read(data: bytes) -> bytes:
    """The same bytes. Raises ValidationError for what cannot be read, wants a password, or carries programs."""
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        locked = reader.is_encrypted
        pages = 0 if locked else len(reader.pages)
        acting = not locked and _acts(reader)
    except UNREADABLE as fault:
        raise ValidationError(_("Deze PDF is beschadigd. Bewaar hem opnieuw, of kies een ander bestand.")) from fault
    if locked:
        raise ValidationError(_("Deze PDF vraagt om een wachtwoord. Bewaar hem zonder wachtwoord."))
    if not pages:
        raise ValidationError(_("Deze PDF heeft geen bladzijden."))
    if acting:
        raise ValidationError(_("In deze PDF zit een programma of een bestand. Bewaar hem opnieuw als gewone PDF."))
    return data


def _acts(reader: PdfReader) -> bool:
    """Whether it runs something when it is opened, or holds scripts or other files."""
    root = reader.trailer["/Root"].get_object()
    names = _dictionary(root.get("/Names"))
    if "/JavaScript" in names or "/EmbeddedFiles" in names:
        return True
    opened = _dictionary(root.get("/OpenAction"))
    return opened.get("/S") in ACTS or any(
        _dictionary(one).get("/S") in ACTS for one in _dictionary(root.get("/AA")).values()
    )


def _dictionary(found) -> DictionaryObject:
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()
