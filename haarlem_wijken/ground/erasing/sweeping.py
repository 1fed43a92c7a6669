"""Looking for an address or a name in columns of words and JSON, in SQL: nothing is read that has it not."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection, models
from django.db.models.functions import Cast

from .traces import TRACES, Trace

INSTEAD = "[…]"  # shorter than any address or full name: it fits in every column
# What may stand before or after an address is no part of one: "piet-jan@…" is somebody else than "jan@…".
_ADDRESS = r"(?<![[:alnum:]._%+-]){}(?![[:alnum:]-]|\.[[:alnum:]])"
_NAME = r"(?<![[:alnum:]]){}(?![[:alnum:]])"


@dataclass(frozen=True)
class Found:
    """Where words name somebody: a row, and which of its fields. `url` is its page, "" where it has none."""

    model: str
    pk: int
    field: str
    url: str


def address_pattern(email: str) -> str:
    return _ADDRESS.format(_escaped(email))


def name_pattern(name: str) -> str:
    return _NAME.format(_escaped(name).replace(r"\ ", r"\s+"))


def take_out(pattern: str, *, copies_only: bool = False) -> int:
    """Replace what fits by INSTEAD in all words that rooms keep; how many rows. Adopted text is passed over."""
    changed = 0
    for trace in TRACES:
        for name in (*trace.copies, *(() if copies_only else trace.free)):
            changed += _replace(trace, name, pattern)
    return changed


def named_in(pattern: str) -> Iterator[Found]:
    """Each row whose free words fit."""
    for trace in TRACES:
        for name in trace.free:
            for row in _fitting(trace.rows, name, pattern):
                url = row.get_absolute_url() if hasattr(row, "get_absolute_url") else ""
                yield Found(trace.model, row.pk, name, url)


def _fitting(rows: models.QuerySet, name: str, pattern: str) -> models.QuerySet:
    return rows.alias(_words=Cast(name, models.TextField())).filter(_words__iregex=pattern)


def _replace(trace: Trace, name: str, pattern: str) -> int:
    rows = list(_fitting(trace.loose, name, pattern).values_list("pk", flat=True))
    if not rows:
        return 0
    column = trace.kind._meta.get_field(name)
    table, quoted = (connection.ops.quote_name(one) for one in (trace.kind._meta.db_table, column.column))
    cast = f"::{column.db_type(connection)}" if isinstance(column, models.JSONField) else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {quoted} = regexp_replace({quoted}::text, %s, %s, 'gi'){cast} WHERE id = ANY(%s)",  # noqa: S608
            [pattern, INSTEAD, rows],
        )
    return len(rows)


def _escaped(text: str) -> str:
    """As it stands in words and, where that differs, in JSON."""
    return re.escape(json.dumps(text, ensure_ascii=False)[1:-1])
