"""/gezondheid/ and /gereed/, and the checks of the settings."""

import re
from datetime import timedelta

import pytest
from django.core import checks
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from haarlem_wijken.ground.models import Letter, WorkerRun


def test_health_asks_no_database_and_names_the_code(client):
    answer = client.get("/gezondheid/")
    assert re.fullmatch(r"[0-9a-f]{40}", answer.json()["revision"])
    assert "no-store" in answer["Cache-Control"]


def test_ready_when_all_is_well(client, db):
    answer = client.get(reverse("ready"))
    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "database": True,
        "migrations": True,
        "oldest_letter_seconds": None,
        "worker_seconds": None,
    }


def test_ready_tells_ages(client, db):
    now = timezone.now()
    Letter.objects.create(key="a", template="x", to="a@example.nl", not_before=now - timedelta(minutes=2))
    Letter.objects.create(key="later", template="x", to="a@example.nl", not_before=now + timedelta(minutes=2))
    WorkerRun.objects.create(name="work", at=now - timedelta(seconds=30))
    answer = client.get("/gereed/").json()
    assert answer["oldest_letter_seconds"] == pytest.approx(120, abs=5)
    assert answer["worker_seconds"] == pytest.approx(30, abs=5)


def test_not_ready_before_the_migrations(client, db):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'ground'")
    answer = client.get("/gereed/")
    assert answer.status_code == 503
    assert answer.json() == {"ready": False, "database": True, "migrations": False}


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_not_ready_without_a_database(client, monkeypatch):
    connection.close()
    with monkeypatch.context() as patched:
        patched.setitem(connection.settings_dict, "HOST", "/nowhere")
        answer = client.get("/gereed/")
        connection.close()
    assert answer.status_code == 503
    assert answer.json()["database"] is False


REAL = {
    "DEMO": False,
    "SITE_URL": "https://wijken.example.nl",
    "ALLOWED_HOSTS": ["wijken.example.nl"],
    "SECRET_KEY": "q" * 60,
    "CONTACT_EMAIL": "wijken@example.nl",
    "DEFAULT_FROM_EMAIL": "Wijken <wijken@example.nl>",
}


def told(settings, **changes) -> set[str]:
    for name, value in (REAL | changes).items():
        setattr(settings, name, value)
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    return {message.id.removeprefix("haarlem_wijken.") for message in found if message.id.startswith("haarlem_wijken.")}


def test_a_real_portal_has_nothing_to_be_told(settings):
    assert told(settings) == set()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"DEMO": True}, {"E001", "E002"}),
        ({"SITE_URL": "http://wijken.example.nl"}, {"E003"}),
        ({"SECRET_KEY": "kort"}, {"E004"}),
        ({"CONTACT_EMAIL": "wijken@localhost"}, {"E005"}),
        ({"CONTACT_EMAIL": ""}, {"E005"}),
        ({"DEFAULT_FROM_EMAIL": "Wijken <wijken@localhost>"}, {"E006"}),
        ({"TILE_URL": "http://tiles.example.nl/{z}/{x}/{y}.png"}, {"E007"}),
        ({"TILE_URL": "https://tiles.example.nl/{z}/{x}.png"}, {"E007"}),
        ({"TILE_URL": ""}, set()),
        ({"ADDRESS_SERVICE_URL": "http://adres.example.nl/v3"}, {"E010"}),
        ({"ADDRESS_SERVICE_URL": "https://adres.example.nl/v3?x=1"}, {"E010"}),
        ({"ADDRESS_SERVICE_URL": "adres.example.nl"}, {"E010"}),
        ({"ADDRESS_SERVICE_URL": "http://127.0.0.1:8983/v3"}, set()),
        ({"ADDRESS_SERVICE_URL": ""}, set()),
        ({"ALLOWED_HOSTS": ["*", "wijken.example.nl"]}, {"E008"}),
        ({"ALLOWED_HOSTS": ["elders.example.nl"]}, {"E009"}),
    ],
)
def test_each_fault_has_its_number(settings, changes, expected):
    assert told(settings, **changes) == expected


def test_every_check_says_what_to_do(settings):
    settings.DEMO, settings.SITE_URL, settings.TILE_URL, settings.ALLOWED_HOSTS = True, "http://x.nl", "x", ["*"]
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    ours = [message for message in found if message.id.startswith("haarlem_wijken.")]
    assert len(ours) >= 5
    assert all(message.hint for message in ours)
