"""The pages about the portal: there in both languages, also when the database fails, and without anybody's address."""

import contextlib
import re

import html5lib
import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection

pytestmark = pytest.mark.django_db
PAGES = ["/privacy/", "/toegankelijkheid/", "/over/", "/huisregels/", "/contact/"]


@pytest.fixture(autouse=True)
def nothing_kept():
    """These pages say what the settings say, which change with a restart only."""
    cache.clear()
    yield
    cache.clear()


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("address", PAGES)
def test_each_page_stands_when_the_database_fails(visitor, address, language):
    with contextlib.suppress(DatabaseError):
        connection.cursor().execute("SELECT 1 / 0")  # from now on this transaction refuses everything
    response = visitor.get(language + address)
    text = response.content.decode()
    assert response.status_code == 200
    assert len(re.findall("<h1>", text)) == 1
    assert "/static/" in text
    html5lib.HTMLParser(strict=True).parse(text)


@pytest.mark.parametrize("address", PAGES)
def test_nobody_is_called_u(visitor, address):
    words = re.sub(r"<[^>]+>", " ", visitor.get(address).content.decode())
    assert not re.search(r"\b[Uu]w?\b", words)
    assert "!" not in words.replace("<!doctype", "")


@pytest.mark.parametrize("address", PAGES)
def test_no_page_holds_an_address_nobody_chose_to_show(visitor, settings, address):
    settings.CONTACT_EMAIL = ""
    text = visitor.get(address).content.decode()
    assert not re.search(r"[\w.+-]+@[\w-]+\.\w+", text)
    assert "mailto:" not in text


def test_the_mailbox_of_the_portal_is_shown_on_the_contact_page_only(visitor, settings):
    settings.CONTACT_EMAIL = "portaal@wijken.example.nl"
    shown = [address for address in PAGES if settings.CONTACT_EMAIL in visitor.get(address).content.decode()]
    assert shown == ["/contact/"]


@pytest.mark.parametrize(
    ("service", "words"), [("TILE_URL", "De plaatjes onder de kaart"), ("ADDRESS_SERVICE_URL", "Zoek je op straat")]
)
def test_nothing_is_said_about_a_service_that_is_not_used(visitor, settings, service, words):
    assert words in visitor.get("/privacy/").content.decode()
    setattr(settings, service, "")
    cache.clear()
    assert words not in visitor.get("/privacy/").content.decode()


def test_the_only_thing_fetched_from_elsewhere_is_named(visitor, settings):
    policy = visitor.get("/privacy/").headers["Content-Security-Policy"]
    hosts = re.findall(r"https?://[\w.]+", policy)
    assert hosts == ["https://service.pdok.nl"]
    assert settings.TILE_URL.startswith(hosts[0])
