"""Which sentences say that something is decided."""

import pytest

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post

1. Opening
"""
DECIDED = [
    "De wijkraad kiest met 4 tegen 2 stemmen voor het rode hek.",
    "Na enig overleg kiezen we voor twee banken.",
    "Wij namen dat aanbod gaarne aan.",
    "We gaan akkoord met een bijdrage van 400 euro.",
    "Na enige discussie stemt de dorpsraad ermee in het tekort te betalen.",
    "Bestuur besluit de leden voor te stellen om naar 10 euro te gaan.",
    "Gekozen is voor een spreker over zonne-energie.",
    "Mevrouw Oosterhof stelt zich beschikbaar en wordt bij acclamatie benoemd.",
]
NOT_DECIDED = [
    "De gemeente denkt na of ze kiest voor het rode hek.",
    "Als we kiezen voor het hek, kost dat 300 euro.",
    "Wij namen dat voor lief.",
    "Het college besluit in juni.",
    "Na enige discussie stemt de gemeenteraad ermee in het hek te betalen.",
    "Geen opmerkingen, akkoord.",
    "Besloten wordt een advertentie te plaatsen; Omar zorgt voor de tekst.",  # taken on: told as an agreement
]


@pytest.mark.parametrize("words", DECIDED)
def test_what_is_decided_in_a_sentence(words):
    assert [said.text for said in read(HEAD + words).decisions] == [words]


@pytest.mark.parametrize("words", NOT_DECIDED)
def test_what_decides_nothing(words):
    assert read(HEAD + words).decisions == []
