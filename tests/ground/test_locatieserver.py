"""Addresses from the register: what is asked, what is believed, and what happens when it does not answer."""

import logging
import time
from datetime import timedelta

import pytest
import time_machine

from haarlem_wijken.ground.services import locatieserver
from haarlem_wijken.ground.services.breaker import Breaker
from haarlem_wijken.ground.services.locatieserver import Unavailable, cleaned, find
from tests.stand_in import AMSTERDAM, BAD, MARKET, POSTCODE, STREET, document, documents


def names(text: str) -> list[str]:
    return [address.name for address in find(text)]


# --- what is asked ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Grote Markt 2", "grote markt 2"),
        ("  Grote\t Markt\n2 ", "grote markt 2"),
        ("2011 RD", "2011rd"),
        ("2011rd", "2011rd"),
        ("Grote Markt 2, 2011 RD Haarlem", "grote markt 2 2011rd haarlem"),
        ("Prinses Beatrixplein 1-3", "prinses beatrixplein 1-3"),
        ("’t Krom", "'t krom"),
        ("St. Jansstraat", "st. jansstraat"),
        ("Café Fietsznfabriek é", "café fietsznfabriek é"),
        ("Cafe\u0301", "café"),
        ('type:* AND "x" OR -y (z) /a/ ^2 ~ \\ {1 TO 2}', "type and x or y z a 2 1 to 2"),
        ("x\0y\u202ez_q", "x y z q"),
        ("--- ... ***", ""),
        ("ab", ""),
        ("", ""),
        ("a" * 5000, "a" * 100),
    ],
)
def test_what_is_typed_becomes_plain_words(typed, asked):
    assert cleaned(typed) == asked


def test_the_service_gets_the_words_and_nothing_about_who_typed_them(service):
    assert names("2011 RD") == ["Grote Markt 2, 2011RD Haarlem", "Grote Markt, 2011RD Haarlem"]
    assert service.asked == [
        {
            "q": ["2011rd"],
            "fq": ["gemeentenaam:haarlem AND type:(adres OR weg OR postcode OR woonplaats)"],
            "fl": ["weergavenaam,type,centroide_ll"],
            "rows": ["10"],
        }
    ]


def test_elsewhere_is_asked_only_when_haarlem_has_nothing(service):
    (found,) = find("Kerkstraat 1")
    assert (found.name, found.in_town, found.area) == (AMSTERDAM["weergavenaam"], False, None)
    assert [question["fq"][0].startswith("gemeentenaam:haarlem") for question in service.asked] == [True, False]


def test_too_little_text_is_not_asked(service):
    assert find("a") == []
    assert service.asked == []


def test_without_a_service_there_is_none(service, settings):
    settings.ADDRESS_SERVICE_URL = ""
    with pytest.raises(Unavailable):
        find("Grote Markt")
    assert not locatieserver.is_on()


# --- what is believed ------------------------------------------------------------------------------------------------
def test_haarlem_comes_first_whatever_the_order_of_the_answer(service):
    service.answer = documents(AMSTERDAM, STREET, MARKET)
    found = find("iets")
    assert [address.name for address in found] == [one["weergavenaam"] for one in (STREET, MARKET, AMSTERDAM)]
    assert [address.in_town for address in found] == [True, True, False]
    assert (found[1].lat, found[1].lon, found[1].kind) == (52.38137, 4.63612, "adres")
    assert found[1].area.chain[0].name == "Centrum"


def test_our_map_says_what_lies_in_haarlem_and_not_the_answer(service):
    service.answer = documents(document("Dam 1, Haarlem", "adres", 52.3731, 4.8926, code="0392"))
    assert [address.in_town for address in find("dam")] == [False]


NONSENSE = [
    None, "text", 5, [], {},
    MARKET | {"type": "perceel"}, MARKET | {"type": ["adres"]}, MARKET | {"type": None},
    MARKET | {"weergavenaam": ""}, MARKET | {"weergavenaam": 5}, MARKET | {"weergavenaam": "x" * 300},
    MARKET | {"weergavenaam": "half \ud800"}, MARKET | {"weergavenaam": "turned \u202e"},
    MARKET | {"weergavenaam": "a\0b"},
    *(MARKET | {"centroide_ll": point} for point in (
        None, 5, "", "POINT(x y)", "POINT(4.6)", "POINT(NaN NaN)", "POINT(1e9 52)", "POINT(999 52.1)",
        "POINT(4,6 52,3)", "POINT(4.63612 52.38137) x", "POINT(" + "9" * 50 + " 1)", "MULTIPOINT(4.6 52.3)",
    )),
]  # fmt: skip


def test_one_document_that_is_wrong_does_not_spoil_the_others(service):
    service.answer = documents(*NONSENSE, MARKET)
    assert names("markt") == [MARKET["weergavenaam"]]


@pytest.mark.parametrize(("lat", "lon"), [(0, 0), (4.63612, 52.38137), (89.9, -179.9), (-52.38137, -4.63612)])
def test_a_point_far_away_is_no_point_of_haarlem(service, lat, lon):
    service.answer = documents(document("Ergens", "adres", lat, lon))
    assert [address.in_town for address in find("ergens")] == [False]


@pytest.mark.parametrize("answer", [None, [], {}, {"response": None}, {"response": []}, {"response": {"docs": {}}}])
def test_json_of_another_form_is_no_answer(service, answer):
    service.answer = answer
    with pytest.raises(Unavailable):
        find("markt")


def test_there_are_ten_at_most_and_none_twice(service):
    many = [document(f"Grote Markt {n}", "adres", 52.38137, 4.63612) for n in range(40)]
    service.answer = documents(*many[:3], *many)
    assert names("markt") == [f"Grote Markt {n}" for n in range(10)]


# --- a day -----------------------------------------------------------------------------------------------------------
def test_an_answer_is_kept_for_a_day_however_it_is_typed(service):
    with time_machine.travel("2026-11-23 12:00", tick=False) as clock:
        assert names("2011 RD") == names(" 2011rd") == names("2011RD")
        assert len(service.asked) == 1
        service.answer = documents(STREET)
        clock.shift(timedelta(hours=23, minutes=59))
        assert len(names("2011 RD")) == 2
        clock.shift(timedelta(minutes=2))
        assert names("2011 RD") == [STREET["weergavenaam"]]


def test_nothing_found_is_kept_too_and_a_failure_is_not(service):
    assert find("nergens") == find("nergens") == []
    assert len(service.asked) == 2, "Haarlem, and elsewhere"
    service.mode = "fails"
    with pytest.raises(Unavailable):
        find("markt")
    service.mode = "fine"
    service.answer = documents(MARKET)
    assert names("markt") == [MARKET["weergavenaam"]]


# --- when it does not answer -----------------------------------------------------------------------------------------
@pytest.mark.parametrize("mode", BAD)
def test_whatever_goes_wrong_it_is_unavailable_in_time_and_the_log_does_not_tell(service, caplog, mode):
    service.mode = mode
    begun = time.monotonic()
    with caplog.at_level(logging.DEBUG), pytest.raises(Unavailable):
        find("Geheimstraat 12")
    assert time.monotonic() - begun < 2
    assert "gave nothing" in caplog.text
    assert "geheimstraat" not in caplog.text.lower()


def test_both_questions_together_get_the_time_of_one(service):
    def slowly(query):
        time.sleep(0.2)
        return documents()

    service.answer = slowly
    begun = time.monotonic()
    with pytest.raises(Unavailable, match="no whole answer"):
        find("Kerkstraat")
    assert time.monotonic() - begun < 0.4


def test_after_three_failures_it_is_left_alone_for_a_minute(service, monkeypatch):
    now = [1000.0]
    monkeypatch.setattr(locatieserver.breaker, "clock", lambda: now[0])
    service.mode = "fails"
    for n in range(3):
        with pytest.raises(Unavailable, match="status 500"):
            find(f"markt {n}")
    service.mode = "fine"
    for moment in (1000.0, 1059.9):
        now[0] = moment
        with pytest.raises(Unavailable, match="left alone"):
            find("markt")
    assert len(service.asked) == 3
    now[0] = 1060.0
    assert names("markt") == [MARKET["weergavenaam"], POSTCODE["weergavenaam"]]
    assert names("zijlstraat") == [STREET["weergavenaam"]]


def test_what_is_known_is_told_while_the_service_is_left_alone(service):
    known = names("markt")
    for _ in range(3):
        locatieserver.breaker.failed()
    assert names("markt") == known


def test_after_a_minute_one_may_try_and_the_others_wait():
    now = [0.0]
    breaker = Breaker(failures=2, seconds=60, clock=lambda: now[0])
    breaker.failed()
    assert breaker.may_ask(), "one failure is not two in a row"
    breaker.close()
    breaker.failed()
    assert breaker.may_ask()
    breaker.failed()
    assert not breaker.may_ask()
    now[0] = 60.0
    assert [breaker.may_ask() for _ in range(3)] == [True, False, False]
    breaker.failed()
    now[0] = 119.9
    assert not breaker.may_ask()
    now[0] = 120.0
    assert breaker.may_ask()
    breaker.close()
    assert [breaker.may_ask() for _ in range(3)] == [True, True, True]
