"""Finding no further than it tells something."""

from django.db import connection
from django.db.models import QuerySet


def ids_to(*asked: tuple[QuerySet, int]) -> tuple[list[int], ...]:
    """Of each (rows, most) the ids of all the rows, in no order; of only `most` + 1 when there are more. 1 query."""
    parts, params = [], []
    for rows, most in asked:
        sql, values = rows.order_by().values("pk").query.sql_with_params()
        # PostgreSQL thinks little of what it costs to compare a text with words. With a plain LIMIT it would read the
        # table until it has enough; it does not look through MATERIALIZED: so it takes the index, and stops early.
        parts.append(f"ARRAY(WITH found (pk) AS MATERIALIZED ({sql}) SELECT pk FROM found LIMIT %s)")  # noqa: S608
        params += [*values, most + 1]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(parts)}", params)
        return cursor.fetchone()
