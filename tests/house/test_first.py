"""The first question of a page finds out itself whether its line still works."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg2
import pytest
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext

from haarlem_wijken.ground.models import PublicVersion


@pytest.fixture
def kept(db):
    """Runs something in a thread with a line of its own, as a page that finds it where the one before it left it."""

    def run(act):
        def page():
            try:
                PublicVersion.current()
                connection.health_check_done = False  # as at the start of a request
                return act()
            finally:
                connection.close()

        return pool.submit(page).result()

    with ThreadPoolExecutor(1) as pool:
        yield run


def cut(by: str) -> None:
    """The server ends this line; `by` what the portal notices it: when it asks, or before it."""
    raw = connection.connection
    with closing(psycopg2.connect(**connection.get_connection_params())) as other, other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [raw.info.backend_pid])
    if by == "before":
        with pytest.raises(psycopg2.OperationalError):
            raw.cursor().execute("SELECT 1")


def test_on_a_line_that_works_nothing_is_asked_before_it(kept):
    def ask():
        with CaptureQueriesContext(connection) as seen:
            PublicVersion.current()
        return len(seen), connection.health_check_done

    assert kept(ask) == (1, True)


@pytest.mark.parametrize("by", ["asking", "before"])
def test_on_a_line_that_broke_it_is_asked_again_on_a_new_one(kept, by):
    def ask():
        cut(by)
        return PublicVersion.current()

    assert kept(ask) >= 1


def test_within_a_transaction_a_line_that_broke_is_told(kept):
    def ask():
        with pytest.raises(OperationalError), transaction.atomic():
            cut("asking")
            PublicVersion.current()

    kept(ask)
