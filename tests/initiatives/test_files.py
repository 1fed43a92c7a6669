"""The files of the initiatives: what stands in them, and how they are sent."""

import csv
import json
import re
from datetime import date, datetime
from io import BytesIO, StringIO

import pytest
import shapely
from defusedxml import ElementTree
from openpyxl import load_workbook

from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.outputs import chunks, xlsx_file
from initiatives.models import Initiative

VIJFHOEK = (52.3785, 4.6310)
ENDINGS = ("csv", "xlsx", "geojson", "atom")
PROPERTIES = [
    "url", "slug", "title", "summary", "stage", "themes", "stadsdeel", "wijk", "buurt", "buurtcode", "confirmed",
]  # fmt: skip
ATOM = {"a": "http://www.w3.org/2005/Atom"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def some(make):
    make(
        "Tuin <b>&",
        slug="tuin",
        at=VIJFHOEK,
        themes=["sport", "groen"],
        confirmed_on=date(2026, 3, 1),
        published_at="2026-01-05T09:00Z",
    )
    make("=Zonder plek", slug="zonder", area="SD-NOORD", stage="idee", themes=[], published_at="2026-02-01T09:00Z")
    make("Walk \x02 along", slug="walk", language="en", area="WK039201", published_at="2025-01-01T09:00Z")
    make("Weg", archived_on=date(2026, 1, 1))


def get(client, address: str) -> bytes:
    answer = client.get(address)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


# --- what stands in them ---------------------------------------------------------------------------------------------
def test_geojson_holds_the_properties_in_order_and_a_point_or_nothing(client, some, settings):
    whole = json.loads(get(client, "/initiatieven.geojson"))
    features = {feature["properties"]["slug"]: feature for feature in whole["features"]}
    assert features.keys() == {"tuin", "zonder", "walk"}
    assert "crs" not in whole
    tuin = features["tuin"]
    assert list(tuin["properties"]) == PROPERTIES
    assert tuin["properties"] == {
        "url": f"{settings.SITE_URL}/initiatieven/tuin/",
        "slug": "tuin",
        "title": "Tuin <b>&",
        "summary": "Tuin <b>&, in het kort.",
        "stage": "lopend",
        "themes": ["groen", "sport"],
        "stadsdeel": "centrum",
        "wijk": "oude-stad",
        "buurt": "vijfhoek",
        "buurtcode": "BU03920105",
        "confirmed": "2026-03-01",
    }
    assert shapely.from_geojson(json.dumps(tuin["geometry"])).equals(shapely.Point(4.6310, 52.3785))
    without = features["zonder"]
    assert without["geometry"] is None
    places = [without["properties"][name] for name in ("stadsdeel", "wijk", "buurt", "buurtcode", "confirmed")]
    assert places == ["noord", None, None, None, None]
    assert without["properties"]["themes"] == []


def test_csv_and_excel_hold_the_same_rows(client, some):
    rows = list(csv.reader(StringIO(get(client, "/initiatieven.csv").decode("utf-8-sig"), newline="")))
    sheet = load_workbook(BytesIO(get(client, "/initiatieven.xlsx"))).active
    assert rows[0] == [*PROPERTIES, "precision", "lat", "lon", "inspired_by"] == [cell.value for cell in sheet[1]]
    assert [row[2] for row in rows[1:]] == ["Tuin <b>&", "'=Zonder plek", "Walk \x02 along"]
    titles = [sheet.cell(row, 3) for row in range(2, sheet.max_row + 1)]
    assert [(cell.value, cell.data_type) for cell in titles] == [
        ("Tuin <b>&", "s"), ("=Zonder plek", "s"), ("Walk  along", "s")
    ]  # fmt: skip
    assert sheet["K2"].value == datetime(2026, 3, 1)


def test_the_feed_is_atom(client, some, settings):
    feed = ElementTree.fromstring(get(client, "/initiatieven.atom?fase=idee&fase=lopend&pagina=2"))
    canonical = f"{settings.SITE_URL}/initiatieven.atom?fase=idee&fase=lopend"
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)}
    assert feed.find("a:id", ATOM).text == links["self"] == canonical
    assert links["alternate"] == canonical.replace(".atom", "/")
    assert links["license"].startswith("https://creativecommons.org/")
    assert feed.find("a:author/a:name", ATOM).text == "Haarlem Wijken"
    assert feed.find("a:updated", ATOM).text.startswith("2026-03-01T00:00:00+01:00")
    zonder, tuin, walk = feed.findall("a:entry", ATOM)
    assert [entry.find("a:title", ATOM).text for entry in (zonder, tuin, walk)] == [
        "=Zonder plek", "Tuin <b>&", "Walk  along"
    ]  # fmt: skip
    assert [(one.get("term"), one.get("label")) for one in tuin.findall("a:category", ATOM)] == [
        ("groen", "Groen en tuinen"), ("sport", "Sport en spel")
    ]  # fmt: skip
    assert [entry.get(XML_LANG) for entry in (tuin, walk)] == ["nl", "en"]
    assert tuin.find("a:summary", ATOM).text == "Tuin <b>&, in het kort."
    assert tuin.find("a:published", ATOM).text.startswith("2026-01-05T10:00:00+01:00")


def test_an_entry_keeps_its_id_when_its_address_changes_and_in_english(client, some):
    def ids(address):
        entries = ElementTree.fromstring(get(client, address)).findall("a:entry", ATOM)
        return [entry.find("a:id", ATOM).text for entry in entries]

    before = ids("/initiatieven.atom")
    Initiative.objects.filter(slug="tuin").update(slug="andere-tuin")
    PublicVersion.raise_()
    assert ids("/initiatieven.atom") == before == ids("/en/initiatieven.atom")
    assert len(set(before)) == 3
    assert all(re.fullmatch(r"tag:[a-z.]+,2026:initiatief/\d+", one) for one in before)


def test_in_english_a_file_leads_to_english_pages(client, some):
    feed = get(client, "/en/initiatieven.atom?thema=groen").decode()
    assert 'xml:lang="en"' in feed
    assert "<title>Haarlem Wijken: Green initiatives</title>" in feed
    assert "/en/initiatieven/tuin/" in feed
    rows = get(client, "/en/initiatieven.csv").decode() + get(client, "/en/initiatieven.geojson").decode()
    assert rows.count("/en/initiatieven/walk/") == 2


def test_a_feed_of_nothing_is_whole(client, some):
    feed = ElementTree.fromstring(get(client, "/initiatieven.atom?fase=gestopt"))
    assert feed.findall("a:entry", ATOM) == []
    assert feed.find("a:updated", ATOM).text


@pytest.mark.parametrize("ending", ENDINGS)
def test_areas_without_a_common_part_give_an_empty_file(client, some, ending):
    assert get(client, f"/initiatieven.{ending}?stadsdeel=noord&wijk=oude-stad")


# --- how they are sent -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_open_and_kept_by_who_has_it(client, some, ending):
    address = f"/initiatieven.{ending}?thema=groen&stadsdeel=centrum"
    answer = client.get(address)
    assert answer.streaming
    assert b"".join(answer.streaming_content)
    headers = answer.headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cache-Control"] == "public, no-cache"
    assert 'rel="license"' in headers["Link"]
    assert "CBS en Kadaster" in headers["Link"]
    kind, name = headers["Content-Disposition"].split("; ")
    assert kind == ("inline" if ending == "atom" else "attachment")
    assert re.fullmatch(rf'filename="groene-initiatieven-in-centrum-\d{{4}}-\d\d-\d\d\.{ending}"', name)
    assert not answer.cookies
    again = client.get(address, headers={"If-None-Match": headers["ETag"]})
    assert (again.status_code, again.headers["ETag"]) == (304, headers["ETag"])
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    PublicVersion.raise_()
    assert client.get(address, headers={"If-None-Match": headers["ETag"]}).status_code == 200


@pytest.mark.parametrize("ending", ENDINGS)
def test_head_tells_the_same_without_a_word(client, some, ending):
    whole, head = client.get(f"/initiatieven.{ending}"), client.head(f"/initiatieven.{ending}")
    different = {"X-Request-ID"}
    assert {k: v for k, v in head.headers.items() if k not in different} == {
        k: v for k, v in whole.headers.items() if k not in different
    }
    assert b"".join(head.streaming_content) == b""


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("thema=gron", "thema", "gron"),
        ("them=groen", "them", "groen"),
        ("sorteer=duur", "sorteer", "duur"),
        ("pagina=nul", "pagina", "nul"),
        ("bij=89.9,0", "bij", "89.9,0"),
        ("straal=500", "straal", "500"),
        ("sinds=2026-02-30", "sinds", "2026-02-30"),
        ("hulp=ja", "hulp", "ja"),
    ],
)
def test_a_wrong_parameter_is_named(client, city, query, name, value):
    for ending in ENDINGS:
        for method in (client.get, client.head):
            answer = method(f"/initiatieven.{ending}?{query}")
            assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (400, "*")
            assert answer.headers["Cache-Control"] == "no-store"
    told = client.get(f"/initiatieven.geojson?{query}").json()
    assert (told["error"], told["name"], told["value"]) == ("parameter", name, value)
    assert "/open-data/" in told["message"]
    lines = client.get(f"/initiatieven.csv?{query}").content.decode().splitlines()
    assert lines[:3] == ["error: parameter", f"name: {name}", f"value: {value}"]
    assert f"“{name}={value}” kennen we niet" in lines[4]


def test_more_than_excel_gets_is_sent_to_the_csv(client, some, settings, monkeypatch):
    for module in ("haarlem_wijken.ground.outputs.xlsx_file", "haarlem_wijken.ground.outputs.answers"):
        monkeypatch.setattr(f"{module}.MAXIMUM", 2)
    answer = client.get("/initiatieven.xlsx?stadsdeel=centrum&stadsdeel=noord")
    assert answer.status_code == 413
    address = f"{settings.SITE_URL}/initiatieven.csv?stadsdeel=centrum&stadsdeel=noord"
    assert address in answer.content.decode().splitlines()
    assert "CSV" in answer.content.decode()
    assert answer.headers["Link"].startswith(f"<{address}>")
    assert client.get("/initiatieven.xlsx?stadsdeel=noord").status_code == 200
    assert xlsx_file.MAXIMUM == 2


@pytest.mark.parametrize("ending", ["csv", "geojson"])
def test_a_chunk_is_one_query_whatever_is_in_it(client, make, ending, django_assert_num_queries, monkeypatch):
    for n in range(6):
        make(f"Tuin {n}", at=VIJFHOEK, themes=["groen", "sport"])
    monkeypatch.setattr(chunks, "FIRST", 2)
    monkeypatch.setattr(chunks, "NEXT", 3)
    get(client, f"/initiatieven.{ending}")  # areas and themes are in memory now
    with django_assert_num_queries(2 + 3):  # the visitor's count, the public version; chunks of 2, 3 and 1
        get(client, f"/initiatieven.{ending}")


def test_the_list_names_its_files(client, some):
    text = client.get("/initiatieven/?thema=groen&sorteer=naam").content.decode()
    for ending in ENDINGS:
        assert text.count(f'href="/initiatieven.{ending}?thema=groen"') == 2, ending  # in its head, and to be seen
    assert 'type="application/geo+json" title="Groene initiatieven (GeoJSON)"' in text
    many = client.get("/initiatieven/").context["offer"]
    assert [file.ending for file in many.files] == list(ENDINGS)
