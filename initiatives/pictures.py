"""A photo as it comes in, and as it is kept: upright, in up to three sizes, without anything a camera wrote in it."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps
from pillow_heif import register_heif_opener

from haarlem_wijken.ground.locks import Busy, one_of

register_heif_opener(thumbnails=False)

MOST_BYTES, MOST_MB = 10_000_000, 10
MOST_PIXELS = 40_000_000
MOST_SCANS = 100  # of a progressive JPEG: each costs as much as a whole picture, and 10 MB can hold thousands
MOST_PROFILE = 1_000_000  # bytes of a colour profile
SIDES = (2000, 1000, 480)  # pixels of the longest side
AT_ONCE = 2  # pictures in memory at the same time, for all processes together: one may take 200 MB
FORMATS = {  # what Pillow calls it: endings, media types
    "JPEG": ({".jpg", ".jpeg", ".jpe", ".jfif"}, {"image/jpeg", "image/jpg", "image/pjpeg"}),
    "PNG": ({".png"}, {"image/png", "image/x-png"}),
    "WEBP": ({".webp"}, {"image/webp"}),
    "HEIF": ({".heic", ".heif", ".hif"}, {"image/heic", "image/heif"}),
}
ACCEPT = ",".join(sorted({word for endings, types in FORMATS.values() for word in endings | types}))
UNDECLARED = {"", "application/octet-stream"}  # media types of browsers that do not know HEIC
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"mif1"}

UNREADABLE = _("Dit is geen foto die wij kunnen lezen. Kies een JPEG, PNG, WebP of HEIC.")
MISNAMED = _("De naam van dit bestand past niet bij wat erin zit. Sla de foto opnieuw op als JPEG, en kies die.")
MOVING = _("Dit plaatje beweegt. Kies een gewone foto.")
TOO_HEAVY = _("Deze foto is groter dan %(most)s MB. Kies een kleinere foto.")
TOO_LARGE = _("Deze foto is te groot. Kies er een van hoogstens 40 megapixel.")
CROWDED = _("Er komen nu veel foto’s tegelijk binnen. Probeer het over een minuut nog eens.")


@dataclass(frozen=True)
class Kept:
    """What is stored of a photo: (width, height, WebP) per size, the largest first; and the SHA-256 of the largest."""

    sizes: list[tuple[int, int, bytes]]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sizes[0][2]).hexdigest()


def kept(file) -> Kept:
    """The picture in `file`, anything that can read and seek; what an upload calls itself must be what it is.

    Raises ValidationError for what is no JPEG, PNG, WebP or HEIC, what is damaged, moving or too large, and when too
    many come at once.
    """
    head = _head(file)
    kind = _kind(head)
    if kind is None:
        raise ValidationError(UNREADABLE, code="unreadable")
    if not _declared(file, kind):
        raise ValidationError(MISNAMED, code="misnamed")
    try:
        with one_of("photo", AT_ONCE):
            return _pressed(_upright(file, kind))
    except Busy as busy:
        raise ValidationError(CROWDED, code="busy") from busy


def _head(file) -> bytes:
    size = file.seek(0, 2)
    file.seek(0)
    if size > MOST_BYTES:
        raise ValidationError(TOO_HEAVY, code="heavy", params={"most": MOST_MB})
    return file.read(16)


def _kind(head: bytes) -> str | None:
    """The format by its first bytes."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS else None


def _declared(file, kind: str) -> bool:
    """Whether the ending of its name and its media type, as far as it has them, are those of `kind`."""
    endings, types = FORMATS[kind]
    ending = PurePath(str(getattr(file, "name", None) or "")).suffix.lower()
    media_type = (getattr(file, "content_type", None) or "").partition(";")[0].strip().lower()
    return (not ending or ending in endings) and (media_type in UNDECLARED or media_type in types)


def _upright(file, kind: str) -> Image.Image:
    """The decoded picture, no larger than needed. Its size is in its head: a bomb of 1 kB is refused before it is
    unpacked.
    """
    file.seek(0)
    if kind == "JPEG" and file.read().count(b"\xff\xda") > MOST_SCANS:
        raise ValidationError(UNREADABLE, code="unreadable")
    file.seek(0)
    try:
        with Image.open(file, formats=[kind]) as opened:
            _refuse(opened, kind)
            opened.draft(
                "RGB", (SIDES[0], SIDES[0])
            )  # a JPEG can be unpacked at half its size, in a quarter of the memory
            opened.load()
            picture = ImageOps.exif_transpose(opened)
    except ValidationError:
        raise
    except Exception as fault:  # what a decoder raises about bytes that are not what they say has no end
        raise ValidationError(UNREADABLE, code="unreadable") from fault
    return _plain(picture)


def _refuse(opened: Image.Image, kind: str) -> None:
    if opened.width * opened.height > MOST_PIXELS:
        raise ValidationError(TOO_LARGE, code="large")
    # A phone's JPEG may hold a second picture (of depth, or for 3D), and so may a HEIC: the first is the photo.
    if kind in ("PNG", "WEBP") and getattr(opened, "is_animated", False):
        raise ValidationError(MOVING, code="moving")


def _plain(picture: Image.Image) -> Image.Image:
    """At most SIDES[0] pixels, in sRGB, without colour profile and what else would go along."""
    if picture.mode.startswith("I"):  # 16 bits: Pillow would cut off what is above 255
        picture = picture.convert("I").point(lambda value: value / 256).convert("L")
    clear = picture.has_transparency_data
    if picture.mode in ("P", "PA", "LA", "1"):
        picture = picture.convert("RGBA" if clear else "RGB")
    picture.thumbnail((SIDES[0], SIDES[0]))
    picture = _in_srgb(picture).convert("RGBA" if clear else "RGB")
    picture.info = {}  # Pillow would carry it over into the new file
    return picture


def _in_srgb(picture: Image.Image) -> Image.Image:
    """Phones use wider colours than browsers take for granted; without its profile a photo would be dull."""
    profile = picture.info.get("icc_profile") or b""
    if not 0 < len(profile) <= MOST_PROFILE or picture.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return picture
    try:
        colours = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(picture, colours, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture  # a profile that is broken, or of other colours than the picture


def _pressed(picture: Image.Image) -> Kept:
    sizes = []
    for side in SIDES:
        picture.thumbnail((side, side))
        if not sizes or picture.size != sizes[-1][:2]:
            out = BytesIO()
            picture.save(out, "WEBP", quality=80)
            sizes.append((*picture.size, out.getvalue()))
    return Kept(sizes)
