"""What must happen one at a time."""

from contextlib import closing

import pytest
from django.db import connection

from haarlem_wijken.ground.locks import hold


def free(other, name: str) -> bool:
    """Whether somebody else could hold `name` now, without waiting for it."""
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtext(%s))", [name])
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_only_the_same_thing_waits():
    with closing(connection.copy()) as other:
        hold("the keys")
        assert not free(other, "the keys")
        assert free(other, "the bell")
