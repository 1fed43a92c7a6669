"""Every fault of a file is told by row and column."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from initiatives.intake.faults import WORDS, Fault
from initiatives.intake.report import Findings
from tests.initiatives.intake_files import (
    GOOD,
    IN_VIJFHOEK,
    as_csv,
    as_geojson,
    as_xlsx,
    faults,
    feature,
    found_in,
    point,
)

pytestmark = pytest.mark.usefixtures("city")

LAT, LON = IN_VIJFHOEK
TOMORROW = timezone.localdate() + timedelta(1)


@pytest.mark.parametrize(
    ("changes", "column", "kind"),
    [
        ({"title": ""}, "title", "required"),
        ({"title": "x" * 121}, "title", "too_long"),
        ({"title": "Ruil\x00kast"}, "title", "bad_signs"),
        ({"title": "Ruil\x07kast"}, "title", "bad_signs"),
        ({"summary": " "}, "summary", "required"),
        ({"summary": "x" * 201}, "summary", "too_long"),
        ({"stage": ""}, "stage", "required"),
        ({"stage": "weet niet"}, "stage", "stage"),
        ({"themes": ""}, "themes", "required"),
        ({"themes": ","}, "themes", "required"),
        ({"themes": "groen, ruimtevaart"}, "themes", "theme"),
        ({"buurt": ""}, "buurt", "no_place"),
        ({"buurt": "Vijfhook"}, "buurt", "area_guess"),
        ({"buurt": "Amstelveen"}, "buurt", "area"),
        ({"buurt": "Leidsebuurt"}, "buurt", "area_many"),
        ({"stadsdeel": "Noord"}, "stadsdeel", "area_differs"),
        ({"buurtcode": "BU03920101"}, "buurt", "area_differs"),
        ({"precision": "exact"}, "precision", "needs_point"),
        ({"precision": "ergens"}, "precision", "precision"),
        ({"buurt": "", "wijk": "Oude Stad", "precision": "buurt"}, "wijk", "needs_buurt"),
        ({"lat": LAT, "lon": ""}, "lon", "half_point"),
        ({"lat": "52 graden", "lon": LON}, "lat", "number"),
        ({"lat": LAT, "lon": "nan"}, "lon", "number"),
        ({"lat": "103000", "lon": "488000"}, "lat", "rd"),
        ({"lat": "488000", "lon": "103000,5"}, "lat", "rd"),
        ({"lat": LON, "lon": LAT}, "lat", "swapped"),
        ({"lat": "51,92", "lon": "4,48"}, "lat", "outside"),
        ({"lat": "90", "lon": "0"}, "lat", "outside"),
        ({"lat": LAT, "lon": LON, "buurt": "Bakenes"}, "buurt", "area_of_point"),
        ({"lat": LAT, "lon": LON, "precision": "geen"}, "precision", "point_precision"),
        ({"website": "javascript:alert(1)"}, "website", "website"),
        ({"website": "niet een adres"}, "website", "website"),
        ({"contact_email": "samira apenstaart"}, "contact_email", "email"),
        ({"started": "vorig jaar"}, "started", "started"),
        ({"started": "2024-13"}, "started", "started"),
        ({"started": "0001"}, "started", "started"),
        ({"confirmed": "31-02-2024"}, "confirmed", "day"),
        ({"confirmed": TOMORROW.isoformat()}, "confirmed", "future"),
        ({"language": "fr"}, "language", "language"),
        ({"shares_experience": "misschien"}, "shares_experience", "yes_or_no"),
        ({"help": "x" * 121}, "help", "too_long"),
        ({"slug": "Geen adres"}, "slug", "slug"),
        ({"url": "https://example.org/"}, "url", "url"),
        ({"url": "https://example.org/initiatieven/een/", "slug": "twee"}, "url", "other_slug"),
    ],
)
def test_a_wrong_cell_is_named(changes, column, kind):
    assert faults(GOOD | {name: "" for name in changes if name not in GOOD}, GOOD | changes) == [(3, column, kind)]


def test_all_faults_of_all_rows_are_told_with_the_header_of_the_file():
    row = {"Naam": "", "In het kort": "x", "Fase": "?", "Thema's": "groen", "Wijk": "Oude Stad"}
    found = found_in("a.csv", as_csv([row | {"Fase": f"{place}?"} for place in range(300)]))
    assert (found["fault_count"], len(found["faults"]), found["new"]) == (600, 200, 0)
    assert [(one["row"], one["column"]) for one in found["faults"][:3]] == [(2, "Naam"), (2, "Fase"), (3, "Fase")]
    assert Findings(found).more_faults == 101


def test_the_same_fault_in_many_rows_is_one_line():
    found = Findings(found_in("a.csv", as_csv([GOOD | {"buurt": "Jordaan"}] * 12 + [GOOD | {"stage": "?"}])))
    assert [(one.row, one.more, one.unnamed) for one in found.faults] == [(2, [*range(3, 12)], 2), (14, [], 0)]
    assert (found.fault_count, found.more_faults) == (13, 0)


def test_a_formula_of_which_nothing_came_out_is_told():
    rows = [GOOD | {"title": '=CONCATENATE("Ruil","kast")', "website": "=1+1"}, GOOD]
    found = found_in("a.xlsx", as_xlsx(rows))["faults"]
    assert [(one["row"], one["column"], one["kind"]) for one in found] == [
        (2, "title", "formula"), (2, "website", "formula"),
    ]  # fmt: skip
    assert found[0]["value"] == rows[0]["title"]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("title,summary,stage,buurt", [(1, "themes", "missing_column")]),
        ("title,summary,stage,themes", [(1, "buurt", "missing_place")]),
        ("title,naam,summary,stage,themes,buurt", [(1, "naam", "twice")]),
    ],
)
def test_a_wrong_header_is_named(header, expected):
    row = "x,x,idee,groen,Vijfhoek" if "buurt" not in header else "x,y,x,idee,groen,Vijfhoek"
    cells = {"title,summary,stage,buurt": "x,x,idee,Vijfhoek", "title,summary,stage,themes": "x,x,idee,groen"}
    found = found_in("a.csv", f"{header}\n{cells.get(header, row)}\n".encode())
    assert [(one["row"], one["column"], one["kind"]) for one in found["faults"]] == expected


def test_a_cell_too_many_is_told_once():
    text = "title,summary,stage,themes,buurt\nRuilkast,Een kast, van ons,lopend,delen,Vijfhoek\n"
    assert (2, "", "too_many_cells") in [
        (one["row"], one["column"], one["kind"]) for one in found_in("a.csv", text.encode())["faults"]
    ]


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ([feature(point(LON, LAT)), feature({"type": "LineString", "coordinates": []})], [(2, "geometry", "geometry")]),
        ([feature({"type": "Point", "coordinates": [4]})], [(1, "geometry", "geometry")]),
        ([feature({"type": "Point", "coordinates": {"x": 1}})], [(1, "geometry", "geometry")]),
        ([feature(point(103000, 488000))], [(1, "lat", "rd")]),
        ([feature(point(LAT, LON))], [(1, "lat", "swapped")]),
        ([feature(), {"type": "Point"}], [(2, "", "feature")]),
        ([feature(title={"nl": "x"})], [(1, "title", "no_words")]),
        ([feature(title="\ud800")], [(1, "title", "bad_signs")]),
    ],
)
def test_faults_of_geojson_are_named_by_feature(features, expected):
    found = found_in("a.geojson", as_geojson(*features))
    assert [(one["row"], one["column"], one["kind"]) for one in found["faults"]] == expected


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", WORDS)
def test_every_fault_can_be_said(kind, language):
    names = [
        "most",
        "count",
        "known",
        "line",
        "other",
        "label",
        "length",
        "unknown",
        "guess",
        "smaller",
        "area",
        "example",
    ]
    with translation.override(language):
        assert "%" not in Fault.of(1, "x", "y", kind, **dict.fromkeys(names, "7")).words
