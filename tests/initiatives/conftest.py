"""Initiatives to test with."""

import time

import pytest
from django.test import Client

from haarlem_wijken.front.sessions import SIGNED_IN_AT
from tests import cast

from .publishing import published


@pytest.fixture
def make(city):
    """A function that publishes an initiative: `at` is (lat, lon), else it has no point; `area` a code."""
    return published


@pytest.fixture
def media(settings, tmp_path):
    """A folder of this test's own for photos."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def moderator(db, client) -> Client:
    """Another browser, in which a moderator is signed in."""
    other = Client()
    other.force_login(cast.somebody("moderator"))
    session = other.session
    session[SIGNED_IN_AT] = time.time()
    session.save()
    return other
