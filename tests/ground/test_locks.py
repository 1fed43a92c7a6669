"""What must happen one at a time."""

import time
from contextlib import closing

import pytest
from django.db import connection

from haarlem_wijken.ground.locks import alone, hold


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


@pytest.mark.django_db
def test_who_is_alone_refuses_others_and_lets_go_also_when_it_fails():
    with closing(connection.copy()) as other:
        with pytest.raises(ZeroDivisionError), alone("the bath") as mine:
            assert mine
            assert not free(other, "the bath")
            raise ZeroDivisionError
        assert free(other, "the bath")


def can_be_alone(name: str) -> bool:
    with alone(name) as mine:
        return mine


@pytest.mark.django_db
def test_who_comes_second_is_told_until_the_first_is_gone():
    with closing(connection.copy()) as other:
        other.cursor().execute("SELECT pg_advisory_lock(hashtext('the bath'))")
        assert not can_be_alone("the bath")
    deadline = time.monotonic() + 5
    while not (free_at_last := can_be_alone("the bath")) and time.monotonic() < deadline:
        time.sleep(0.01)  # the server ends the other's session in its own time
    assert free_at_last
