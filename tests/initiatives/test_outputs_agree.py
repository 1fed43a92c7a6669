"""One selection, many outputs: page, map and every file hold the same initiatives."""

import csv
import json
import os
import random
from datetime import date
from io import BytesIO, StringIO
from urllib.parse import urlencode

import pytest
from defusedxml import ElementTree
from django.http import QueryDict
from openpyxl import load_workbook

from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes
from haarlem_wijken.ground.town.places import quadkey, tile_of
from initiatives.models import Initiative, Stage
from initiatives.overview.page import Overview
from initiatives.selection import AREA_NAMES, read
from initiatives.volume.making import make_volume

ATOM = {"a": "http://www.w3.org/2005/Atom"}
WORDS = ("tuin", "buurt", "moestuni", "koffie", "energie", "Vijfhoek", "straatfeest", "xyzzy")
ROUNDS = 4  # so that workers share them
EACH = int(os.environ.get("SELECTIONS", "40")) // ROUNDS


def some_selection(rng: random.Random) -> str:
    """A query string that asks for one to three things."""
    tree = atlas()
    places = {level: [node.slug for node in tree.of_level(level)] for level in AREA_NAMES}
    buurt = rng.choice(tree.of_level("buurt"))
    point = "{:.4f},{:.4f}".format(*buurt.label)
    asked = {
        **{level: rng.sample(slugs, rng.choice([1, 1, 2, 4])) for level, slugs in places.items()},
        "alias": rng.choice([alias.slug for alias in tree.aliases if alias.level == "buurt"]),
        "thema": rng.sample(list(themes()), rng.choice([1, 2, 3])),
        "fase": rng.sample(Stage.values, rng.choice([1, 2])),
        "q": rng.choice(WORDS),
        "bij": point,
        "sinds": f"{rng.choice([2023, 2024, 2025])}-0{rng.randrange(1, 10)}-15",
        "hulp": "1",
        "ervaring": "1",
    }
    query = {name: asked[name] for name in rng.sample(list(asked), rng.choice([0, 1, 1, 2, 3]))}
    if "bij" in query and rng.random() < 0.7:
        query["straal"] = rng.choice([50, 500, 3000, 5000])
    if alias := query.pop("alias", None):
        query["buurt"] = [*query.get("buurt", []), alias]
    return urlencode(query, doseq=True)


def content(client, ending: str, query: str) -> bytes:
    answer = client.get(f"/initiatieven.{ending}?{query}")
    assert answer.status_code == 200, query
    return b"".join(answer.streaming_content)


def in_csv(client, query: str) -> list[dict]:
    return list(csv.DictReader(StringIO(content(client, "csv", query).decode("utf-8-sig"), newline="")))


def in_excel(client, query: str) -> list[str]:
    header, *rows = load_workbook(BytesIO(content(client, "xlsx", query)), read_only=True).active.values
    return sorted(row[header.index("slug")] for row in rows)


def in_geojson(client, query: str) -> dict[str, dict | None]:
    """slug -> geometry"""
    found = json.loads(content(client, "geojson", query))["features"]
    return {feature["properties"]["slug"]: feature["geometry"] for feature in found}


def in_feed(client, query: str) -> list[str]:
    links = ElementTree.fromstring(content(client, "atom", query)).findall("a:entry/a:link", ATOM)
    return [link.get("href").rstrip("/").rpartition("/")[2] for link in links]


def on_tiles(client, query: str) -> int:
    """How many the tiles of a zoom count. Here a cluster stands at the label of each stadsdeel."""
    tiles = {tile_of(quadkey(*node.label), 11) for node in atlas().of_level("stadsdeel")}
    answers = [client.get(f"/initiatieven/tegels/11/{x}/{y}.json?{query}").json() for x, y in tiles]
    return sum(feature["properties"].get("count", 1) for answer in answers for feature in answer["features"])


@pytest.fixture
def town(city, settings):
    settings.LIMITS = {kind: 1_000_000 for kind in settings.LIMITS}
    make_volume(by=None, count=120, seed=5, today=date(2026, 11, 23))
    Initiative.objects.filter(pk__in=Initiative.objects.values("pk")[:15]).update(archived_on=date(2026, 1, 1))


@pytest.mark.parametrize("round_", range(ROUNDS))
def test_every_output_of_a_selection_holds_the_same(client, town, round_):
    rng = random.Random(round_)
    tree, palette, version = atlas(), themes(), PublicVersion.current()
    sizes = set()
    for _ in range(EACH):
        query = some_selection(rng)
        overview = Overview(read(QueryDict(query), tree, palette, strict=True), tree, palette, version)
        rows = in_csv(client, query)
        slugs = sorted(row["slug"] for row in rows)
        assert overview.count == len(slugs) == len(set(slugs)), query
        assert {row.initiative.slug for row in overview.rows} <= set(slugs), query
        points = in_geojson(client, query)
        assert sorted(points) == slugs, query
        assert in_excel(client, query) == slugs, query
        unplaced = sum(geometry is None for geometry in points.values())
        assert on_tiles(client, query) + unplaced == len(slugs), query
        newest = Initiative.objects.filter(slug__in=slugs).order_by("-published_at", "-pk")[:50]
        assert in_feed(client, query) == [initiative.slug for initiative in newest], query
        sizes.add(len(slugs))
    assert {0, 105} < sizes  # none, all, and something between


def test_order_and_page_change_nothing_in_a_file(client, town):
    plain = in_csv(client, "thema=groen")
    assert in_csv(client, "thema=groen&sorteer=naam&pagina=3") == plain != []


def test_a_file_says_the_same_in_every_column(client, town):
    told = {row["slug"]: row for row in in_csv(client, "")}
    for feature in json.loads(content(client, "geojson", ""))["features"]:
        properties, row = feature["properties"], told[feature["properties"]["slug"]]
        expected = {name: " ".join(v) if isinstance(v, list) else v or "" for name, v in properties.items()}
        assert {name: row[name] for name in properties} == expected
        point = [float(row[name]) for name in ("lon", "lat")] if row["lat"] else None
        assert (feature["geometry"] or {}).get("coordinates") == point
