"""Initiatives to test with."""

import pytest
from django.test import Client

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
    return other
