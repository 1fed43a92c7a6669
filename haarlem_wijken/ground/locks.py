"""One at a time, where no row exists yet that could be locked."""

from django.db import connection


def hold(name: str) -> None:
    """Wait until nobody else does what is called `name`; held to the end of the running transaction. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [name])
