"""What every room's tests may stand on."""

import os

import pytest
from django.conf import settings as portal
from django.core.cache import cache
from django.test import Client

from haarlem_wijken.ground import atlas, palette
from haarlem_wijken.ground.reference import load_reference
from tests import throw_away

CLUSTER = pytest.StashKey()


def pytest_configure(config):
    """Without DATABASE_URL a cluster of our own, started before xdist's workers, which join it."""
    if not os.environ.get("DATABASE_URL"):
        config.stash[CLUSTER] = throw_away.start(portal)


def pytest_unconfigure(config):
    if CLUSTER in config.stash:
        config.stash[CLUSTER].close()


@pytest.fixture
def city(db):
    """The areas and themes of Haarlem in the database."""
    forget()
    load_reference()
    yield
    forget()


def forget() -> None:
    """Empty what the process keeps: after a rollback the public version starts at the same number with other rows."""
    cache.clear()
    for kept in (atlas.atlas, palette.themes):
        kept.held = None


@pytest.fixture(scope="session")
def static_folder(tmp_path_factory):
    """A folder with one collected static file, `/static/css/tokens.css`."""
    folder = tmp_path_factory.mktemp("static")
    (folder / "css").mkdir()
    (folder / "css" / "tokens.css").write_text(":root {}")
    return folder


@pytest.fixture(autouse=True)
def static_files(settings, static_folder):
    """Names without hashes: those need `collectstatic`, which tests do not run."""
    settings.STATIC_ROOT = static_folder
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def visitor() -> Client:
    """A browser that shows error pages."""
    return Client(raise_request_exception=False)
