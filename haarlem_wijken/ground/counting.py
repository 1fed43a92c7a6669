"""Counting no further than it tells something."""

from django.db import connection
from django.db.models import QuerySet


def count_to(rows: QuerySet, most: int) -> int:
    """How many rows there are, or `most` + 1 when there are more. 1 query."""
    sql, params = rows.order_by().values("pk").query.sql_with_params()
    with connection.cursor() as cursor:
        # PostgreSQL thinks little of what it costs to compare a text with words. With a plain LIMIT it would read the
        # table until it has enough; it does not look through MATERIALIZED: so it takes the index, and stops early.
        cursor.execute(
            f"WITH found AS MATERIALIZED ({sql}) SELECT count(*) FROM (SELECT FROM found LIMIT %s) AS first",  # noqa: S608
            [*params, most + 1],
        )
        return cursor.fetchone()[0]
