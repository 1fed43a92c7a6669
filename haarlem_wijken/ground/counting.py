"""Counting no further than it tells something."""

from django.db import connection
from django.db.models import QuerySet


def count_to(rows: QuerySet, most: int) -> int:
    """How many rows there are, or `most` + 1 when there are more. 1 query."""
    return counts_to((rows, most))[0]


def counts_to(*asked: tuple[QuerySet, int]) -> tuple[int, ...]:
    """The same for several (rows, most), in 1 query for all of them."""
    parts, params = [], []
    for rows, most in asked:
        sql, values = rows.order_by().values("pk").query.sql_with_params()
        # PostgreSQL thinks little of what it costs to compare a text with words. With a plain LIMIT it would read the
        # table until it has enough; it does not look through MATERIALIZED: so it takes the index, and stops early.
        parts.append(
            f"(WITH found AS MATERIALIZED ({sql}) SELECT count(*) FROM (SELECT FROM found LIMIT %s) AS first)"  # noqa: S608
        )
        params += [*values, most + 1]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return cursor.fetchone()
