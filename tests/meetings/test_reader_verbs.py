"""Which sentences say what somebody will do, and who; the rest reports."""

import pytest

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post, wijkagent Van der Hoek

1. Opening
"""
TAKEN_ON = [
    ("Omar laat de kraan repareren.", "Omar"),
    ("Omar tegelt het pad bij de school.", "Omar"),  # any verb that does not report
    ("Karin en Lies tellen de fietsers.", "Karin en Lies"),
    ("Karin kent een drukker en belt hem op.", "Karin"),
    ("Lies weet het niet en zal het uitzoeken.", "Lies"),
    ("De haag is te hoog, Omar knipt hem in mei.", "Omar"),
    ("Er ligt nog zand -> Lies ruimt het op", "Lies"),
    ("De flyer wordt door Lies ontworpen.", "Lies"),
    ("Karin heeft gebeld. Zij nodigt hem uit voor het overleg.", "Zij"),
    ("Ik bestel de planten.", "Ik"),
    ("Als wijkraad schrijven we een brief.", None),
    ("Het plan komt de volgende keer op tafel.", None),
    ("Lies vraagt de jongeren wat ze willen.", "Lies"),
    ("De dames Post en De Wit nemen de koffie op zich.", "De dames Post en De Wit"),
    ("Karin heeft zand en levert het af bij de school.", "Karin"),
    ("Omar houdt een bewonersavond.", "Omar"),
    ("Ieder neemt iets lekkers mee.", "Ieder"),
    ("Omar wil dit wel op zich nemen.", "Omar"),
    ("Aan Omar wordt gevraagd om de haag te snoeien.", "Omar"),
    ("De haag moet gesnoeid worden. (Omar)", "Omar"),
    ("Omar => haag snoeien", "Omar"),
    ("Ophangen door Omar + Lies zodra ze er zijn", "Omar + Lies"),
    ("Omar kan de sleutel ophalen.", "Omar"),
    ("Lies moet de bon nog inleveren.", "Lies"),
    ("Lies wil wel een rondleiding bedenken.", "Lies"),
    ("Als de haag te hoog is, belt Omar de gemeente.", "Omar"),
    ("De tafelkleden wast Lies.", "Lies"),
    ("Karin was er niet. De poster past zij nog aan.", "zij"),
    ("Omar heeft een aanhanger en rijdt het zand weg.", "Omar"),
    ("Verzoek aan Omar om de haag te snoeien.", "Omar"),
    ("Het zand is op -> Omar naar de bouwmarkt", "Omar"),
    ("Omar en een paar buren gaan de bank verven.", "Omar"),
    ("Reacties graag voor 1 juni naar Lies.", None),
    ("De stroom kan misschien van Karin komen, Omar vraagt het na.", "Omar"),
    ("Omar doet net als vorig jaar de catering.", "Omar"),
    ("Verder zegt Omar toe dat hij de haag knipt.", "Omar"),
    ("De training geeft Omar.", "Omar"),
    ("Omar heeft nog een kaartje en belt.", "Omar"),
    ("De kosten bespreken we de volgende keer.", None),
    ("- Bloemetje voor Toos (Lies)", "Lies"),
    ("Karin verwijst de bewoner naar de gemeente.", "Karin"),
    ("Omar houdt een toespraak.", "Omar"),  # what people do counts, unless a phrase reports
    ("Karin neemt dan zijn taken waar.", "Karin"),
    ("Omar komt met de aanhanger.", "Omar"),
    ("Omar presenteert het plan op 3 juni.", "Omar"),  # a day to come
    ("Karin, beheerder van de app, stuurt de regels rond.", "Karin"),
    ("De spelletjes bedenken Karin en Lies zelf.", "Karin en Lies"),
    ("De grijpers gaan terug, dat doet Omar.", "Omar"),
    ("Omar: het hek is stuk, ik bel de gemeente.", "Omar"),
    ("De wijkagent krijgt van Omar een mailtje.", "Omar"),
    ("De beheerder laat dit nakijken.", "De beheerder"),
    ("De beheerder wordt gevraagd de lamp te vervangen.", "De beheerder"),
    ("Pakken we maandag met zijn allen in.", None),
    ("Lies bellen over de sleutel", None),
    ("Drank - Omar", "Omar"),
    ("De actie ligt bij Lies.", "Lies"),
]
REPORTED = [
    "Omar vertelt over de tuin.",
    "Omar houdt een vurig betoog.",
    "Omar komt later binnen.",
    "Omar doet verslag van de avond.",
    "Karin presenteert het plan.",
    "Karin treedt af.",
    "De klacht wordt door Lies herkend.",
    "Laten we rusten.",
    "Omar gaat niet akkoord.",
    "Omar vindt de haag te hoog.",
    "Lies vraagt of de haag geknipt kan worden.",
    "Karin kent een drukker en een schilder.",
    "Omar verwacht een telling in mei.",
    "Lies laat de tekening zien.",
    "Karin maakt zich zorgen over de haag.",
    "De tekening wordt door Lies toegelicht.",
    "Omar beaamt dat de haag te hoog is, Lies ontkent dat.",
    "Lies onderzocht de haag.",
    "De gemeente knipt de haag.",
    "Ik ben er in mei niet bij.",
    "Omar sluit zich daarbij aan.",
    "Karin brengt het voorstel in stemming.",
    "Omar neemt het woord.",
    "Omar werkt bij de gemeente.",
    "Lies zoekt al een jaar naar een zaal.",
    "Omar knipt de haag dit jaar niet.",
    "Lies vraagt om een reactie van de gemeente.",
    "Omar vervangt mevrouw Kok.",
    "Lies loopt er iedere avond langs.",
    "Lies: poster ophangen. Gedaan.",
    "Omar kan er in mei niet bij zijn.",
    "Lies moet in juni geopereerd worden.",
    "Karin wil wel helpen.",
    "Dat vindt Omar ook.",
    "De uitleg geeft Omar.",
    "- Er is gebeld met de gemeente (Lies)",
    "Karin verwijst naar de gemeente.",
    "Karin opent de vergadering.",
    "De heer Smit bedankt het bestuur.",
    "Elke week belt Omar de gemeente.",
    "Lies laat de vergadering weten dat zij stopt.",
]


@pytest.mark.parametrize(("words", "owner"), TAKEN_ON)
def test_what_somebody_takes_on_is_an_agreement(words, owner):
    assert [one.owner or None for one in read(HEAD + words).agreements] == [owner]


@pytest.mark.parametrize("words", REPORTED)
def test_what_only_reports_is_none(words):
    assert read(HEAD + words).agreements == []
