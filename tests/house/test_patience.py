"""A database that stands still while its machine answers keeps no page waiting."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Thread

import psycopg2
import pytest
from django.db import connection
from psycopg2.extensions import set_wait_callback

from haarlem_wijken.database.patience import AGAIN, AN_ANSWER, Patience
from tests.faults.proxy import Proxy


@pytest.fixture
def place(db, settings) -> dict:
    """How to connect to the database of this test."""
    ours = settings.DATABASES["default"]
    return {"dbname": ours["NAME"], "user": ours["USER"], "password": ours["PASSWORD"]}


@pytest.fixture
def proxy(place, settings):
    """Stands before PostgreSQL; while it is there, this process waits as one that makes pages."""
    ours = settings.DATABASES["default"]
    port = ours["PORT"] or "5432"
    unix = ours["HOST"].startswith("/")
    with closing(Proxy(f"{ours['HOST']}/.s.PGSQL.{port}" if unix else (ours["HOST"], int(port)))) as between:
        set_wait_callback(Patience("127.0.0.1", between.port, statement=1.5).wait)
        yield between
        set_wait_callback(None)


@pytest.fixture
def line(proxy, place):
    with closing(psycopg2.connect(host="127.0.0.1", port=proxy.port, **place)) as connection:
        yield connection


def ask(line, sentence: str = "SELECT 7"):
    with line.cursor() as cursor:
        cursor.execute(sentence)
        return cursor.fetchone()[0]


def test_what_takes_long_is_waited_for(line):
    assert ask(line) == 7
    assert ask(line, "SELECT pg_sleep(0.9)::text || 'slept'") == "slept"
    assert len(ask(line, "SELECT repeat('x', 3000000)")) == 3_000_000


def test_beyond_the_limit_of_a_statement_it_ends(line):
    start, process = time.monotonic(), line.info.backend_pid
    with pytest.raises(psycopg2.OperationalError):
        ask(line, "SELECT pg_sleep(30)")
    assert 1.9 < time.monotonic() - start < 4
    assert line.closed
    with connection.cursor() as cursor:  # here nothing else ends it
        cursor.execute("SELECT pg_terminate_backend(%s)", [process])


@pytest.mark.parametrize("fall_ill", [Proxy.hole, Proxy.reset, Proxy.refuse])
def test_open_lines_and_new_ones_end_soon_and_then_all_is_well_again(line, proxy, place, fall_ill):
    ask(line)
    fall_ill(proxy)
    start = time.monotonic()
    threads = [Thread(target=_fails, args=[lambda: psycopg2.connect(host="127.0.0.1", port=proxy.port, **place)])]
    threads[0].start()
    _fails(lambda: ask(line))
    first = time.monotonic() - start
    threads[0].join()
    assert max(first, time.monotonic() - start) < 3
    assert line.closed
    start = time.monotonic()
    _fails(lambda: psycopg2.connect(host="127.0.0.1", port=proxy.port, **place))
    assert time.monotonic() - start < 1.5
    proxy.heal()
    with closing(psycopg2.connect(host="127.0.0.1", port=proxy.port, **place)) as again:
        assert ask(again) == 7


def test_while_it_is_not_there_one_asks_and_the_others_do_not_wait(proxy, place):
    def took(_number) -> float:
        start = time.monotonic()
        _fails(lambda: psycopg2.connect(host="127.0.0.1", port=proxy.port, **place))
        return time.monotonic() - start

    proxy.hole()
    took(0)
    time.sleep(AGAIN)  # so that it has to be asked again
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(took, range(4)))[2] < AN_ANSWER


def _fails(act) -> None:
    with pytest.raises(psycopg2.OperationalError):
        act()
