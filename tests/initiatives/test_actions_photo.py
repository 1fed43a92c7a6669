"""Photos as they are stored: a picture and nothing else, in three sizes, under a name nobody can guess."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from PIL import Image

from haarlem_wijken.ground.models import AuditEvent
from initiatives.actions import add_photo, publish_initiative, remove_photo
from initiatives.models import Initiative, InitiativePhoto, Photo
from initiatives.places.place import Place
from tests.initiatives.pictures import SECRET, exif, picture, talkative

WORDS = {"alt": "Een kast met boeken", "credit": "De buurt"}


@pytest.fixture
def initiative(city, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    words = {"title": "Boekenkast", "summary": "Een kast.", "stage": "lopend"}
    return publish_initiative(by=None, place=Place("SD-OOST"), themes=["delen"], **words)


def files(photo: Photo) -> list[bytes]:
    found = []
    for name in photo.names:
        with default_storage.open(name) as file:
            found.append(file.read())
    return found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_nothing_the_camera_wrote_is_kept(initiative, kind):
    sent = talkative(kind)
    assert sent.getvalue().count(SECRET) > 1
    photo = add_photo(by=None, initiative=initiative, file=sent, **WORDS).photo
    for stored in files(photo):
        with Image.open(BytesIO(stored)) as kept:
            assert (kept.format, kept.size, dict(kept.getexif())) == ("WEBP", (60, 40), {})
            assert not {"exif", "xmp", "icc_profile", "comment"} & set(kept.info)
        assert SECRET not in stored
        assert b"GPS" not in stored


def test_stands_upright_with_its_true_size(initiative):
    photo = add_photo(by=None, initiative=initiative, file=picture(exif=exif(orientation=6)), **WORDS).photo
    assert (photo.width, photo.height) == (40, 60)


def test_is_kept_in_three_sizes_of_one_shape(initiative):
    photo = add_photo(by=None, initiative=initiative, file=picture((4000, 1000)), **WORDS).photo
    assert [(width, height) for width, height, _name in photo.sizes] == [(2000, 500), (1000, 250), (480, 120)]
    for (width, height, _name), stored in zip(photo.sizes, files(photo), strict=True):
        assert Image.open(BytesIO(stored)).size == (width, height)
    assert photo.srcset.startswith("/media/initiatieven/")
    assert [one.split()[1] for one in photo.srcset.split(", ")] == ["480w", "1000w", "2000w"]


def test_a_small_one_is_one_file(initiative):
    photo = add_photo(by=None, initiative=initiative, file=picture((400, 300)), **WORDS).photo
    assert (len(photo.sizes), photo.srcset) == (1, "")


def test_hangs_last_under_a_name_nobody_can_guess(initiative):
    one, two = (add_photo(by=None, initiative=initiative, file=picture(), **WORDS) for _ in range(2))
    assert [one, two] == list(initiative.photos.all())
    assert one.photo.names != two.photo.names
    assert one.photo.digest == two.photo.digest
    assert len(one.photo.names[0]) == len(f"initiatieven/{'0' * 32}-60.webp")
    assert AuditEvent.objects.filter(verb="photo.added", object_id=initiative.pk).count() == 2


def test_goes_at_once_with_its_files(initiative, django_capture_on_commit_callbacks):
    one, two = (add_photo(by=None, initiative=initiative, file=picture(), **WORDS) for _ in range(2))
    with django_capture_on_commit_callbacks(execute=True):
        remove_photo(photo=one)
    assert [two] == list(initiative.photos.all())
    assert not default_storage.exists(one.photo.names[0])
    assert default_storage.exists(two.photo.names[0])
    assert Photo.objects.count() == 1
    assert Initiative.objects.get().version == 2
    assert AuditEvent.objects.filter(verb="photo.removed", object_id=initiative.pk).count() == 1


@pytest.mark.parametrize("alt", [" ", "x" * 201])
def test_needs_words(initiative, alt):
    with pytest.raises(ValidationError) as refusal:
        add_photo(by=None, initiative=initiative, file=picture(), alt=alt)
    assert list(refusal.value.message_dict) == ["alt"]
    assert not InitiativePhoto.objects.exists()
    assert not Photo.objects.exists()
