"""The first question of a page, which is also what tells whether the line still works."""

from collections.abc import Callable
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection

T = TypeVar("T")


def asked_first(ask: Callable[[], T]) -> T:
    """What `ask()` gives. On a line that another page left Django would ask for a sign of life before it
    (CONN_HEALTH_CHECKS), which is a second trip to the database: this question is one itself. When the line turns out
    broken it is asked once more, on a new one; so it must be one that may be asked twice.
    """
    if connection.connection is None or connection.health_check_done or connection.in_atomic_block:
        return ask()
    connection.health_check_done = True
    try:
        return ask()
    except (OperationalError, InterfaceError):
        connection.close()
        return ask()
