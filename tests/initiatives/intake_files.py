"""Files to take in, made in memory."""

import csv
import json
from io import BytesIO, StringIO

from openpyxl import Workbook

from initiatives.actions import ask_import, receive_file
from initiatives.intake.job import look_at, work_one
from initiatives.models import Intake

IN_VIJFHOEK = (52.379113, 4.629374)
GOOD = {"title": "Ruilkast", "summary": "Een kast.", "stage": "lopend", "themes": "delen", "buurt": "Vijfhoek"}


def as_csv(rows: list[dict], delimiter=",", encoding="utf-8") -> bytes:
    out = StringIO()
    writer = csv.DictWriter(out, list(dict.fromkeys(name for row in rows for name in row)), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def as_xlsx(rows: list[dict]) -> bytes:
    book, out = Workbook(), BytesIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    book.active.append(names)
    for row in rows:
        book.active.append([row.get(name) for name in names])
    book.save(out)
    return out.getvalue()


def as_geojson(*features: dict, **more) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def feature(geometry=None, **changes) -> dict:
    return {"type": "Feature", "geometry": geometry, "properties": GOOD | changes}


def point(lon: float, lat: float) -> dict:
    return {"type": "Point", "coordinates": [lon, lat]}


def found_in(name: str, data: bytes, *, with_similar=False) -> dict:
    """The report of a file; nothing is written."""
    return look_at(name, data, with_similar=with_similar, tell=lambda done, total: None)[1]


def faults(*rows: dict) -> list[tuple[int, str, str]]:
    """(row, column, kind) of what is wrong in a CSV of these rows."""
    return [(fault["row"], fault["column"], fault["kind"]) for fault in found_in("a.csv", as_csv(list(rows)))["faults"]]


def taken_in(name: str, data: bytes, *, with_similar=False) -> Intake:
    """As a person does it: send, have it looked at, ask, have it taken in."""
    intake = receive_file(by=None, name=name, data=data)
    work_one()
    ask_import(by=None, intake=intake, with_similar=with_similar)
    work_one()
    intake.refresh_from_db()
    return intake
