"""What files are read, and which are refused as a whole."""

import zipfile
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from initiatives.intake import table, tables
from initiatives.intake.examples import FILES
from initiatives.models import Initiative
from tests.initiatives.intake_files import (
    GOOD,
    IN_VIJFHOEK,
    as_csv,
    as_geojson,
    as_xlsx,
    feature,
    found_in,
    point,
    taken_in,
)

pytestmark = pytest.mark.usefixtures("city")

LAT, LON = IN_VIJFHOEK
HEADER = ",".join(GOOD)


def zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def unfolds() -> bytes:
    return zipped({"xl/worksheets/sheet1.xml": b"0" * 100_000_001})


def with_entity() -> bytes:
    """A sheet with an entity of an entity: a billion laughs."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(as_xlsx([GOOD]))) as good, zipfile.ZipFile(out, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + data.replace(b"Ruilkast", b"&b;")
            bad.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf\r\n,,\r\n", "empty"),
        ("a.csv", HEADER.encode(), "no_rows"),
        ("a.csv", as_csv([GOOD]) + b'"x,y', "bad_csv"),
        ("a.csv", b"<!DOCTYPE html><p>404", "web_page"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "no_text"),
        ("a.csv", b"title\x81", "no_text"),
        ("a.csv", b"PK\x03\x04rest", "is_excel"),
        ("a.csv", b"title," + b"x," * 1100, "too_many_columns"),
        ("a.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_excel"),
        ("a.pdf", b"%PDF", "extension"),
        ("a", b"x", "extension"),
        ("a.xlsx", as_csv([GOOD]), "no_excel"),
        ("a.xlsx", zipped({"a.txt": b"x"}), "no_excel"),
        ("a.xlsx", as_xlsx([GOOD])[:-300], "no_excel"),
        ("a.xlsx", unfolds, "bomb"),
        ("a.xlsx", with_entity(), "no_excel"),
        ("a.geojson", b"{", "no_json"),
        ("a.geojson", b"[" * 100_000, "no_geojson"),
        ("a.geojson", b'{"type": "FeatureCollection", "features": [NaN]}', "no_geojson"),
        ("a.geojson", b'{"type": "Topology"}', "no_geojson"),
        ("a.geojson", b"\xff", "no_text"),
        ("a.geojson", as_geojson(), "no_rows"),
        ("a.geojson", as_geojson(feature(**{f"k{n}": 1 for n in range(1100)})), "too_many_columns"),
        ("a.geojson", as_geojson(feature(), crs={"properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}), "projection"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_a_file_that_cannot_be_read_says_why(name, data, kind):
    found = found_in(name, data() if callable(data) else data)
    assert [one["kind"] for one in found["faults"]] == [kind]
    assert found["new"] == 0


def test_what_is_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(tables, "MOST_BYTES", 10)
    monkeypatch.setattr(table, "MOST_ROWS", 2)
    assert [one["kind"] for one in found_in("a.csv", as_csv([GOOD]))["faults"]] == ["too_big"]
    monkeypatch.setattr(tables, "MOST_BYTES", 10_000)
    assert [one["kind"] for one in found_in("a.csv", as_csv([GOOD] * 3))["faults"]] == ["too_many_rows"]
    assert found_in("a.csv", as_csv([GOOD] * 2))["faults"] == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-8", ""), ("utf-8-sig", ""), ("cp1252", "Windows-1252"), ("utf-16", "UTF-16")]
)
def test_separators_and_encodings(delimiter, encoding, said):
    rows = [GOOD | {"title": "Café, ‘t; Hoekje\t3"}]
    found = found_in("a.csv", as_csv(rows, delimiter, encoding))
    assert (found["faults"], found["encoding"]) == ([], said)
    assert found["preview"][0]["title"] == "Café, ‘t; Hoekje 3"


def test_rows_are_numbered_as_a_spreadsheet_does():
    text = HEADER + '\n"Twee\nregels",x,idee,delen,Vijfhoek\n\n,x,idee,delen,Vijfhoek\n'
    assert [(one["row"], one["kind"]) for one in found_in("a.csv", text.encode())["faults"]] == [(4, "required")]


def test_dutch_headers_a_comma_in_a_number_and_a_name_for_a_theme():
    row = {
        "Naam": "Ruilkast", "Samenvatting": "Kast.", "Fase": "In oprichting", "Thema’s": "Groen en tuinen; delen",
        "Breedtegraad": "52,379113", "Lengtegraad": "4,629374", "Adres": "Hagestraat", "Begonnen": "2019-04",
        "Deelt ervaring": "Ja", "Taal": "Engels", "Website": "www.voorbeeld.nl", "Oproep": "Handen", "Kleur": "rood",
    }  # fmt: skip
    intake = taken_in("a.csv", as_csv([row], ";"))
    one = Initiative.objects.get()
    assert (one.title, one.stage, one.language, one.website) == (
        "Ruilkast", "in-oprichting", "en", "https://www.voorbeeld.nl",
    )  # fmt: skip
    assert [theme.slug for theme in one.themes.all()] == ["groen", "delen"]
    assert (one.lat, one.lon, one.precision, one.area.name) == (LAT, LON, "exact", "Vijfhoek")
    assert (str(one.started_on), one.started_precision, one.shares_experience) == ("2019-04-01", "month", True)
    assert (one.place_words, [call.title for call in one.help_calls.open()]) == ("Hagestraat", ["Handen"])
    assert intake.report["ignored"] == ["Kleur"]


def test_excel_dates_numbers_and_empty_rows():
    row = GOOD | {"started": datetime(2024, 5, 31), "confirmed": datetime(2024, 6, 1), "lat": LAT, "lon": LON}
    taken_in("a.xlsx", as_xlsx([row, dict.fromkeys(row), GOOD | {"title": "Tweede", "started": 2012}]))
    first, second = Initiative.objects.order_by("pk")
    assert (str(first.started_on), first.started_precision, str(first.confirmed_on)) == (
        "2024-05-31",
        "day",
        "2024-06-01",
    )
    assert (str(second.started_on), second.started_precision, second.precision) == ("2012-01-01", "year", "buurt")


def test_only_the_first_sheet_counts():
    book, out = Workbook(), BytesIO()
    book.active.append(list(GOOD))
    book.active.append(list(GOOD.values()))
    book.create_sheet("Uitleg").append(["niets"])
    book.save(out)
    assert found_in("a.xlsx", out.getvalue())["new"] == 1


@pytest.mark.parametrize(
    ("place", "area", "precision"),
    [
        ({"buurt": "vijfhoek"}, "BU03920105", "buurt"),
        ({"buurt": "BU03920105"}, "BU03920105", "buurt"),
        ({"buurtcode": "BU03920105", "stadsdeel": "centrum"}, "BU03920105", "buurt"),
        ({"buurt": "Rosehaghe"}, "BU03920301", "buurt"),
        ({"buurt": "Vijfhoek", "precision": "none"}, "BU03920105", "none"),
        ({"wijk": "oude-stad"}, "WK039201", "none"),
        ({"stadsdeel": "Haarlem-Noord"}, "SD-NOORD", "none"),
        ({"gebied": "Haarlem"}, "GM0392", "none"),
        ({"lat": LAT, "lon": LON, "buurt": "", "stadsdeel": "Centrum"}, "BU03920105", "exact"),
        ({"lat": LAT, "lon": LON, "precision": "straat"}, "BU03920105", "street"),
        ({"lat": LAT, "lon": LON, "precision": "buurt"}, "BU03920105", "buurt"),
    ],
)
def test_a_place_in_all_its_spellings(place, area, precision):
    row = {name: value for name, value in GOOD.items() if name != "buurt"} | place
    taken_in("a.csv", as_csv([row]))
    one = Initiative.objects.select_related("area").get()
    assert (one.area.code, one.precision) == (area, precision)
    if place.get("precision") == "buurt":
        assert (one.lat, one.lon) != IN_VIJFHOEK


def test_geojson_has_its_place_as_geometry_and_lists_of_themes():
    taken_in("a.geojson", as_geojson(feature(point(LON, LAT), themes=["groen", "sport"]), feature(title="Zonder")))
    first, second = Initiative.objects.order_by("pk")
    assert ((first.lat, first.lon), [theme.slug for theme in first.themes.all()]) == (IN_VIJFHOEK, ["groen", "sport"])
    assert second.precision == "buurt"


@pytest.mark.parametrize("ending", FILES)
def test_the_examples_can_be_taken_in(ending):
    taken_in(f"voorbeeld.{ending}", FILES[ending][0]())
    one = Initiative.objects.get()
    assert (one.title, one.precision, one.started_precision) == ("Geveltuintjes Hagestraat", "street", "month")
