"""A photo added in the admin goes the way of every photo."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from haarlem_wijken.ground.models import Account, AuditEvent
from initiatives.actions import publish_initiative
from initiatives.models import InitiativePhoto
from initiatives.places.place import Place


@pytest.fixture
def admin(city, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    account = Account.objects.create_user("beheerder@example.org", role="admin")
    client.force_login(account)
    return account


@pytest.fixture
def form(admin):
    words = {"title": "Boekenkast", "summary": "Een kast.", "stage": "lopend"}
    initiative = publish_initiative(by=None, place=Place("SD-OOST"), themes=["delen"], **words)
    return {"initiative": initiative.pk, "alt": "Een kast met boeken", "credit": "De buurt"}


def send(client, form, content: bytes):
    upload = SimpleUploadedFile("geheim.jpg", content, "image/jpeg")
    return client.post(reverse("admin:initiatives_initiativephoto_add"), {**form, "image": upload})


def test_is_re_encoded_and_on_record(client, admin, form):
    file = BytesIO()
    Image.new("RGB", (30, 20)).save(file, "JPEG")
    assert send(client, form, file.getvalue()).status_code == 302
    photo = InitiativePhoto.objects.get()
    assert (photo.photo.names[0][-5:], photo.photo.width, "geheim" in photo.photo.names[0]) == (".webp", 30, False)
    assert AuditEvent.objects.get(verb="photo.added").by == admin


def test_what_is_refused_is_said_on_the_page(client, form):
    file = BytesIO()
    Image.new("RGB", (30, 20)).save(file, "GIF")
    answer = send(client, form, file.getvalue())
    assert answer.status_code == 200
    assert "Kies een JPEG, PNG, WebP of HEIC." in answer.content.decode()
    assert not InitiativePhoto.objects.exists()


def test_a_photo_is_not_changed_here(client, form):
    file = BytesIO()
    Image.new("RGB", (30, 20)).save(file, "JPEG")
    send(client, form, file.getvalue())
    address = reverse("admin:initiatives_initiativephoto_change", args=[InitiativePhoto.objects.get().pk])
    assert client.get(address).status_code == 200
    assert client.post(address, {**form, "alt": "anders"}).status_code == 403


@pytest.mark.parametrize("way", ["one", "chosen"])
def test_a_photo_is_taken_away_with_its_files(client, admin, form, way, django_capture_on_commit_callbacks):
    file = BytesIO()
    Image.new("RGB", (30, 20)).save(file, "JPEG")
    send(client, form, file.getvalue())
    photo = InitiativePhoto.objects.select_related("photo").get()
    address = reverse("admin:initiatives_initiativephoto_delete", args=[photo.pk])
    data = {"post": "yes"}
    if way == "chosen":
        address = reverse("admin:initiatives_initiativephoto_changelist")
        data |= {"action": "delete_selected", "_selected_action": [photo.pk]}
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(address, data).status_code == 302
    assert not InitiativePhoto.objects.exists()
    assert not default_storage.exists(photo.photo.names[0])
    assert AuditEvent.objects.get(verb="photo.removed").by == admin
