"""Where a sentence ends."""

import pytest

from meetings.reader.text.sentences import sentences


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Wij kiezen voor variant B.", "Herman haalt de reacties op."),
        ("Truus loopt langs de portieken A tm D.", "Mo doet E tm H."),
        ("De straat is dicht van 13-15 u.", "JB vraagt ontheffing aan."),
        ("De krant wil foto's.", "die heeft Mo al."),
        ("De oude is leuk!", "ze komt met een nieuwe."),
        ("Thee gaat naar 1,50.", "koek loopt slecht."),
        ("Een nieuwe kost 480.", "mo kijkt op de markt."),
        ("Te veel reclame..", "spullen alleen in de andere groep."),
    ],
)
def test_two_sentences(first, second):
    assert sentences(f"{first} {second}") == [first, second]


@pytest.mark.parametrize("one", ["Dhr. B. Jansen belt.", "Zij passen art. 4 aan.", "Het is 3,5 m. breed."])
def test_one_sentence(one):
    assert sentences(one) == [one]
