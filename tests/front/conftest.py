"""The moderators of these tests, and the browser of one of them."""

import pytest
from django.test import Client

from haarlem_wijken.ground.models import StaffRole
from tests.cast import account


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
