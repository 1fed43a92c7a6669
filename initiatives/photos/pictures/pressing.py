"""From a picture to what is stored: three sizes in colours that every screen knows, and nothing besides."""

import hashlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageCms

MOST_PROFILE = 1_000_000  # bytes of a colour profile
SIDES = (2000, 1000, 480)  # pixels of the longest side


@dataclass(frozen=True)
class Kept:
    """What is stored of a photo: (width, height, WebP) per size, the largest first; and the SHA-256 of the largest."""

    sizes: list[tuple[int, int, bytes]]

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.sizes[0][2]).hexdigest()


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
    except (ImageCms.PyCMSError, OSError, ValueError):  # broken, or of other colours than the picture
        return picture


def pressed(picture: Image.Image) -> Kept:
    """The three sizes of it, or fewer of a small one."""
    picture = _plain(picture)
    sizes = []
    for side in SIDES:
        picture.thumbnail((side, side))
        if not sizes or picture.size != sizes[-1][:2]:
            picture.save(out := BytesIO(), "WEBP", quality=80)
            sizes.append((*picture.size, out.getvalue()))
    return Kept(sizes)
