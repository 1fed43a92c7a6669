"""Reading takes time that grows with the text and no faster, whatever the text is."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.reader import as_json
from meetings.reader.whole import read  # the rules are loaded before the clock runs

PIECES = (
    "Aanwezig: ", "Afwezig m.k.: ", "Jan van der ", "J.P. ", "(voorzitter) ", "1. ", "Actie: ", "=> ", "[actie Jan] ",
    "wordt door de secretaris ", "we gaan ", "volgende vergadering ",
    "17, 18 en 19 maart ", "wo 18 feb. '15 ", "| ", "**",
    "besluit: ", "\n", "\n\n", "https://a.nl ", "[a](#) ", "A" * 30, "zal ",
    ", ", "- ", "-> ", "IV. ", "Van: x\nOnderwerp: y\n", "posters ophangen (JP) ",
    "# ", "3.2.2015 ", "’s ", "\t", "12A ",
)  # fmt: skip
HEAVY = (
    "A",
    "Aa-",
    "A. ",
    "1. ",
    "Jan. ",
    "Jan, ",
    "wijkraad De ",
    "mevr. De ",
    "d'",
    "(",
    "[a](",
    "17, ",
    "een woord\n",
    "=>",
    "I. ",
    "Jan: ",
    "(JP) ",
    "posters ",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_any_text_is_read(text):
    reading = read(text)
    values = as_json(reading, 0)
    assert None not in [values[key] for key in ("present", "agreements", "decisions", "links", "warnings")]
    for one in reading.agreements:
        assert 0 <= one.place[0] <= one.place[1] <= len(reading.source)


@pytest.mark.parametrize("piece", HEAVY)
def test_a_text_without_end_takes_no_longer_than_its_length(piece):
    """Doubled text takes at most about twice as long; four times would be the square of it."""
    short, long = (_seconds(f"Aanwezig: Jan\n1. Opening\n{piece * (size // len(piece))}") for size in (12_000, 48_000))
    assert long < 12 * short + 0.03


def _seconds(text: str) -> float:
    """Of the processor: what else the machine does is not counted."""
    start = time.process_time()
    read(text)
    return time.process_time() - start
