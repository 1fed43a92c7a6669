"""The files of the councils."""

import csv
import json
from io import StringIO

import pytest
import shapely
from defusedxml import ElementTree

from councils.api import COLUMNS
from councils.feeds import last_changed
from councils.models import Council
from haarlem_wijken.ground.models import AuditEvent, Theme

ATOM = {"a": "http://www.w3.org/2005/Atom"}
QUERIES = [
    "",
    "stadsdeel=noord",
    "wijk=oude-stad&status=opgeheven",
    "soort=wijkplatform&status=actief",
    "q=vijfhoek",
    "thema=groen",
    "stadsdeel=noord&buurt=vijfhoek",
]


@pytest.fixture
def councils(city):
    Council.objects.get(slug="wijkraad-vijfhoek-raaks-doelen").themes.create(theme=Theme.objects.get(slug="groen"))


def get(client, ending: str, query: str = "") -> str:
    answer = client.get(f"/wijkraden.{ending}?{query}")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode("utf-8-sig")


@pytest.mark.parametrize("query", QUERIES)
def test_page_and_files_hold_the_same(client, councils, query):
    rows = list(csv.DictReader(StringIO(get(client, "csv", query), newline="")))
    features = json.loads(get(client, "geojson", query))["features"]
    entries = ElementTree.fromstring(get(client, "atom", query)).findall("a:entry", ATOM)
    slugs = [row["slug"] for row in rows]
    assert len(slugs) == client.get(f"/wijkraden/?{query}").context["overview"].count
    assert [feature["properties"]["slug"] for feature in features] == slugs
    assert len(entries) == min(50, len(slugs))
    assert bool(slugs) is (query != QUERIES[-1])
    for row, feature in zip(rows, features, strict=True):
        properties = feature["properties"]
        assert list(properties) == list(COLUMNS)
        assert row == {name: " ".join(v) if isinstance(v, list) else v or "" for name, v in properties.items()}


def test_what_is_known_of_a_council(client, councils):
    (feature,) = json.loads(get(client, "geojson", "thema=groen"))["features"]
    properties = feature["properties"]
    assert properties["themes"] == ["groen"]
    assert (properties["stadsdeel"], properties["wijk"], properties["buurt"]) == (
        ["centrum"], ["oude-stad"], ["vijfhoek"],
    )  # fmt: skip
    assert properties["areas"] == ["BU03920105:high"]
    assert (properties["ended"], properties["ended_certainty"]) == ("2022-12-05", "known")
    assert (properties["started"], properties["started_certainty"]) == (None, "unknown")


def test_a_council_stands_at_each_of_its_areas_or_nowhere(client, councils):
    kinds = set()
    for feature in json.loads(get(client, "geojson"))["features"]:
        areas, geometry = feature["properties"]["areas"], feature["geometry"]
        expected = "Point" if len(areas) == 1 else "MultiPoint" if areas else None
        assert (geometry and shapely.from_geojson(json.dumps(geometry)).geom_type) == expected
        kinds.add(expected)
    assert kinds >= {"Point", "MultiPoint"}


def test_what_changed_last_comes_first(councils):
    council = Council.objects.order_by("pk").first()
    AuditEvent.record("council.changed", council)
    assert last_changed(Council.objects.all())[0] == council


def test_a_council_without_a_history_is_in_the_feed(client, councils):
    AuditEvent.objects.all().delete()
    assert len(ElementTree.fromstring(get(client, "atom", "soort=dorpsraad")).findall("a:entry", ATOM)) == 1


@pytest.mark.parametrize("ending", ["csv", "geojson", "atom"])
def test_a_wrong_parameter_is_named(client, city, ending):
    answer = client.get(f"/wijkraden.{ending}?fase=idee")
    assert answer.status_code == 400
    assert "fase" in answer.content.decode()
