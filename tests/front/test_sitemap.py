"""The sitemap names every public page in both languages, and only those."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.cache import cache

from haarlem_wijken.front import sitemap
from haarlem_wijken.ground.models import Area
from initiatives.models import Initiative

SITE = "https://wijken.example.nl"
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}

pytestmark = pytest.mark.usefixtures("city")


@pytest.fixture(autouse=True)
def site(settings):
    settings.SITE_URL = SITE
    cache.clear()


def make(slug, **fields):
    return Initiative.objects.create(
        title=slug, slug=slug, summary="x", stage="lopend", area=Area.objects.get(code="GM0392"), **fields
    )


def read(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "application/xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def test_the_index_names_the_files(client):
    names = [loc.text for loc in read(client, "/sitemap.xml").findall("s:sitemap/s:loc", NS)]
    parts = ("paginas", "gebieden", "wijkraden", "uitwisseling", "oproepen", "initiatieven")
    assert names == [f"{SITE}/sitemap-{part}-1.xml" for part in parts]
    assert f"Sitemap: {SITE}/sitemap.xml" in client.get("/robots.txt").content.decode().splitlines()


def test_what_is_published_is_there_in_two_languages_and_what_is_archived_is_not(client):
    make("zichtbaar", confirmed_on=date(2026, 3, 3), published_at="2026-01-01T00:00Z")
    make("weg", archived_on=date(2026, 3, 3))
    entries = read(client, "/sitemap-initiatieven-1.xml").findall("s:url", NS)
    found = {url.find("s:loc", NS).text: url for url in entries}
    assert set(found) == {f"{SITE}/initiatieven/zichtbaar/", f"{SITE}/en/initiatieven/zichtbaar/"}
    for url in entries:
        others = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", NS)}
        assert others == {"nl": f"{SITE}/initiatieven/zichtbaar/", "en": f"{SITE}/en/initiatieven/zichtbaar/"}
        assert url.find("s:lastmod", NS).text == "2026-03-03"


def test_all_areas_are_there(client):
    entries = read(client, "/sitemap-gebieden-1.xml").findall("s:url", NS)
    assert len(entries) == 2 * (5 + 21 + 111)


@pytest.mark.parametrize("part", ["paginas", "gebieden"])
def test_every_address_in_it_answers(client, part):
    found = [loc.text.removeprefix(SITE) for loc in read(client, f"/sitemap-{part}-1.xml").findall("s:url/s:loc", NS)]
    asked = found if part == "paginas" else found[::40]
    assert {address: status for address in asked if (status := client.get(address).status_code) != 200} == {}


def test_a_long_list_is_cut_into_files(client, monkeypatch):
    monkeypatch.setattr(sitemap, "PER_FILE", 2)
    for number in range(5):
        make(f"nummer-{number}")
    names = [loc.text for loc in read(client, "/sitemap.xml").findall("s:sitemap/s:loc", NS)]
    assert [name for name in names if "initiatieven" in name] == [
        f"{SITE}/sitemap-initiatieven-{n}.xml" for n in (1, 2, 3)
    ]
    assert len(read(client, "/sitemap-initiatieven-3.xml").findall("s:url", NS)) == 2


@pytest.mark.parametrize(
    "address", ["/sitemap-initiatieven-2.xml", "/sitemap-initiatieven-0.xml", "/sitemap-nee-1.xml"]
)
def test_a_file_that_is_not_there(visitor, address):
    assert visitor.get(address).status_code == 404


@pytest.mark.parametrize("many", [1, 30])
def test_queries_do_not_grow(client, django_assert_num_queries, many):
    for number in range(many):
        make(f"nummer-{number}")
    with django_assert_num_queries(4):  # public version, notices, count, rows
        client.get("/sitemap-initiatieven-1.xml")
    with django_assert_num_queries(1):  # cached
        client.get("/sitemap-initiatieven-1.xml")
