"""What must happen one at a time."""

import time
from contextlib import closing

import pytest
from django.db import connection

from haarlem_wijken.ground.locks import Busy, alone, hold, one_of


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


@pytest.mark.django_db
def test_no_more_than_so_many_at_once_and_a_place_that_is_free_is_taken():
    with closing(connection.copy()) as other, other.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext('the bath 0')), pg_advisory_lock(hashtext('the bath 1'))")
        with pytest.raises(Busy), one_of("the bath", 2, patience=0.1):
            pytest.fail("a third is in the bath")
        cursor.execute("SELECT pg_advisory_unlock(hashtext('the bath 1'))")
        with one_of("the bath", 2, patience=0.1):
            assert not free(other, "the bath 1")
        assert free(other, "the bath 1")
