"""Rules for all, what somebody not at the table takes on, and what happens at the meeting itself."""

import pytest

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post

1. Opening
"""
AGREED = [  # what is said, who has it, the kind
    ("Nieuwe leden krijgen voortaan binnen een week een mail.", "", "standing"),
    ("Geen vlees meer in de bak dus!!", "", "standing"),
    ("Wij komen overeen dat wie het laatst weggaat de deur sluit.", "", "standing"),
    ("De wijziging schuift door naar de ledenvergadering van 13 juni.", "", "agenda"),
    ("Zodra wij de prijzen hebben, beslissen wij; dit punt komt 15 juni terug.", "", "agenda"),
    ("Met ingang van heden worden de vluchtwegen gecontroleerd.", "", "standing"),
    ("Vanaf nu tellen altijd twee mensen de kas.", "", "standing"),
    ("Hekken worden straks altijd vóór zes uur weggehaald.", "", "standing"),
    ("Nog geen besluit, komt terug in november.", "", "agenda"),
    ("Op die vergadering zal ook de huur worden besproken.", "", "agenda"),
    ("In september evalueren we de proef.", "", "agenda"),
    ("Ondergetekende zal hier rekening mee houden.", "Ondergetekende", "action"),
    ("De voorzitter bedankt alle vrijwilligers per brief.", "De voorzitter", "action"),
    ("Het sluit slecht. Omar stelt de dranger bij.", "Omar", "action"),
    ("Dat weet Lies niet zeker, ze vraagt het na en mailt Omar.", "Lies", "action"),
    ("Omar heeft gebeld. De gemeente is bereid te betalen. Hij zal dat bevestigen.", "Hij", "action"),
    ("Omar sprak drie aannemers. Hij vraagt hun vóór 10 juni een prijs.", "Hij", "action"),
    ("Lies beloofd dat ze er mee naar de gemeente gaat.", "Lies", "promise"),
    ("En ik zet het weer op de site.", "ik", "action"),
    ("Dat pak ik op.", "ik", "action"),
    ("We zoeken een lid; ieder denkt na over namen.", "ieder", "action"),
    ("Bewoners moeten zelf de bakken terugzetten.", "Bewoners", "action"),
    ("De subsidie moet uiterlijk 1 maart aangevraagd zijn.", "", "action"),
    ("Een van ons gaat naar de avond over de dijk.", "Een van ons", "action"),
    ("Omar verklaart zich bereid de kas over te nemen.", "Omar", "action"),
    ("Aan Lies wordt opgedragen de akte te laten maken.", "Lies", "action"),
    ("Aan Lies de taak om de vlag te hijsen.", "Lies", "action"),
    ("Het is aan Omar om de school te bellen.", "Omar", "action"),
    ("Partijen zijn overeengekomen dat Omar de sleutel bewaart.", "Omar", "action"),
    ("Zolang er geen secretaris is neemt Lies de post aan.", "Lies", "action"),
    ("Het hek is stuk en dat maakt Omar.", "Omar", "action"),
    ("Omar draagt er zorg voor dat de stukken op tijd rond zijn.", "Omar", "action"),
    ("Lies wordt beheerder van de app.", "Lies", "action"),
    ("De ouderraad regelt de versnaperingen.", "De ouderraad", "action"),
    ("Dit onderwerp schuiven we door naar de vergadering van 2 juni.", "", "agenda"),
    ("Daarna beslissen we, en wel op 24 juni.", "", "agenda"),
    ("Over de kas hebben we het de volgende keer.", "", "agenda"),
    ("Dan hebben we het ook over het feest.", "", "agenda"),
    ("Vanaf 1 september gaat de bar om een uur dicht.", "", "standing"),
    ("Uit de tuin eten we dus niets meer.", "", "standing"),
    ("Wij moeten zelf voor de planten zorgen.", "", "action"),
    ("De klankbordgroep brengt voor 7 oktober schriftelijk advies uit.", "De klankbordgroep", "action"),
    ("Said zoekt het uit en koppelt voor de volgende vergadering terug.", "Said", "action"),
    ("De haag is een klus voor zaterdag, iedereen van het bestuur komt helpen.", "iedereen van het bestuur", "action"),
    ("Over de kas hebben we het in juni.", "", "agenda"),
    ("Dit nemen we de volgende keer mee.", "", "agenda"),
    ("Vanaf 1 mei sluiten we de poort om tien uur.", "", "standing"),
    ("Om de vlag bekommert Lies zich.", "Lies", "action"),
    ("Omar zegt dat hij de sleutel morgen terugbrengt.", "Omar", "promise"),
    ("Er komt een enquête, met hoogstens vijf vragen.", "", "action"),
    ("Voor de loterij werven Omar en Lies sponsors.", "Omar en Lies", "action"),
    ("De Wit belt de gemeente.", "De Wit", "action"),
    ("Het hek is van Post. Post zet het terug.", "Post", "action"),
    ("- website: Omar is ermee bezig. Blijft staan.", "Omar", "action"),
    ("- lijst met bomen (Lies): nog niet ontvangen van de gemeente. Blijft staan.", "Lies", "action"),
]
NO_AGREEMENT = [
    "Geen overlast meer op het plein.",
    "Het schoonmaakbedrijf komt voortaan op dinsdag.",
    "Omar vraagt of de krant voortaan later kan.",
    "Omar heeft aangeboden een praatje te houden.",
    "Omar wil daar best over nadenken.",
    "Lies doet de opening.",
    "Lies doet een rondje hoe iedereen erbij zit.",
    "Omar tikt met zijn lepeltje tegen het glas.",
    "Omar pakt het woord en we zijn begonnen.",
    "Omar: verslagen svp eerder rondsturen.",
    "Lies doet de administratie met veel plezier.",
    "De buurman van Omar bouwt een schuurtje.",
    "Wij betalen daar niet aan mee.",
    "Lies fotografeert graag vogels.",
    "Lies drukt iedereen op het hart de deur dicht te doen.",
    "Omar schuift aan na zijn werk.",
    "De voorzitter bedankt alle vrijwilligers.",
    "Omar komt voor de tweede keer te laat.",
    "Dat vind ik geen goed plan.",
    "Dat denk ik niet.",
    "Het hek is stuk en dat merkt Omar.",
    "Dat weet Lies niet zeker, ze vindt het raar.",
    "De subsidie moet volgens Omar hoger zijn.",
    "De gemeente is klaar. Hij was er niet.",
    "Actie: -",
    "Ik vond het een leuke avond.",
    "Ik was de sleutel kwijt.",
    "Ik maakte foto's van het feest.",
    "Lies brengt een toast uit.",
    "Lies zorgt voor haar zieke moeder.",
    "De Wit vertelt dat handhaving in augustus 23 bonnen heeft gegeven.",
    "Omar hjit elkenien wolkom.",
    "Omar houdt de trommel, maar Omar was er niet.",
    "Omar haalt zijn kleinzoon op.",
    "Vanaf 1 mei hebben we een beheerder.",
    "Er komt een muzikant uit Laren.",
    "Er komt een enquête van de gemeente.",
    "Omar zegt dat hij het mooi vindt.",
    "Over de kas hebben we het in april gehad.",
    "Post levert de krant af.",
    "Vanaf 1 september gaat de bibliotheek verbouwen.",
    "Vorig jaar hadden we het daar ook over.",
    "De bewoners brengen advies uit.",
]


@pytest.mark.parametrize(("said", "owner", "kind"), AGREED)
def test_it_is_agreed(said, owner, kind):
    assert [(one.owner, one.kind) for one in read(f"{HEAD}{said}\n").agreements] == [(owner, kind)]


@pytest.mark.parametrize("said", NO_AGREEMENT)
def test_nothing_is_agreed(said):
    assert not read(f"{HEAD}{said}\n").agreements
