"""The cache of public pages: made once, never shown to somebody it was not made for."""

import gzip
from datetime import timedelta
from itertools import count
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import RequestFactory
from django.utils import timezone

from haarlem_wijken.ground.caching.public import public
from haarlem_wijken.ground.models import PublicNotice, PublicVersion

URL = "/initiatieven/"
PART = {"HX-Request": "true", "HX-Target": "selectie"}


@pytest.fixture(autouse=True)
def empty(city):
    cache.clear()
    yield
    cache.clear()


def test_a_page_is_made_once_until_the_public_version_changes(client, django_assert_num_queries):
    made = client.get(URL)
    with django_assert_num_queries(1):
        first = client.get(URL)
    assert (first.content, first.headers) == (made.content, {**made.headers, "X-Request-ID": first["X-Request-ID"]})
    PublicVersion.raise_()
    second = client.get(URL)
    assert second["ETag"] != first["ETag"]
    assert client.get(URL, headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert client.get(URL, headers={"If-None-Match": second["ETag"]}).status_code == 304


@pytest.mark.parametrize(
    "almost",
    [
        {"HX-Request": "false", "HX-Target": "selectie"},
        {"HX-Request": "1", "HX-Target": "selectie"},
        {"HX-Target": "selectie"},
        {"HX-Request": "true", "HX-Target": "%73electie"},
    ],
)
def test_what_only_looks_like_htmx_does_not_put_a_page_where_a_part_belongs(client, almost):
    assert "<html" in client.get(URL, headers=almost).content.decode()
    encoded = {"HX-Target-URI-AutoEncoded": "true"} if "%" in almost["HX-Target"] else {}
    part = client.get(URL, headers={**PART, "HX-Target": almost["HX-Target"] if encoded else "selectie", **encoded})
    assert "<html" not in part.content.decode()


def test_one_host_never_gets_what_another_asked_for(client):
    client.get(URL, headers={"Host": "127.0.0.1"})
    assert client.get(URL, headers={"Host": "evil.example"}).status_code == 400
    local, named = (client.get(URL, headers={"Host": host})["ETag"] for host in ("127.0.0.1", "localhost"))
    assert local != named


def test_whoever_has_a_session_is_passed_by(client):
    etag = client.get(URL)["ETag"]
    client.cookies["sessionid"] = "x"
    answer = client.get(URL, headers={"If-None-Match": etag})
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("url", [URL, "/en/initiatieven/", "/privacy/", "/sitemap.xml"])
def test_packed_it_is_the_same_and_lies_ready(client, url, monkeypatch):
    plain = client.get(url)
    monkeypatch.setattr("gzip.compress", None)  # nobody presses it again
    packed = client.get(url, headers={"Accept-Encoding": "br;q=1.0, gzip;q=0.8"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert (packed["ETag"], packed["Vary"]) == (plain["ETag"], plain["Vary"])
    assert int(packed["Content-Length"]) == len(packed.content)
    assert "Content-Encoding" not in client.get(url)


def test_what_it_varies_by_is_said_and_what_it_does_not_is_not(client):
    for url in (URL, "/en/initiatieven/", "/privacy/"):
        assert client.get(url)["Vary"] == "Cookie, HX-Request, HX-Target, Accept-Encoding"


@pytest.mark.parametrize("wants", ["en", "nl;q=0.5, en", "*", "de-DE"])
@pytest.mark.parametrize("form", ["text/html", "application/json;q=0.9, text/html;q=0.1", "*/*"])
def test_the_address_says_the_language_whatever_the_browser_prefers(client, wants, form):
    answers = [client.get(url, headers={"Accept-Language": wants, "Accept": form}) for url in ("/en/over/", "/over/")]
    assert [answer["Content-Language"] for answer in answers] == ["en", "nl"]
    for answer, url in zip(answers, ("/en/over/", "/over/"), strict=True):
        assert (answer.content, answer["ETag"]) == ((same := client.get(url)).content, same["ETag"])


@pytest.mark.parametrize("method", ["head", "get"])
def test_head_and_a_range_get_what_get_gets_and_leave_the_whole_for_the_next(client, method):
    first = getattr(client, method)(URL, headers={"Range": "bytes=0-9"})
    then = client.get(URL)
    assert (first.status_code, first["ETag"]) == (200, then["ETag"])
    assert len(then.content) > 10_000
    assert client.head(URL)["Content-Length"] == then["Content-Length"]
    assert client.head(URL, headers={"If-None-Match": then["ETag"]}).status_code == 304


def test_over_midnight_of_amsterdam_it_is_made_again(client, time_machine):
    time_machine.move_to("2026-11-28 23:59:59 +0100", tick=False)
    before = client.get(URL)["ETag"]
    assert client.get(URL)["ETag"] == before
    time_machine.move_to("2026-11-29 00:00:00 +0100", tick=False)
    assert client.get(URL)["ETag"] != before


def test_a_notice_begins_and_ends_by_itself(client, time_machine):
    time_machine.move_to("2026-11-28 12:00 +0100", tick=False)
    now = timezone.now()
    starts, ends = now + timedelta(seconds=10), now + timedelta(seconds=20)
    PublicNotice.objects.create(nl="Even dicht.", en="", starts_at=starts, ends_at=ends)
    PublicVersion.raise_()
    seen = []
    for _moment in range(3):
        seen.append("Even dicht." in client.get("/privacy/").text)
        time_machine.shift(10)
    assert seen == [False, True, False]


@pytest.fixture
def ask(city):
    """Ask a view that is decorated on the spot, as somebody who never came before."""

    def asked(view, **headers) -> bytes:
        request = RequestFactory().get("/", headers=headers)
        request.htmx, request.session = False, SimpleNamespace(modified=False)
        return public(view)(request).content

    return asked


def test_a_page_with_the_token_of_a_form_is_never_kept(ask):
    def form(request):
        return HttpResponse(get_token(request))

    assert ask(form) != ask(form)


def test_only_in_a_demo_a_browser_passes_it_by(ask, settings):
    numbers = count()

    def page(_request):
        return HttpResponse(next(numbers))

    fresh = {"Cache-Control": "no-cache"}
    assert (ask(page), ask(page, **fresh)) == (b"0", b"0")
    settings.DEMO = True
    assert (ask(page), ask(page, **fresh)) == (b"0", b"1")


def test_words_stand_when_the_database_fails_and_nothing_of_that_is_kept(client):
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT well")
        with pytest.raises(Exception, match="zero"):
            cursor.execute("SELECT 1 / 0")
        answer = client.get("/privacy/")
        cursor.execute("ROLLBACK TO SAVEPOINT well")
    assert (answer.status_code, "ETag" in answer) == (200, False)
    assert "ETag" in client.get("/privacy/")
