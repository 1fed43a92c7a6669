"""What is kept about somebody, as files: JSON and CSV with the same in both."""

import csv
import io
import json
import zipfile
from typing import IO

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from ..outputs.records import harmless
from .subject import Subject
from .traces import TRACES, Trace

README = """Dit is alles wat Haarlem Wijken over je bewaart.

gegevens.json heeft alles bij elkaar. De csv-bestanden hebben hetzelfde, een per soort.
Wat je voor anderen of met anderen deed, staat erin zonder wat anderen schreven.

This is everything that Haarlem Wijken keeps about you.

gegevens.json has all of it. The csv files have the same, one for each kind.
What you did for others or with others is in it without what others wrote.
"""


def gathered(subject: Subject) -> dict[str, list[dict]]:
    """Rows per model ("initiatives.SignUp")."""
    found = {}
    for trace in TRACES:
        theirs = [_row(one, _all(trace)) for one in trace.theirs(subject)]
        touched = [_row(one, _deeds(trace)) for one in trace.touched(subject)]
        if theirs or touched:
            found[trace.model] = theirs + touched
    return found


def export(subject: Subject, file: IO[bytes]) -> dict[str, int]:
    """Write a zip to `file`; how many rows there are per model."""
    found = gathered(subject)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("lees-mij.txt", README)
        packed.writestr("gegevens.json", _json(found, indent=1))
        for model, rows in found.items():
            packed.writestr(f"{model.lower()}.csv", _csv(rows))
    return {model: len(rows) for model, rows in found.items()}


def _all(trace: Trace) -> list[models.Field]:
    return [one for one in trace.kind._meta.concrete_fields if one.name not in trace.withheld and _tells(one)]


def _deeds(trace: Trace) -> list[models.Field]:
    """Of what they did something to: what, when, and what of it is their own; not the words of others."""
    others = {*trace.free, *trace.gone, *trace.copies, *trace.names, *trace.address, *trace.person} - set(trace.own)
    return [one for one in _all(trace) if one.name not in others]


def _tells(column: models.Field) -> bool:
    """Not what a machine made of the row, nor the number of somebody else."""
    return not isinstance(column, models.GeneratedField | models.BinaryField) and column.name != "password"


def _row(obj: models.Model, columns: list[models.Field]) -> dict:
    return {one.name: _value(obj, one) for one in columns}


def _value(obj: models.Model, column: models.Field):
    value = column.value_from_object(obj)
    return value.name if isinstance(column, models.FileField) else value


def _json(value, **options) -> str:
    return json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, **options)


def _csv(rows: list[dict]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    written = io.StringIO()
    table = csv.DictWriter(written, names)
    table.writeheader()
    table.writerows({name: harmless(_plain(value)) for name, value in row.items()} for row in rows)
    return "\ufeff" + written.getvalue()  # so that Excel reads it as UTF-8


def _plain(value):
    return _json(value) if isinstance(value, dict | list) else value
