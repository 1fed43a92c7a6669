"""What a file is: its name, its first bytes and what a reader makes of it must say the same."""

import hashlib
import secrets
from dataclasses import dataclass
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _

from . import office, picture
from .naming import plain_name

MOST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True)
class Type:
    """A kind of file: its media type, how it begins, and what reads it: bytes to the bytes to keep."""

    media_type: str
    begins: bytes
    read: object


def read_pdf(data: bytes) -> bytes:
    from . import pdf  # takes long to load, and few processes need it

    return pdf.read(data)


TYPES = {
    ".pdf": Type("application/pdf", b"%PDF-", read_pdf),
    ".odt": Type("application/vnd.oasis.opendocument.text", b"PK\x03\x04", office.read_odt),
    ".docx": Type(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04", office.read_docx
    ),
    ".jpg": Type("image/jpeg", b"\xff\xd8\xff", picture.read_jpeg),
    ".jpeg": Type("image/jpeg", b"\xff\xd8\xff", picture.read_jpeg),
    ".png": Type("image/png", b"\x89PNG\r\n\x1a\n", picture.read_png),
    ".webp": Type("image/webp", b"RIFF", picture.read_webp),
}
ENDINGS = tuple(TYPES)


@dataclass(frozen=True)
class Checked:
    """A file that may be kept: `name` as it is called outside, `file` with a random name."""

    name: str
    media_type: str
    size: int
    sha256: str
    file: ContentFile


def checked(file) -> Checked:
    """What was uploaded, ready to be kept. Reads all of it. Raises ValidationError in words for people."""
    name = plain_name(file.name)
    ending = PurePath(name).suffix.lower()
    kind = TYPES.get(ending)
    if kind is None:
        raise ValidationError(
            _(
                "Dit soort bestand nemen we niet aan. Kies PDF, ODT, DOCX, JPEG, PNG of WebP. Een presentatie of "
                "rekenblad kun je eerst opslaan als PDF."
            )
        )
    if file.size > MOST_BYTES:
        raise ValidationError(_("Dit bestand is groter dan 20 MB. Maak het kleiner, of zet er een link naar."))
    file.seek(0)
    data = file.read(MOST_BYTES + 1)
    if not data:
        raise ValidationError(_("Dit bestand is leeg."))
    if not data.startswith(kind.begins):
        raise ValidationError(_("Dit bestand is niet wat zijn naam zegt. Bewaar het opnieuw, of kies een ander."))
    kept = kind.read(data)
    digest = hashlib.sha256(kept).hexdigest()
    return Checked(name, kind.media_type, len(kept), digest, ContentFile(kept, name=_random(ending)))


def _random(ending: str) -> str:
    return secrets.token_hex(16) + ending
