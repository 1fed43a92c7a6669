"""Who inspired whom as files: a row, a line, an entry for each link."""

import csv
import io
import json
from datetime import date

import pytest
from defusedxml import ElementTree

from haarlem_wijken.ground.models import PublicVersion
from initiatives.models import Initiative
from initiatives.spread.records import COLUMNS

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def some(make):
    first = make("Tuin", started_on=date(2010, 3, 1), at=(52.38, 4.633))
    make("Hof", inspired_by=first, started_on=date(2012, 3, 1), at=(52.39, 4.64), published_at="2026-02-01T12:00Z")
    make("Laan", inspired_by=first, area="SD-NOORD", started_on=date(2018, 3, 1), published_at="2026-01-01T12:00Z")
    make("Alleen")


def body(client, path: str) -> bytes:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return b"".join(answer.streaming_content)


def rows(client, query: str = "") -> list[dict]:
    return list(csv.DictReader(io.StringIO(body(client, f"/olievlek.csv{query}").decode("utf-8-sig"))))


def test_the_table_has_a_row_for_each_link(client, some):
    laan, hof = rows(client)
    assert list(hof) == list(COLUMNS)
    assert (hof["title"], hof["year"], hof["by_title"]) == ("Hof", "2012", "Tuin")
    assert hof["by_url"] == "http://localhost:8000/initiatieven/tuin/"
    assert (hof["by_stadsdeel"], hof["by_buurtcode"]) == ("centrum", "BU03920105")
    assert (laan["slug"], laan["stadsdeel"], laan["wijk"], laan["buurtcode"]) == ("laan", "noord", "", "")


@pytest.mark.parametrize(("query", "count"), [("?tot=2012", 1), ("?stadsdeel=noord", 2), ("?van=alleen", 0)])
def test_a_file_holds_what_the_page_selects(client, some, query, count):
    assert len(rows(client, query)) == count


def test_a_line_leads_from_who_gave_the_idea_to_who_got_it(client, some):
    laan, hof = json.loads(body(client, "/olievlek.geojson"))["features"]
    assert hof["geometry"] == {"type": "LineString", "coordinates": [[4.633, 52.38], [4.64, 52.39]]}
    assert (hof["id"], laan["id"]) == ("hof", "laan")
    assert laan["geometry"] is None
    assert list(laan["properties"]) == list(COLUMNS)


def test_the_feed_begins_with_the_newest(client, some):
    entries = ElementTree.fromstring(body(client, "/olievlek.atom")).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["Hof", "Laan"]
    assert entries[0].findtext(f"{ATOM}summary") == "Op het idee gebracht door “Tuin”. Hof, in het kort."


@pytest.mark.parametrize("ending", ["csv", "geojson", "atom"])
@pytest.mark.parametrize(("name", "value"), [("tot", "ooit"), ("van", "niets"), ("stadsdeel", "niets"), ("x", "1")])
def test_what_is_not_understood_is_named(client, some, ending, name, value):
    answer = client.get(f"/olievlek.{ending}", {name: value})
    assert answer.status_code == 400
    assert name in answer.text


@pytest.mark.parametrize("ending", ["csv", "geojson", "atom"])
def test_with_no_links_a_file_is_whole_and_empty(client, city, ending):
    assert body(client, f"/olievlek.{ending}")


def test_a_file_asks_as_much_of_few_links_as_of_many(client, some, django_assert_num_queries):
    body(client, "/olievlek.csv")
    with django_assert_num_queries(3):  # limit, version, titles
        body(client, "/olievlek.csv")
    first = Initiative.objects.get(slug="tuin")
    for n in range(100):
        Initiative.objects.create(
            title=f"T{n}", slug=f"t{n}", summary="x", stage="lopend", area_id=first.area_id, inspired_by=first
        )
    PublicVersion.raise_()
    body(client, "/olievlek.csv")
    with django_assert_num_queries(3):
        assert len(body(client, "/olievlek.csv").splitlines()) == 103


def test_an_entry_speaks_one_language_whatever_that_of_the_feed(client, some):
    Initiative.objects.filter(slug="hof").update(language="en")
    entries = ElementTree.fromstring(body(client, "/en/olievlek.atom")).findall(f"{ATOM}entry")
    said = [entry.findtext(f"{ATOM}summary").partition("“")[0] for entry in entries]
    assert said == ["The idea came from ", "Op het idee gebracht door "]
