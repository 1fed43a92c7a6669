"""What every room's tests may stand on."""

import os

import pytest
from django.conf import settings as portal
from django.core.cache import cache
from django.db import connection
from django.test import Client, override_settings
from django.utils import translation
from hypothesis import settings as of_properties
from pytest_django.plugin import blocking_manager_key

from councils.actions import load_councils
from councils.everywhere import everywhere as councils_everywhere
from councils.exchange.counts import everything as exchanges
from councils.models import Council
from haarlem_wijken.front.management.commands.compile_translations import compile_one
from haarlem_wijken.front.search.finding import searched
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.models import Area
from haarlem_wijken.ground.public_texts.notices import coming
from haarlem_wijken.ground.public_texts.reading import changed
from haarlem_wijken.ground.reference import load_reference
from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.town import atlas, palette
from haarlem_wijken.ground.town.figures import figures
from haarlem_wijken.translations import CATALOGUE
from initiatives.everywhere import everywhere
from initiatives.spread import spread
from meetings.linked.reading import linked_things
from tests import by_post, template, thrift, throw_away
from tests.signing_in import sign_in
from tests.stand_in import register, stand_in

Client.force_login = sign_in
CLUSTER, TEMPLATE = pytest.StashKey(), pytest.StashKey()


def pytest_addoption(parser):
    parser.addoption(
        "--every-look", action="store_true", help="inspect each page in every colour scheme at every width"
    )


def pytest_configure(config):
    """Before xdist's workers start: English, and without DATABASE_URL a cluster of our own, which they join."""
    thrift.keep_bytecode()
    thrift.look_seldom()
    by_post.start(config)
    of_properties.register_profile("untimed", deadline=None)  # a full machine makes no property false
    of_properties.load_profile("untimed")
    if not hasattr(config, "workerinput"):
        compile_one(CATALOGUE)
    if not os.environ.get("DATABASE_URL"):
        config.stash[CLUSTER] = throw_away.start(portal)


@pytest.hookimpl(tryfirst=True)  # before xdist starts the others
def pytest_sessionstart(session):
    thrift.log_for_who_asks(session.config.pluginmanager.get_plugin("logging-plugin"))
    if getattr(session.config.option, "numprocesses", None) and not hasattr(session.config, "workerinput"):
        blocker = session.config.stash[blocking_manager_key]
        session.config.stash[TEMPLATE] = template.begun(session.config.cache.mkdir("tables"), blocker)


def pytest_collection_finish(session):
    thrift.leave_out_what_waits_in_vain(session.items)
    thrift.leave_what_stays()


def pytest_unconfigure(config):
    if TEMPLATE in config.stash:
        config.stash[TEMPLATE].join()
    if CLUSTER in config.stash:
        config.stash[CLUSTER].close()


@pytest.fixture(scope="session", autouse=True)
def templates(django_test_environment):
    thrift.tell_of_pages_only()
    thrift.ask_the_thread()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    from tests.schedule import FewBrowsers

    return FewBrowsers(config, log)


@pytest.fixture(scope="session")
def template_database(django_db_blocker, pytestconfig) -> str:
    """The name of a database as a portal has it on its first day."""
    with django_db_blocker.unblock():
        return template.made(pytestconfig.cache.mkdir("tables"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, template_database):
    """The areas, themes and councils of Haarlem are loaded once: every test starts from them and rolls back to them."""
    connection.settings_dict["TEST"]["TEMPLATE"] = template_database
    connection.creation.serialize_db_to_string = template.copied_out
    connection.creation.deserialize_db_from_string = template.copied_in


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A line that a thread or a browser left open must not keep the database from being dropped at the end."""
    yield
    with django_db_blocker.unblock(), connection._nodb_cursor() as cursor:
        name = connection.settings_dict["NAME"]
        connection.close()
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name])


@pytest.fixture
def city(db):
    """The areas, themes and councils of Haarlem in the database, also after a test that emptied it."""
    emptied = not Area.objects.exists()
    if emptied:
        load_reference()
        load_councils()
        atlas.atlas.held = None
    forget()
    yield
    forget()
    if emptied:  # its areas have numbers of their own, which the next test does not know
        atlas.atlas.held = None


@pytest.fixture
def no_councils(city):
    """Haarlem as a portal has it that keeps no councils yet."""
    Council.objects.all().delete()


@pytest.fixture
def nowhere(db):
    """A database without areas and themes, as before `load_reference`."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE ground_area, ground_theme CASCADE")
    atlas.atlas.held = palette.themes.held = None
    yield
    atlas.atlas.held = palette.themes.held = None


def forget() -> None:
    """Empty what the process keeps: after a rollback the public version starts at the same number with other rows.

    The atlas is kept aside: it is asked again at the next call, and taken over when no area has changed.
    """
    cache.clear()
    remember.forget()
    searched.forget()
    everywhere.held = councils_everywhere.held = figures.held = None
    palette.themes.held = changed.held = coming.held = linked_things.held = spread.held = exchanges.held = None
    if atlas.atlas.held:
        atlas.atlas.held = (-1, atlas.atlas.held[1])


@pytest.fixture(scope="session", autouse=True)
def folders(tmp_path_factory, django_test_environment):
    """Static files, with names without hashes (those need `collectstatic`, which tests do not run): one of them was
    collected, `/static/css/tokens.css`. Documents of tests lie beside those of the demo.
    """
    static = tmp_path_factory.mktemp("static")
    (static / "css").mkdir()
    (static / "css" / "tokens.css").write_text(":root {}")
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    private = tmp_path_factory.mktemp("private")
    with override_settings(STATIC_ROOT=static, STORAGES=portal.STORAGES | plain, PRIVATE_ROOT=private):
        yield


@pytest.fixture(scope="session")
def stranger():
    """A server that stands for a service outside: stand_in.py."""
    with stand_in() as server:
        yield server


@pytest.fixture
def service(stranger, settings, city):
    """The register of addresses, as it should be; the portal asks it, and has 0.3 seconds."""
    settings.ADDRESS_SERVICE_URL, settings.ADDRESS_SERVICE_SECONDS = stranger.url, 0.3
    stranger.mode, stranger.answer, stranger.asked = "fine", register, []
    locatieserver.breaker.close()
    yield stranger
    locatieserver.breaker.close()


@pytest.fixture
def visitor() -> Client:
    """A browser that shows error pages."""
    return Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def dutch():
    """A page in English leaves its language active: the next test begins in Dutch."""
    with translation.override("nl"):
        yield
