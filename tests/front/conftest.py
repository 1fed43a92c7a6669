"""The moderators of these tests, the browser of one of them, and the demo."""

import pytest
from django.core.management import call_command
from django.test import Client

from haarlem_wijken.ground.models import StaffRole
from tests.cast import account
from tests.scene import scene


@pytest.fixture
def ann(db):
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


@pytest.fixture
def bo(db):
    return account("bo@example.nl", StaffRole.ADMIN, "Bo")


@pytest.fixture
def desk(ann, bo) -> Client:
    """Ann's browser."""
    client = Client()
    client.force_login(ann)
    return client


@pytest.fixture(scope="class")
def loaded_once(django_db_setup, django_db_blocker):
    """The demo, for all tests of a class."""
    with scene(django_db_blocker):
        call_command("load_demo", verbosity=0)
        yield
