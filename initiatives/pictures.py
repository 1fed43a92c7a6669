"""A photo as it comes in, and as it is kept: smaller, and without anything the camera wrote in it."""

import secrets
import struct
from io import BytesIO

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

FORMATS = ("JPEG", "PNG", "WEBP")
MAX_PIXELS = 40_000_000
MAX_SIDE = 2000  # pixels
UNREADABLE = (
    OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, struct.error, MemoryError,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip


def kept(file) -> ContentFile:
    """The picture in `file` as WebP with a random name, turned upright, at most 2000 pixels a side, no metadata.

    Raises ValidationError for what is no JPEG, PNG or WebP, what is damaged, and what has more than 40 million pixels.
    """
    try:
        picture = _upright(file)
    except UNREADABLE as fault:
        words = _("Dit is geen foto die wij kunnen lezen. Kies een JPEG, PNG of WebP.")
        raise ValidationError({"image": words}) from fault
    out = BytesIO()
    picture.save(out, "WEBP", quality=82)
    return ContentFile(out.getvalue(), name=f"{secrets.token_hex(12)}.webp")


def _upright(file) -> Image.Image:
    """The decoded picture. The size is read from the header: a bomb of 1 kB must be refused before it is unpacked."""
    file.seek(0)
    with Image.open(file, formats=FORMATS) as opened:
        if opened.width * opened.height > MAX_PIXELS:
            raise ValidationError({"image": _("Deze foto is te groot. Kies er een van hoogstens 40 megapixel.")})
        opened.load()
        picture = ImageOps.exif_transpose(opened)
    picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.thumbnail((MAX_SIDE, MAX_SIDE))
    picture.info = {}  # Pillow would carry a colour profile and the like over into the new file
    return picture
