"""add_photo: what is stored is a picture and nothing else."""

import struct
import zlib
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from PIL import Image

from haarlem_wijken.ground.models import AuditEvent
from initiatives.actions import add_photo, publish_initiative
from initiatives.models import InitiativePhoto
from initiatives.place import Place

GPS, ORIENTATION, COPYRIGHT = 0x8825, 0x0112, 0x8298
WORDS = {"alt": "Een kast met boeken", "credit": "De buurt"}


@pytest.fixture
def initiative(city, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    words = {"title": "Boekenkast", "summary": "Een kast.", "stage": "lopend"}
    return publish_initiative(by=None, place=Place("SD-OOST"), themes=["delen"], **words)


def picture(size=(60, 40), kind="JPEG", **options) -> BytesIO:
    file = BytesIO()
    Image.new("RGB", size, "#1c6f33").save(file, kind, **options)
    return file


def exif(**tags) -> Image.Exif:
    data = Image.Exif()
    data[COPYRIGHT] = "geheim"
    data.get_ifd(GPS).update({1: "N", 2: (52.0, 22.0, 1.0)})
    data.update({ORIENTATION: tags.get("orientation", 1)})
    return data


def empty_png(width: int, height: int) -> BytesIO:
    """A PNG that says how large it is, and holds nothing."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"IDAT" + zlib.compress(b"")
    return BytesIO(
        b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_the_camera_wrote_is_kept(initiative, kind):
    sent = picture(kind=kind, exif=exif())
    assert b"geheim" in sent.getvalue()
    photo = add_photo(by=None, initiative=initiative, file=sent, **WORDS)
    with photo.image.open() as file:
        stored = file.read()
    with Image.open(BytesIO(stored)) as kept:
        assert (kept.format, kept.size, dict(kept.getexif())) == ("WEBP", (60, 40), {})
        assert not {"exif", "xmp", "icc_profile"} & set(kept.info)
    assert b"geheim" not in stored


def test_stands_upright_with_its_true_size(initiative):
    photo = add_photo(by=None, initiative=initiative, file=picture(exif=exif(orientation=6)), **WORDS)
    assert (photo.width, photo.height) == (40, 60)


def test_is_made_smaller_keeping_its_shape(initiative):
    photo = add_photo(by=None, initiative=initiative, file=picture((4000, 1000)), **WORDS)
    assert (photo.width, photo.height) == (2000, 500)


def test_hangs_last_under_a_name_nobody_can_guess(initiative):
    one, two = (add_photo(by=None, initiative=initiative, file=picture(), **WORDS) for _ in range(2))
    assert [one, two] == list(initiative.photos.all())
    assert one.image.name != two.image.name
    assert len(one.image.name.removeprefix("initiatieven/")) == len("0" * 24 + ".webp")
    assert AuditEvent.objects.filter(verb="photo.added", object_id=initiative.pk).count() == 2


@pytest.mark.parametrize(
    "file",
    [
        BytesIO(b""),
        BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        BytesIO(b"\xff\xd8\xff\xe0 not a picture"),
        BytesIO(picture(kind="PNG").getvalue()[:60]),
        picture(kind="GIF"),
        empty_png(10_000, 5_000),
        empty_png(12_000, 12_000),
        empty_png(40_000, 40_000),
    ],
    ids=["empty", "svg", "broken", "truncated", "gif", "50 megapixel", "144 megapixel", "1600 megapixel"],
)
def test_what_is_no_photo_is_refused_in_words(initiative, file):
    with pytest.raises(ValidationError) as refusal:
        add_photo(by=None, initiative=initiative, file=file, **WORDS)
    assert "foto" in refusal.value.message_dict["image"][0]
    assert not InitiativePhoto.objects.exists()


@pytest.mark.parametrize("missing", ["alt", "credit"])
def test_needs_words(initiative, missing):
    with pytest.raises(ValidationError) as refusal:
        add_photo(by=None, initiative=initiative, file=picture(), **{**WORDS, missing: " "})
    assert list(refusal.value.message_dict) == [missing]
