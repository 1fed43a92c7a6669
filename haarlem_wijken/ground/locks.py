"""One at a time, where no row exists yet that could be locked."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import DatabaseError, connection


def hold(name: str) -> None:
    """Wait until nobody else does what is called `name`; held to the end of the running transaction. 1 query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [name])


@contextmanager
def alone(name: str) -> Iterator[bool]:
    """True while nobody else does what is called `name`, False at once when somebody does. 2 queries.

    For work of many transactions: it is held by the connection, so whoever is killed holds nothing any more.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(hashtext(%s))", [name])
        mine = cursor.fetchone()[0]
    try:
        yield mine
    finally:
        if mine:
            with suppress(DatabaseError), connection.cursor() as cursor:  # a lost connection has let go already
                cursor.execute("SELECT pg_advisory_unlock(hashtext(%s))", [name])


class Busy(Exception):
    """Others do as many of these as may be done at once, and go on doing so."""


@contextmanager
def one_of(name: str, many: int, *, patience: float = 20) -> Iterator[None]:
    """Be one of at most `many` who do what is called `name`, in all processes together. 2 queries when it is quiet.

    Waits `patience` seconds for a place, then raises Busy. Like `alone` it is held by the connection.
    """
    deadline = time.monotonic() + patience
    while True:
        for place in range(many):
            with alone(f"{name} {place}") as mine:
                if mine:
                    yield
                    return
        if time.monotonic() > deadline:
            raise Busy(name)
        time.sleep(0.05)
