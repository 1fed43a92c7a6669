"""Files to begin with: every column with an example, in each format that can be taken in."""

import csv
import json
from io import BytesIO, StringIO

from .columns import COLUMNS

SHOWN = [column for column in COLUMNS if column.name not in ("slug", "url", "area")]  # what one fills in by hand


def as_csv() -> bytes:
    """With a BOM and semicolons: so Excel in Dutch opens it in columns."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerows([[column.name for column in SHOWN], [column.example for column in SHOWN]])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx() -> bytes:
    from openpyxl import Workbook  # takes long to load, and few processes need it
    from openpyxl.styles import Font

    book, out = Workbook(), BytesIO()
    sheet = book.active
    sheet.append([column.name for column in SHOWN])
    sheet.append([column.example for column in SHOWN])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = 22
    sheet.freeze_panes = "A2"
    book.save(out)
    return out.getvalue()


def as_geojson() -> bytes:
    """The place of the point is its geometry."""
    said = {column.name: column.example for column in SHOWN if column.example}
    point = {"type": "Point", "coordinates": [float(said.pop("lon")), float(said.pop("lat"))]}
    said["themes"] = said["themes"].split("|")
    feature = {"type": "Feature", "geometry": point, "properties": said}
    whole = {"type": "FeatureCollection", "features": [feature]}
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


FILES = {
    "csv": (as_csv, "text/csv; charset=utf-8"),
    "xlsx": (as_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "geojson": (as_geojson, "application/geo+json"),
}
