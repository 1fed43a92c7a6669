"""A verb and what stands far behind it, and verbs in front of a later clause."""

import pytest

from meetings.reader import read

from .test_reader_verbs import HEAD

TAKEN_ON = [
    ("Omar stelt de meting opnieuw in.", "Omar"),  # the particle far behind its verb tells what it is
    ("Omar bericht de aanvragers.", "Omar"),
    ("De werkgroep vraagt in een brief aan Pré Wonen om een aanspreekpunt.", "De werkgroep"),
    ("Lies gaat op 14 mei met een kraam op de markt staan.", "Lies"),
    ("Lies geeft aan dat de gemeente de huur wil vastleggen en stuurt volgende week het stuk.", "Lies"),
    ("Omar heeft ervaring met twee bedrijven en deelt de offertes met ons.", "Omar"),
    ("De tuincommissie maakt een rooster.", "De tuincommissie"),
    ("De vrijwilligerscoördinator belt de school.", "De vrijwilligerscoördinator"),
    ("De bewonersleden zetten hun advies op papier.", "De bewonersleden"),
    ("Desgevraagd verklaart Omar zich bereid de tellingen te sturen.", "Omar"),
    ("12-19 Lies benadert de moskee over de burendag.", "Lies"),
    ("Omar fixt.", "Omar"),
]
REPORTED = [
    "Omar leidt de avond.",  # at the meeting
    "Omar legt het plan voor aan de aanwezigen.",
    "Omar geeft aan dat de gemeente het hek maakt en betaalt.",
    "Omar bericht dat het hek stuk is.",
    "Omar heeft een nieuwe heup en loopt weer.",
    "Omar vraagt per mail of de groep lid wil worden.",
    "Omar stelt ons op de hoogte van het plan.",
    "De gemeente haalt het vuil voortaan op maandag op.",
]


@pytest.mark.parametrize(("words", "owner"), TAKEN_ON)
def test_who_does_it_is_told_by_the_order_of_the_words(words, owner):
    assert [one.owner for one in read(HEAD + words).agreements] == [owner]


@pytest.mark.parametrize("words", REPORTED)
def test_what_only_looks_like_it_is_none(words):
    assert read(HEAD + words).agreements == []
