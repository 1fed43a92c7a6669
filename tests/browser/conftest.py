"""A real browser before the portal as production runs it. Every test is watched: watch.py says for what."""

import os
import re
from pathlib import Path
from random import randrange
from zlib import crc32

import pytest
from playwright.sync_api import expect

from haarlem_wijken.front.demo.mailbox import Entry, messages
from tests import chromium
from tests.browser.content import content, copy_files
from tests.browser.look import FEW, LOOKS, InTurn
from tests.browser.people import SESSIONS, remember
from tests.browser.portal import environment_of, running
from tests.browser.tiles import TileServer
from tests.browser.watch import Watch
from tests.browser.worker import hired
from tests.stand_in import register, stand_in

expect.set_options(timeout=15_000)  # milliseconds: on a machine that does more, five seconds are soon over
DESK = {"width": 1280, "height": 900}
PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}
SECRET = r"http\S+/(?:inzending|meehelpen|bericht|wijkraden/[\w-]+|vergaderingen/uitnodiging|afspraken/antwoord)/\S+"


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
def static(pytestconfig) -> Path:
    """Of this run and later ones: compressing takes long."""
    return Path(pytestconfig.cache.mkdir("static")) / "files"


@pytest.fixture(scope="session")
def filled(template_database, static, tmp_path_factory, worker_id, testrun_uid):
    """What stands in the portal, for all processes of this run: (name of its database, folder of its files)."""
    base = tmp_path_factory.getbasetemp()
    shelf = (base if worker_id == "master" else base.parent) / "content"
    place = {"server": os.environ["DATABASE_URL"], "static": static, "template": template_database}
    with content(name=f"content_{testrun_uid}", shelf=shelf, **place) as name:
        yield name, shelf


@pytest.fixture(scope="session")
def place(static, tmp_path_factory, worker_id) -> dict:
    """Where the portal of this process has its things: on which server, in what database, in what folders."""
    name = f"browser_{os.getpid()}_{worker_id}"
    return {
        "server": os.environ["DATABASE_URL"], "name": name, "folder": tmp_path_factory.mktemp("portal"),
        "static": static,
    }  # fmt: skip


@pytest.fixture(scope="session")
def portal(tiles, addresses, filled, place) -> str:
    """The address of the portal, with the demo's content, invented initiatives and what waits for moderators."""
    template, shelf = filled
    copy_files(shelf, place["folder"])
    environment = {"ADDRESS_SERVICE_URL": addresses.url, "TRUSTED_PROXIES": "127.0.0.1"}
    with running(**place, tiles=tiles.url, template=template, commands=[], environment=environment) as address:
        remember(shelf / SESSIONS, address)
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
def watch(portal, tiles, place):
    """What the browser of this test asked for; at the end nothing may be wrong, or it is told what the portal said."""
    watch = Watch(portal=portal, tiles=tiles.origin)
    yield watch
    tiles.failing = False
    log = (place["folder"] / "gunicorn.log").read_text()
    assert watch.complaints == [], "\n".join(line for line in log.splitlines() if '"ERROR"' in line)


@pytest.fixture
def visitor(watch, browser, browser_context_args):
    """A function that opens a browser of its own, watched, and gives a page in it. Options: of Playwright's context."""

    contexts = []

    def open_page(**options):
        # A machine of its own: how often one may ask for a code is counted.
        machine = {"X-Forwarded-For": f"10.{randrange(256)}.{randrange(256)}.{randrange(1, 255)}"}
        contexts.append(browser.new_context(**browser_context_args | {"extra_http_headers": machine} | options))
        page = watch.follow(contexts[-1]).new_page()
        page.set_default_timeout(30_000)
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


@pytest.fixture
def looks(pytestconfig, request):
    """In what a page is inspected. Daily one look on a desk in light, the next on a phone in dark, and so in turn."""
    if pytestconfig.getoption("--every-look"):
        return LOOKS
    return InTurn(LOOKS[:FEW], first=crc32(request.node.name.encode()) % FEW)


@pytest.fixture(scope="session")
def work(portal, place):
    """A function that has the portal's worker do all there is to do."""
    with hired(environment_of(**place) | {"SITE_URL": portal}) as work:
        yield work


@pytest.fixture
def newest_link(work, place, settings):
    """A function that delivers all letters, and gives the secret link in the newest to this address that holds `of`."""
    settings.EMAIL_FILE_PATH = place["folder"] / "postvak"

    def link(to: str, of: str = "") -> str:
        work()
        letters = [letter for letter in map(Entry.read, messages()) if letter.to == to]
        return next(one for letter in letters for one in reversed(re.findall(SECRET, letter.text)) if of in one)

    return link
