"""The tiles of the map: what is far off is counted, what is near is shown, and nothing is counted twice."""

import pytest
from django.urls import reverse

from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import quadkey, tile_of
from initiatives.models import Initiative

VIJFHOEK = (52.3785, 4.6310)
CELLS = 15  # the first zoom at which points are counted where they are


def features(client, z: int, at, query: str = "") -> list[dict]:
    x, y = tile_of(quadkey(*at), z)
    answer = client.get(reverse("initiative-tile", args=[z, x, y]) + query)
    assert answer.status_code == 200
    return answer.json()["features"]


def everywhere(client, z: int, query: str = "") -> list[dict]:
    """All features of a zoom, from the tiles that hold a point or the label of an area; near, where no area is counted,
    of the larger areas only.
    """
    areas = [node for node in atlas() if z < CELLS or node.level != Level.BUURT]
    points = [node.label for node in areas] + list(Initiative.objects.placed().values_list("lat", "lon"))
    tiles = {tile_of(quadkey(*point), z) for point in points}
    return [
        feature
        for x, y in sorted(tiles)
        for feature in client.get(reverse("initiative-tile", args=[z, x, y]) + query).json()["features"]
    ]


@pytest.fixture
def some(make):
    for n in range(3):
        make(f"Tuin {n}", at=(VIJFHOEK[0] + n * 1e-6, VIJFHOEK[1]))
    make("Sport", at=(52.3790, 4.6330), themes=["sport", "groen"], stage="idee")
    make("Zonder plek", area="SD-NOORD")
    make("Oud", at=VIJFHOEK, archived_on="2020-01-01")


@pytest.mark.parametrize("zoom", range(9, 20))
def test_at_each_zoom_every_point_is_counted_once(client, some, zoom):
    found = everywhere(client, zoom)
    assert sum(feature["properties"].get("count", 1) for feature in found) == 4
    assert len(everywhere(client, zoom, "?thema=sport")) == 1
    assert everywhere(client, zoom, "?stadsdeel=noord&wijk=oude-stad") == []


def test_far_off_an_area_is_one_cluster_at_its_label(client, some, city):
    (cluster,) = everywhere(client, 11)
    assert cluster["properties"]["name"] == "4 initiatieven in Centrum"
    assert cluster["properties"]["url"] == "/initiatieven/?stadsdeel=centrum"
    assert cluster["properties"]["key"] == "SD-CENTRUM"
    west, south, east, north = cluster["properties"]["bbox"]
    lon, lat = cluster["geometry"]["coordinates"]
    assert west < lon < east
    assert south < lat < north


@pytest.mark.parametrize("zoom", [11, 12, 14])
def test_what_is_alone_in_its_area_stands_where_it_is_as_itself(client, make, zoom):
    alone = make("Tuin", at=VIJFHOEK)
    make("Zonder plek", area="BU03920101")
    (feature,) = everywhere(client, zoom)
    assert feature["properties"]["slug"] == alone.slug
    assert feature["geometry"]["coordinates"] == [VIJFHOEK[1], VIJFHOEK[0]]


@pytest.mark.parametrize(
    ("zoom", "query", "url"),
    [
        (11, "?buurt=vijfhoek", "?stadsdeel=centrum&buurt=vijfhoek"),
        (12, "?buurt=vijfhoek&thema=groen", "?wijk=oude-stad&buurt=vijfhoek&thema=groen"),
        (14, "?wijk=oude-stad", "?buurt=vijfhoek"),
        (12, "?wijk=oude-stad&wijk=zijlwegkwartier", "?wijk=oude-stad"),
    ],
)
def test_a_cluster_leads_to_a_list_of_as_many(client, make, zoom, query, url):
    for title in ("Tuin", "Boom"):
        make(title, at=VIJFHOEK)
        make(f"Elders {title}", area="BU03920101", at=(52.3815, 4.6370))
    found = [f["properties"] for f in everywhere(client, zoom, query) if f["properties"]["url"].endswith(url)]
    assert len(found) == 1
    assert client.get(found[0]["url"]).context["overview"].count == found[0]["count"]


def test_a_cell_is_named_after_the_buurt_of_most_and_knows_its_number(client, some):
    cells = [found for found in features(client, 16, VIJFHOEK) if "count" in found["properties"]]
    (cell,) = cells
    assert cell["properties"]["name"] == "3 initiatieven in Vijfhoek"
    kind, level, number = cell["properties"]["key"].split("/")
    assert (kind, int(number)) == ("cell", quadkey(*VIJFHOEK) >> 2 * (22 - int(level)))


def test_alone_in_its_cell_it_is_shown_itself(client, some):
    found = [feature["properties"] for feature in everywhere(client, 17, "?fase=idee")]
    expected = {"title": "Sport", "slug": "sport", "stage": "idee", "themes": ["groen", "sport"], "key": "sport"}
    assert found == [expected | {"url": "/initiatieven/sport/"}]


def test_close_up_each_is_itself_also_on_one_spot(client, some):
    found = [feature["properties"]["title"] for feature in features(client, 19, VIJFHOEK)]
    assert sorted(found) == ["Tuin 0", "Tuin 1", "Tuin 2"]


@pytest.mark.parametrize("zoom", [11, 13, 14, 16, 19])
def test_a_tile_costs_one_query(client, some, zoom, django_assert_num_queries):
    features(client, zoom, VIJFHOEK)
    with django_assert_num_queries(1):
        features(client, zoom, VIJFHOEK)


def test_a_tile_that_is_still_true_is_not_sent_again(client, some):
    url = reverse("initiative-tile", args=[19, *tile_of(quadkey(*VIJFHOEK), 19)])
    first = client.get(url)
    assert first["Content-Type"] == "application/geo+json"
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 304
    Initiative.objects.filter(title="Tuin 0").update(title="Tuin nul")
    assert client.get(url, headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_new_theme_is_known_at_once(client, some):
    from haarlem_wijken.ground.models import Theme

    client.get("/initiatieven/tegels/11/0/0.json")
    Theme.objects.create(slug="muziek", name="Muziek", name_en="Music", position=11)
    PublicVersion.raise_()
    assert client.get("/initiatieven/?thema=muziek").context["overview"].selection.problems == ()
    assert client.get("/initiatieven/tegels/11/0/0.json?thema=muziek").status_code == 200


def test_a_wrong_parameter_is_named(client, city):
    answer = client.get("/initiatieven/tegels/11/0/0.json?thema=bestaatniet")
    assert answer.status_code == 400
    assert answer.json() == {"error": "parameter", "name": "thema", "value": "bestaatniet"}


@pytest.mark.parametrize("tile", ["23/0/0", "3/8/0", "3/0/8"])
def test_what_is_no_tile_is_not_found(client, city, tile):
    assert client.get(f"/initiatieven/tegels/{tile}.json").status_code == 404
