"""A real browser before the portal as production runs it. Every test is watched: watch.py says for what."""

import os
from pathlib import Path

import pytest

from tests import chromium
from tests.browser.portal import running
from tests.browser.tiles import TileServer
from tests.browser.watch import Watch
from tests.stand_in import register, stand_in

DESK = {"width": 1280, "height": 900}
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
WAITING = ["shell", "-v0", "-c", "from tests.browser.queue import fill; fill()"]  # for moderators
INVENTED = ["make_volume", "--initiatives", "60"]  # beside the demo, for points on the map and a second page


@pytest.fixture(scope="session")
def tiles():
    server = TileServer()
    yield server
    server.close()


@pytest.fixture(scope="session")
def addresses():
    """The register of addresses that the portal asks; who changes its mood, changes it back."""
    with stand_in() as server:
        server.answer = register
        yield server


@pytest.fixture(scope="session")
def portal(tiles, addresses, tmp_path_factory, worker_id, pytestconfig) -> str:
    """The address of the portal, with the demo's content and invented initiatives."""
    with running(
        server=os.environ["DATABASE_URL"],
        name=f"browser_{os.getpid()}_{worker_id}",
        folder=tmp_path_factory.mktemp("portal"),
        static=Path(pytestconfig.cache.mkdir("static")) / "files",
        tiles=tiles.url,
        commands=[INVENTED, WAITING],
        environment={"ADDRESS_SERVICE_URL": addresses.url},
    ) as address:
        yield address


@pytest.fixture(scope="session")
def base_url(portal) -> str:
    """Tests name pages by their path."""
    return portal


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    # Playwright keeps an event loop in this thread, and Django then refuses its database, also to later tests.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    return browser_type_launch_args | {"executable_path": chromium.installed(), "args": chromium.OPTIONS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args) -> dict:
    return browser_context_args | {"viewport": DESK, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture
def watch(portal, tiles):
    """What the browser of this test asked for; at the end nothing may be wrong."""
    watch = Watch(portal=portal, tiles=tiles.origin)
    yield watch
    tiles.failing = False
    assert watch.complaints == []


@pytest.fixture
def visitor(watch, browser, browser_context_args):
    """A function that opens a browser of its own, watched, and gives a page in it. Options: of Playwright's context."""

    contexts = []

    def open_page(**options):
        contexts.append(browser.new_context(**browser_context_args | options))
        page = watch.follow(contexts[-1]).new_page()
        page.set_default_timeout(10_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(visitor):
    """A page on a desk: 1280 pixels wide, with a mouse."""
    return visitor()


@pytest.fixture
def phone(visitor):
    """A page on a small phone: 320 pixels wide, by touch."""
    return visitor(**PHONE)
