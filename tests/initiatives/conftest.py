"""Initiatives to test with."""

import time

import pytest
from django.test import Client

from haarlem_wijken.front.sessions import SIGNED_IN_AT
from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.places import quadkey
from initiatives.models import Initiative
from tests import cast


@pytest.fixture
def make(city):
    """A function that publishes an initiative: `at` is (lat, lon), else it has no point; `area` a code."""
    tree = atlas()

    def made(title: str, *, area: str = "BU03920105", at=None, themes=("groen",), **fields) -> Initiative:
        point = {"precision": "none"}
        if at:
            point = {"precision": "exact", "lat": at[0], "lon": at[1], "quadkey": quadkey(*at)}
        slug = title.lower().replace(" ", "-")
        fields = {"slug": slug, "summary": f"{title}, in het kort.", "stage": "lopend"} | point | fields
        initiative = Initiative.objects.create(title=title, area_id=tree.by_code[area].id, **fields)
        initiative.themes.set(Theme.objects.filter(slug__in=themes))
        return initiative

    return made


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
