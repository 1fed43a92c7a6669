"""The cache of public pages: made once, never shown to somebody it was not made for."""

import pytest
from django.core.cache import cache

from haarlem_wijken.ground.models import PublicVersion

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
