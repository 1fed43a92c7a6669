"""From bytes to a picture, of what anybody may have sent."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

register_heif_opener(thumbnails=False)

MOST_PIXELS = 40_000_000
MOST_SCANS = 100  # of a progressive JPEG: each costs as much as a whole picture, and 10 MB can hold thousands

UNREADABLE = _("Dit is geen foto die wij kunnen lezen. Kies een JPEG, PNG, WebP of HEIC.")
MOVING = _("Dit plaatje beweegt. Kies een gewone foto.")
TOO_LARGE = _("Deze foto is te groot. Kies er een van hoogstens 40 megapixel.")


def unpacked(file, kind: str, side: int) -> Image.Image:
    """The picture, upright; of a JPEG no larger than needed for `side` pixels. Raises ValidationError.

    Its size is in its head: a bomb of 1 kB is refused before it is unpacked.
    """
    file.seek(0)
    if kind == "JPEG" and file.read().count(b"\xff\xda") > MOST_SCANS:
        raise ValidationError(UNREADABLE, code="unreadable")
    file.seek(0)
    try:
        with Image.open(file, formats=[kind]) as opened:
            _refuse(opened, kind)
            opened.draft("RGB", (side, side))  # a JPEG can be unpacked at half its size, in a quarter of the memory
            opened.load()
            return ImageOps.exif_transpose(opened)
    except ValidationError:
        raise
    except Exception as fault:  # what a decoder raises about bytes that are not what they say has no end
        raise ValidationError(UNREADABLE, code="unreadable") from fault


def _refuse(opened: Image.Image, kind: str) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        raise ValidationError(TOO_LARGE, code="large")
    # A phone's JPEG may hold a second picture (of depth, or for 3D), and so may a HEIC: the first is the photo.
    if kind in ("PNG", "WEBP") and getattr(opened, "is_animated", False):
        raise ValidationError(MOVING, code="moving")
