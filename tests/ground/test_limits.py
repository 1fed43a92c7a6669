"""How often a visitor may ask, and that nobody's address is kept for it."""

import logging
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.test import RequestFactory

from haarlem_wijken.ground.guard.limits import purge_tallies
from haarlem_wijken.ground.guard.visitors import visitor as who
from haarlem_wijken.ground.models import Tally

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ground.limited_urls")]
PAGE, CSV, GEOJSON = "/vind/", "/alles.csv", "/alles.geojson"
NOON = "2026-11-23 11:00:12.5 +0000"


@pytest.fixture(autouse=True)
def three(settings, time_machine):
    settings.LIMITS = {"search": 3, "export": 3}
    time_machine.move_to(NOON, tick=False)


def codes(client, times: int, address=PAGE, **meta) -> list[int]:
    return [client.get(address, **meta).status_code for _ in range(times)]


def test_one_visitor_gets_so_many_a_minute_and_another_is_not_hit(visitor):
    assert codes(visitor, 5) == [200, 200, 200, 429, 429]
    assert codes(visitor, 1, REMOTE_ADDR="192.0.2.7") == [200]


def test_searches_and_files_are_counted_apart_and_files_together(visitor):
    codes(visitor, 3)
    assert codes(visitor, 2, CSV) + codes(visitor, 2, GEOJSON) == [200, 200, 200, 429]


def test_it_says_how_many_seconds_are_left_and_then_it_passes(visitor, time_machine):
    codes(visitor, 3)
    seconds = int(visitor.get(PAGE).headers["Retry-After"])
    assert seconds == 48
    time_machine.shift(seconds - 1)
    assert codes(visitor, 1) == [429]
    assert visitor.get(PAGE).headers["Retry-After"] == "1"
    time_machine.shift(1)
    assert codes(visitor, 1) == [200]


def test_the_answer_is_of_the_kind_that_was_asked(visitor):
    codes(visitor, 3)
    codes(visitor, 3, CSV)
    dutch, english, csv, geojson = (visitor.get(url) for url in (PAGE, "/en" + PAGE, CSV, GEOJSON))
    assert "<h1>Wacht even</h1>" in dutch.text
    assert '<html lang="en">' in english.text
    assert csv.content == b"429 too many requests\n"
    assert geojson.json() == {"status": 429, "error": "too many requests"}
    assert {answer.headers["Cache-Control"] for answer in (dutch, english, csv, geojson)} == {"no-store"}


def test_a_limited_answer_costs_one_query(visitor, django_assert_num_queries):
    codes(visitor, 3)
    with django_assert_num_queries(1):
        assert codes(visitor, 1) == [429]


@pytest.mark.parametrize(
    ("proxies", "peer", "forwarded", "same_as"),
    [
        ([], "192.0.2.1", "198.51.100.9", "192.0.2.1"),  # made up
        (["10.0.0.1"], "192.0.2.1", "198.51.100.9", "192.0.2.1"),
        (["10.0.0.1"], "10.0.0.1", "198.51.100.9", "198.51.100.9"),
        (["10.0.0.0/8"], "10.20.30.40", "198.51.100.9", "198.51.100.9"),
        (["10.0.0.0/8"], "10.0.0.1", "203.0.113.5, 198.51.100.9", "198.51.100.9"),  # the first is made up
        (["10.0.0.0/8"], "10.0.0.1", "198.51.100.9 , 10.0.0.2", "198.51.100.9"),
        (["127.0.0.1"], "127.0.0.1", "127.0.0.1", "127.0.0.1"),
        (["10.0.0.1"], "10.0.0.1", "", "10.0.0.1"),
        (["10.0.0.1"], "10.0.0.1", "198.51.100.9, unknown", "10.0.0.1"),
        (["unix"], "", "198.51.100.9", "198.51.100.9"),
        ([], "", "198.51.100.9", ""),
        (["10.0.0.1"], "::ffff:10.0.0.1", "198.51.100.9", "198.51.100.9"),
        ([], "::ffff:192.0.2.1", "", "192.0.2.1"),
        ([], "2001:db8:0:1::1", "", "2001:db8:0:1:ffff::2"),  # one household
    ],
)
def test_who_asks_is_the_last_address_that_no_proxy_of_ours_has(settings, proxies, peer, forwarded, same_as):
    request = RequestFactory(REMOTE_ADDR=peer, HTTP_X_FORWARDED_FOR=forwarded).get("/")
    settings.TRUSTED_PROXIES, expected = proxies, RequestFactory(REMOTE_ADDR=same_as).get("/")
    expected.META["HTTP_X_FORWARDED_FOR"] = ""
    assert who(request) == who(expected)


@pytest.mark.parametrize(
    "others", [("192.0.2.1", "192.0.2.2"), ("::ffff:192.0.2.1", "::ffff:192.0.2.2"), ("2001:db8::1", "2001:db8:0:1::1")]
)
def test_two_addresses_are_two_visitors(others):
    first, second = (who(RequestFactory(REMOTE_ADDR=address).get("/")) for address in others)
    assert first != second
    assert len(first) == 16


def test_a_made_up_header_lifts_no_limit_and_a_true_one_counts_per_person(visitor, settings):
    def forwarded(numbers):
        return [visitor.get(PAGE, headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code for n in numbers]

    assert forwarded(range(4)) == [200, 200, 200, 429]
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    assert forwarded([1, 2, 3, 4, 1, 1, 1]) == [200, 200, 200, 200, 200, 200, 429]


def test_tomorrow_the_same_address_is_another_visitor(time_machine):
    request = RequestFactory(REMOTE_ADDR="192.0.2.1").get("/")
    time_machine.move_to("2026-11-23 22:59:59 +0000", tick=False)
    today = who(request)
    time_machine.move_to("2026-11-23 23:00:00 +0000", tick=False)  # midnight in Amsterdam
    assert who(request) != today


def test_another_key_gives_other_visitors(settings):
    request = RequestFactory(REMOTE_ADDR="192.0.2.1").get("/")
    before = who(request)
    settings.SECRET_KEY = "another"
    assert who(request) != before


def test_no_address_is_in_the_table_or_the_logs(visitor, settings, caplog):
    caplog.set_level(logging.DEBUG)
    codes(visitor, 4, REMOTE_ADDR="198.51.100.9")
    row = str(Tally.objects.values("kind", "visitor", "minute", "count").get()) + caplog.text
    for written in ("198.51", bytes([198, 51, 100, 9]).hex(), "c6336409"):
        assert written not in row
    assert bytes([198, 51, 100, 9]) not in bytes(Tally.objects.get().visitor)


def test_the_purge_takes_what_no_longer_counts(visitor, time_machine):
    codes(visitor, 2)
    time_machine.shift(timedelta(minutes=4))
    codes(visitor, 1)
    purge_tallies()
    assert Tally.objects.count() == 2
    time_machine.shift(timedelta(minutes=2))
    purge_tallies()
    assert [tally.count for tally in Tally.objects.all()] == [1]


@pytest.mark.parametrize("hindrance", ["default_transaction_read_only = on", "statement_timeout = '1ms'"])
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_cannot_be_counted_passes(visitor, hindrance):
    busy = connections.create_connection("default")
    try:
        with connection.cursor() as cursor, busy.cursor() as other:
            cursor.execute(f"SET {hindrance}")
            if "timeout" in hindrance:
                other.execute("BEGIN; LOCK TABLE ground_tally IN EXCLUSIVE MODE")
        assert codes(visitor, 5) == [200] * 5
    finally:
        busy.close()
        connection.close()
