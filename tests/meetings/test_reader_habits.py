"""Sayings, habits and old actions are no agreements; what is put off, promised or said behind a lead is one."""

import pytest

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post
Gast: Ingrid Lamers (gemeente)

1. Opening
"""
AGREED = [  # what is said, who has it, the kind
    ("Het plan komt eerst. Bespreken we verder op 31-10.", "", "agenda"),
    ("Vervallen. Komt terug op 22 april.", "", "agenda"),
    ("Wordt vervolgd op 3 juni.", "", "agenda"),
    ("Dit punt wordt aangehouden tot de volgende vergadering.", "", "agenda"),
    ("Over de overige zeven beslissen we op 21 juni.", "", "agenda"),
    ("Dan staat ook de barbecue op de agenda.", "", "agenda"),
    ("Het concept wordt besproken op de extra ledenvergadering in het najaar.", "", "agenda"),
    ("Lies: voortaan de stukken graag een week van tevoren mailen.", "", "standing"),
    ("Tot die tijd mogen er geen fietsen in de hal staan.", "", "standing"),
    ("O ja, en we spraken af dat wie als laatste weggaat voortaan de bak leegt.", "", "standing"),
    ("Verder is afgesproken dat Omar de sleutel bewaart.", "Omar", "action"),
    ("Ieder bestuurslid benadert twee kandidaten.", "Ieder bestuurslid", "action"),
    ("De technische commissie controleert het werk na afloop.", "De technische commissie", "action"),
    ("De dames van de club hebben toegezegd de gordijnen te maken.", "De dames van de club", "promise"),
    ("Omar deelt dit mee aan de leveranciers.", "Omar", "action"),
    ("Lies: de batterij loopt af. Bestelt nieuwe.", "Lies", "action"),
    ("De vergunning moet uiterlijk 15 juni aangevraagd zijn. Dat doet Omar.", "Omar", "action"),
    ("Ingrid stuurt de kaart.", "Ingrid", "promise"),  # a guest does it for the group
    ("De lamp is stuk. Ingrid wist dat. Zij belt de monteur.", "Zij", "promise"),
]
NO_AGREEMENT = [
    "Lies doet het in haar eentje en dat is niet eerlijk.",
    "Lies haalt haar schouders op.",
    "Omar gooit het op een akkoordje met de buurman.",
    "Omar neemt zijn woorden terug.",
    "De penningmeester neemt de cijfers door.",
    "Omar schudt het hoofd.",
    "Omar vergelijkt het met de situatie in Utrecht.",
    "Omar bezoekt zijn moeder in het ziekenhuis.",
    "Lies zag gisteren twee ratten lopen.",
    "Omar zoekt een goed adres voor compost. Iemand?",
    "De gemeente komt in juni langs. Ze vervangen dan ook het zand.",
    "Het tweede lid lezen we zo dat iedereen aftreedt.",
    "We gaan voor de rode glijbaan, ook al is die duurder.",
    "De gemeente heeft toegezegd de lamp te vervangen.",
    "De overige aanvragen worden aangehouden tot december.",
    "De bus komt op 3 juni terug.",
    "de voorzitter,\t\t\t\tde secretaris,",
]


@pytest.mark.parametrize(("said", "owner", "kind"), AGREED)
def test_it_is_agreed(said, owner, kind):
    assert [(one.owner, one.kind) for one in read(f"{HEAD}{said}\n").agreements] == [(owner, kind)]


@pytest.mark.parametrize("said", NO_AGREEMENT)
def test_nothing_is_agreed(said):
    assert not read(f"{HEAD}{said}\n").agreements


def test_old_actions_that_are_done_are_left_out():
    text = f"""{HEAD}
Actielijst 23 april:
- Omar vraagt drie offertes. Gedaan.
- Lies belt de notaris. Gedaan, zie punt 3.
- Omar schrijft de aanvraag. Is op 14 mei verstuurd.
- Lies regelt een container. Nog niet gebeurd, blijft staan.
"""
    assert [one.text for one in read(text).agreements] == ["Lies regelt een container."]


def test_a_list_that_counts_by_a_letter():
    text = f"{HEAD}\nAfspraken\nA1  De beheerder stuurt het schema.\nA2  Mevrouw Post stelt een concept op.\n"
    assert [(one.text, one.owner) for one in read(text).agreements] == [
        ("De beheerder stuurt het schema.", "De beheerder"),
        ("Mevrouw Post stelt een concept op.", "Mevrouw Post"),
    ]


def test_that_it_will_be_done_is_not_told_twice():
    said = "Lies: voortaan de stukken eerder mailen. Dat gaan we doen."
    assert len(read(f"{HEAD}{said}\n").agreements) == 1
