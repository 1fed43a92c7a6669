"""What all files share: chunks, cells, and the rules of their formats."""

import csv
import json
from datetime import date
from io import BytesIO, StringIO

import pytest
import shapely
from django.db import connection
from openpyxl import load_workbook

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.outputs import chunks, csv_file, geojson_file, xlsx_file

RUN = ["=1+1", "+31 23", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "=cmd|'/c calc'!A0"]
SAFE = ["Tuin", "a=b", " =1", "’s Avonds", 'Zij zei "ja", en ging', "twee\nregels", "🌱", ""]


def csv_rows(records: list[dict], columns=("a", "b")) -> list[list[str]]:
    text = "".join(csv_file.write(columns, [records]))
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))


def excel_cells(records: list[dict], columns=("a", "b")) -> list[list]:
    book = load_workbook(BytesIO(b"".join(xlsx_file.write("Blad", columns, [records]))))
    assert book.sheetnames == ["Blad"]
    return [list(row) for row in book.active.iter_rows()]


@pytest.mark.parametrize("text", RUN)
def test_nothing_in_a_file_is_run(text):
    assert csv_rows([{"a": text, "b": 1}])[1] == [f"'{text}", "1"]
    header, (cell, _other) = excel_cells([{"a": text, "b": 1}])
    assert (cell.data_type, header[0].value) == ("s", "a")
    assert cell.value == text.replace("\r", "\n")  # as any XML is read


@pytest.mark.parametrize("text", SAFE)
def test_words_come_through_as_they_are(text):
    assert csv_rows([{"a": text, "b": "x"}])[1][0] == text
    assert (excel_cells([{"a": text, "b": "x"}])[1][0].value or "") == text


def test_cells_of_each_kind():
    record = {"a": ["groen", "sport"], "b": None, "c": date(2026, 3, 1), "d": 52.5, "e": -0.5}
    assert csv_rows([record], "abcde")[1] == ["groen sport", "", "2026-03-01", "52.5", "-0.5"]
    cells = [cell.value for cell in excel_cells([record], "abcde")[1]]
    assert [cells[0], cells[1], cells[2].date(), *cells[3:]] == ["groen sport", None, date(2026, 3, 1), 52.5, -0.5]


def test_what_xml_cannot_hold_is_left_out():
    assert excel_cells([{"a": "Tu\x01in\ufffe", "b": ""}])[1][0].value == "Tuin"


def test_without_records_there_is_a_header():
    assert csv_rows([]) == [["a", "b"]]
    assert [[cell.value for cell in row] for row in excel_cells([])] == [["a", "b"]]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], None),
        ([(52.38, 4.63)], "POINT (4.63 52.38)"),
        ([(52.38, 4.63), (52.4, 4.6400004)], "MULTIPOINT ((4.63 52.38), (4.64 52.4))"),
    ],
)
def test_a_feature_is_geojson(points, expected):
    text = "".join(geojson_file.write([geojson_file.feature("x", points, {"naam": "Tuin"})]))
    whole = json.loads(text)
    assert whole["type"] == "FeatureCollection"
    assert whole["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "CBS" in whole["attribution"]
    (feature,) = whole["features"]
    assert (feature["type"], feature["id"], feature["properties"]) == ("Feature", "x", {"naam": "Tuin"})
    geometry = feature["geometry"]
    assert (geometry and shapely.from_geojson(json.dumps(geometry)).wkt) == expected


def test_a_collection_of_nothing_is_whole():
    assert json.loads("".join(geojson_file.write([])))["features"] == []


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 8])
def test_chunks_give_every_row_once(count, django_assert_max_num_queries, nowhere, monkeypatch):
    monkeypatch.setattr(chunks, "FIRST", 2)
    monkeypatch.setattr(chunks, "NEXT", 3)
    for n in range(count):
        Theme.objects.create(slug=f"t{n}", name=f"t{n}", name_en=f"t{n}", position=count - n)
    with django_assert_max_num_queries(1 + (count - 2) // 3 + 1 if count >= 2 else 1):
        found = list(chunks.rows_in_chunks(Theme.objects.order_by("position")))
    assert [theme.slug for chunk in found for theme in chunk] == [f"t{n}" for n in range(count)]
    assert all(len(chunk) <= 3 for chunk in found)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_between_two_chunks_no_transaction_is_open(monkeypatch):
    monkeypatch.setattr(chunks, "FIRST", 1)
    rows = chunks.rows_in_chunks(Theme.objects.all())
    next(rows, None)
    assert connection.connection.info.transaction_status == 0  # idle
