"""Which days a Dutch text names."""

from datetime import date

import pytest

from meetings.reader.dates import coming, coming_span, days_in, periods_in, vague_in

ON = date(2015, 2, 18)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("dinsdag 17 maart", ["2015-03-17"]),
        ("di. 17 mrt '15", ["2015-03-17"]),
        ("17-3-2015", ["2015-03-17"]),
        ("17 / 3 / 2015", ["2015-03-17"]),
        ("17.3.2015", ["2015-03-17"]),
        ("2015-03-17", ["2015-03-17"]),
        ("voor 17/3", ["2015-03-17"]),
        ("17 en 24 maart", ["2015-03-17", "2015-03-24"]),
        ("wo 18 feb.", ["2015-02-18"]),
        ("8 januari", ["2016-01-08"]),
        ("DINSDAG 17 MAART 2015", ["2015-03-17"]),
        ("de 3e maart om 20.00 uur", ["2015-03-03"]),
        ("verslag nr. 4 – 28 juni", ["2015-06-28"]),
        ("31 februari", []),
    ],
)
def test_a_day_is_read(words, days):
    assert [day.isoformat() for one in days_in(words) for day in coming(one, ON)] == days


@pytest.mark.parametrize(
    "words",
    [
        "We gaan zo naar huis, do it, en in mei zien we verder",
        "voor de tweede keer dit jaar",
        "om 20.00 uur",
        "€ 1.250 voor 12 bewoners",
        "telefoon 06-12345678",
        "nummer 17, de hoek",
        "in de wijk van 2015",
    ],
)
def test_no_day_is_invented(words):
    assert days_in(words) == []


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("in april", "2015-04-01", "2015-04-30"),
        ("eind maart", "2015-03-21", "2015-03-31"),
        ("begin januari", "2016-01-01", "2016-01-10"),
        ("medio juni", "2015-06-11", "2015-06-20"),
        ("week 12", "2015-03-16", "2015-03-22"),
        ("mei", "2015-05-01", "2015-05-31"),
    ],
)
def test_a_period_is_read(words, first, last):
    (one,) = periods_in(words)
    assert tuple(day.isoformat() for day in coming_span(one, ON)) == (first, last)


def test_week_53_of_a_year_with_52_is_no_period():
    (one,) = periods_in("week 53 van 2016")
    assert coming_span(one, ON) is None


@pytest.mark.parametrize(
    "words", ["z.s.m.", "voor de volgende vergadering", "na de zomer", "over twee weken", "doorlopend"]
)
def test_words_without_a_day_are_kept_as_words(words):
    assert vague_in(f"Jan regelt dit {words}") == words.rstrip(".") or vague_in(f"Jan regelt dit {words}") == words
