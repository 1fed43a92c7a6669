"""What is no photo, or means harm, is refused in plain words; what is unusual but right is taken."""

import subprocess
import sys
import zlib
from io import BytesIO

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image, ImageDraw

from initiatives.photos import pictures
from tests.initiatives.pictures import chunk, picture, png, upload

pytestmark = pytest.mark.django_db


def moving(kind: str) -> BytesIO:
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file


def part(file: BytesIO, share: float) -> BytesIO:
    return BytesIO(file.getvalue()[: int(len(file.getvalue()) * share)])


def noisy(kind: str) -> BytesIO:
    """Large enough that its end is not in its beginning."""
    drawing = Image.effect_noise((300, 200), 80).convert("RGB")
    file = BytesIO()
    drawing.save(file, kind)
    return file


def flipped(file: BytesIO, every: int) -> BytesIO:
    """Damaged all over, but for its first 200 bytes."""
    data = bytearray(file.getvalue())
    for at in range(200, len(data), every):
        data[at] ^= 0xFF
    return BytesIO(bytes(data))


def scans() -> BytesIO:
    """A progressive JPEG that draws itself over and over: small to send, endless to unpack."""
    file = BytesIO()
    Image.new("RGB", (64, 64)).save(file, "JPEG", progressive=True)
    data, start = file.getvalue(), file.getvalue().index(b"\xff\xda")
    return BytesIO(data[:-2] + data[start:-2] * 200 + b"\xff\xd9")


NOISY = {kind: noisy(kind) for kind in pictures.FORMATS}  # as HEIC it takes 60 ms
TEXT_BOMB = chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(2_000_000)))
PROFILE_BOMB = chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(2_000_000)))
HOSTILE = {
    "empty": BytesIO(),
    "words": BytesIO(b"\xff\xd8\xff\xe0 not a picture"),
    "svg": BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    "html": BytesIO(b"<!doctype html><script>alert(1)</script>"),
    "zip": BytesIO(b"PK\x03\x04" + bytes(100)),
    "pdf": BytesIO(b"%PDF-1.7\n%%EOF"),
    "gif that is a script": BytesIO(b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)//"),
    "gif": picture(kind="GIF"),
    "bmp": picture(kind="BMP"),
    "tiff": picture(kind="TIFF"),
    "avif": BytesIO(b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(200)),
    "heic without anything": BytesIO(b"\0\0\0\x1cftypheic\0\0\0\0mif1heicmiaf" + bytes(200)),
    "postscript in a jpeg's clothes": BytesIO(b"\xff\xd8\xff%!PS-Adobe-3.0 EPSF-3.0\n"),
    **{f"half a {kind}": part(NOISY[kind], 0.5) for kind in pictures.FORMATS},
    **{f"the head of a {kind}": part(NOISY[kind], 0.02) for kind in pictures.FORMATS},
    "50 megapixel": png(10_000, 5_000),
    "144 megapixel": png(12_000, 12_000),
    "1600 megapixel": png(40_000, 40_000),
    "no pixels": png(0, 0),
    "4 milliard wide": png(2**32 - 1, 1),
    "png without data": png(100, 100),
    "text that unfolds": png(8, 8, TEXT_BOMB, depth=8, data=bytes(72)),
    "profile that unfolds": png(8, 8, PROFILE_BOMB, depth=8, data=bytes(72)),
    "wrong checksum": BytesIO(picture(kind="PNG").getvalue().replace(b"IHDR", b"IHDX")),
    "png that moves": moving("PNG"),
    "webp that moves": moving("WEBP"),
    "two hundred scans": scans(),
    "11 MB": BytesIO(picture().getvalue() + bytes(11_000_000)),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_is_refused_in_words(what):
    HOSTILE[what].seek(0)
    with pytest.raises(ValidationError) as refusal:
        pictures.kept(HOSTILE[what])
    assert "foto" in refusal.value.message


@pytest.mark.parametrize("kind", pictures.FORMATS)
@pytest.mark.parametrize("every", [3, 97, 1009])
def test_damage_is_refused_or_taken_but_breaks_nothing(kind, every):
    try:
        kept = pictures.kept(flipped(NOISY[kind], every))
    except ValidationError as refusal:
        assert "foto" in refusal.message
    else:
        assert Image.open(BytesIO(kept.sizes[0][2])).format == "WEBP"


def palette(**options) -> BytesIO:
    file = BytesIO()
    drawing = Image.new("RGB", (30, 20), "#1c6f33").quantize(4)
    drawing.save(file, "PNG", **options)
    return file


def from_a_phone_with_depth() -> BytesIO:
    file = moving("MPO")
    assert Image.open(file).format == "MPO"
    return file


def translucent(kind: str) -> BytesIO:
    file = BytesIO()
    drawing = Image.new("RGBA", (30, 20), (28, 111, 51, 255))
    ImageDraw.Draw(drawing).point((0, 0), (0, 0, 0, 0))
    drawing.save(file, kind, quality=95)
    return file


GREEN = (28, 111, 51)
RIGHT = {
    "cmyk": (picture((30, 20), mode="CMYK", colour=(190, 0, 120, 110)), None),
    "grey": (picture((30, 20), mode="L", colour=90), (90, 90, 90)),
    "16 bits": (picture((30, 20), "PNG", "I;16", 90 * 256), (90, 90, 90)),
    "black and white": (picture((30, 20), "PNG", "1", 1), (255, 255, 255)),
    "grey and clear": (picture((30, 20), "PNG", "LA", (90, 255)), (90, 90, 90)),
    "palette": (palette(), GREEN),
    "palette with a clear colour": (palette(transparency=3), GREEN),
    "clear png": (translucent("PNG"), GREEN),
    "clear webp": (translucent("WEBP"), GREEN),
    "two pictures of a phone": (from_a_phone_with_depth(), (254, 0, 0)),
    "progressive": (picture((30, 20), progressive=True), GREEN),
    "with a zip behind it": (BytesIO(picture((30, 20)).getvalue() + b"PK\x03\x04geheim"), GREEN),
    "with a script in it": (picture((30, 20), comment=b"<script>geheim</script>"), GREEN),
    "a broken profile": (picture((30, 20), icc_profile=b"geheim" * 9), GREEN),
    "heic": (picture((30, 20), "HEIF"), GREEN),
}


@pytest.mark.parametrize("what", RIGHT)
def test_is_taken_with_its_colours(what):
    sent, colour = RIGHT[what]
    sent.seek(0)
    width, height, stored = pictures.kept(sent).sizes[0]
    assert (width, height) == (30, 20)
    assert stored != sent.getvalue()
    assert b"geheim" not in stored
    with Image.open(BytesIO(stored)) as kept:
        seen = kept.convert("RGB").getpixel((15, 10))
    assert colour is None or max(abs(a - b) for a, b in zip(seen, colour, strict=True)) < 6


@pytest.mark.parametrize(
    ("file", "fine"),
    [
        (upload("JPEG", name="IMG_1.JPG"), True),
        (upload("JPEG", name="foto.jfif"), True),
        (upload("HEIF", name="IMG_1.HEIC"), True),
        (upload("PNG", name="zonder einde"), True),
        (upload("PNG", name="foto.jpg"), True),
        (upload("JPEG", name="foto.html"), False),
        (upload("JPEG", name="foto.jpg.php"), False),
        (upload("WEBP", name="IMG-WA0001.jpg"), True),
        (upload("HEIF", name="IMG_1.JPEG"), True),
        (upload("WEBP", name="../../etc/passwd"), True),
        (upload("WEBP", name="../../etc/passwd.png.sh"), False),
        (upload("JPEG", name="\u202egpj.exe"), False),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_its_name_says_that_it_is_a_photo_of_whatever_kind(file, fine):
    if fine:
        assert pictures.kept(file)
    else:
        with pytest.raises(ValidationError, match="past niet bij wat erin zit"):
            pictures.kept(file)


@pytest.mark.parametrize(("said", "fine"), [("application/octet-stream", True), ("", True), ("text/html", False)])
def test_is_what_the_browser_says(said, fine):
    file = upload("HEIF")
    file.content_type = said
    if fine:
        assert pictures.kept(file)
    else:
        with pytest.raises(ValidationError):
            pictures.kept(file)


MEMORY = """
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from PIL import Image
from initiatives.photos.pictures.pressing import pressed
from initiatives.photos.pictures.unpacking import unpacked

@cache
def largest(kind):
    file = BytesIO()
    Image.new("RGB", (7300, 5470), "#1c6f33").save(file, kind, compress_level=1)
    return file.getvalue()

def press(kind):
    pressed(unpacked(BytesIO(largest(kind)), kind, 2000))
    # ru_maxrss would begin at what the process that started this one holds.
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

first = press("PNG")
print(first, [press(kind) for kind in ("PNG", "JPEG", "PNG")][-1])
"""


def test_memory_stays_flat_with_the_largest_there_may_be():
    said = subprocess.run(
        [sys.executable, "-c", MEMORY], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    first, last = map(int, said.stdout.split())
    assert last < first * 1.3
    assert last < 700  # MB, of which 120 are for making the picture that is sent
