"""Pictures that are documents: kept in their own format, without what the camera wrote in them."""

import struct
from functools import partial
from io import BytesIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image, ImageOps

MOST_PIXELS = 40_000_000
UNREADABLE = (
    OSError, SyntaxError, ValueError, TypeError, IndexError, EOFError, struct.error, MemoryError,
    Image.DecompressionBombError, Image.DecompressionBombWarning,
)  # fmt: skip


def _read(form: str, data: bytes) -> bytes:
    """The picture, upright, as new bytes of the same format. Raises ValidationError for what cannot be read."""
    try:
        with Image.open(BytesIO(data), formats=(form,)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ValidationError(_("Dit plaatje is te groot. Kies er een van hoogstens 40 megapixel."))
            opened.load()
            picture = ImageOps.exif_transpose(opened)
    except UNREADABLE as fault:
        raise ValidationError(_("Dit plaatje kunnen we niet lezen. Bewaar het opnieuw, of kies een ander.")) from fault
    if form == "JPEG" and picture.mode not in ("L", "RGB", "CMYK"):
        picture = picture.convert("RGB")
    picture.info = {}
    out = BytesIO()
    picture.save(out, form, quality=90)
    return out.getvalue()


read_jpeg, read_png, read_webp = (partial(_read, form) for form in ("JPEG", "PNG", "WEBP"))
