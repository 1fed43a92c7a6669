"""Which sentences say that something is decided."""

import pytest

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post

1. Opening
"""
DECIDED = [
    "De contributie blijft ongewijzigd, aldus besloten.",
    "De offerte voor het dak (€ 1.300) wordt aanvaard.",
    "De jaarrekening wordt goedgekeurd en aan de penningmeester wordt décharge verleend.",
    "De inlegprijs per certificaat is vastgesteld op € 275.",
    "Moestuin aan de weg: € 1.100 toegekend.",
    "Het bestuur heeft daarmee ingestemd.",
    "De voorzitter geeft toestemming voor twee dozen.",
    "De inleg gaat met ingang van januari naar € 2,00.",
    "Er was een verzoek, doch dat is met drie tegen twee stemmen verworpen.",
    "De bewoners geven een positief advies over het plan.",
    "Na enige discussie besluiten we als groep geen standpunt in te nemen.",
    "Besloten: de kaarten gooien we weg.",
    "De wijkraad kiest met 4 tegen 2 stemmen voor het rode hek.",
    "Na enig overleg kiezen we voor twee banken.",
    "Wij namen dat aanbod gaarne aan.",
    "We gaan akkoord met een bijdrage van 400 euro.",
    "Na enige discussie stemt de dorpsraad ermee in het tekort te betalen.",
    "Bestuur besluit de leden voor te stellen om naar 10 euro te gaan.",
    "Gekozen is voor een spreker over zonne-energie.",
    "Mevrouw Oosterhof stelt zich beschikbaar en wordt bij acclamatie benoemd.",
    "De jaarrekening wordt met 24 stemmen voor en 1 onthouding goedgekeurd.",
    "De vergadering stemt in.",
    "Het bestuur is akkoord.",
    "De vergadering ging akkoord met een nieuwe tent.",
    "Iedereen voor, dus dat is goedgekeurd.",
    "Daar is iedereen het mee eens.",
    "Afgewezen wordt de hondendouche.",
    "Wij kennen toe: de bankjes en het straatfeest.",
    "We gaan voor de rode glijbaan, ook al is die duurder.",
    "Bij handopsteking wordt het voorstel van het bestuur aangenomen.",
    "Hij wordt bij acclamatie herkozen.",
    "Op voorstel van de voorzitter wordt de post met 100 euro verlaagd.",
    "Het bestuur heeft met algemene stemmen besloten de lening te aanvaarden.",
    "We hebben met z'n allen besloten dat het dit jaar bogen worden.",
    "Het wijkplatform kent de aanvragen van de naaiclub en de moestuin toe.",
    "De aanvraag voor het vuurwerk wordt afgewezen.",
    "De raad besluit geen nieuw spreekuur te starten.",
    "Prijs voor de mooiste tuin: goedgekeurd, max 50 euro",
    "De bijdrage blijft € 15 per jaar, daar waren we het snel over eens.",
    "De prijzen gaan niet omhoog.",
    "De contributie gaat van 5 naar 6 euro.",
    "De klankbordgroep adviseert unaniem om de linde niet te gebruiken.",
    "Het bestuur keurt het financieel verslag goed.",
    "Aan het straatfeest wordt € 200 bijgedragen.",
    "Toegekend wordt € 200.",
    "De maandelijkse bijdrage gaat per 1 januari met tien euro omhoog; daar was niemand tegen.",
    "De ranja gaat naar 30 cent, vinden we goed.",
    "Dat mag van iedereen.",
    "De geit komt er niet.",
    "Een eigen logo: doen we niet.",
    "Wij doen zaterdag mee, zo hebben we gestemd (5 tegen 1).",
    "Er mag 40 euro uit voor potgrond.",
    "Omar wil een bank; dit voorstel wordt aangenomen.",
    "De begroting 2006 ad € 6.750 wordt goedgekeurd.",
    "De entree gaat naar 2 euro, besloten.",
    "besloten: geen tombola dit jaar",
    "We waren het erover eens dat de tent een dag langer blijft staan.",
    "Iedereen was het er over eens dat Omar de reiskosten terugkrijgt.",
    "We zijn het eens: geen vuurwerk, te duur",
    "Een optocht doen we dit jaar niet",
    "rommelmarkt doen we niet meer, te veel werk",
    "Besproken, we doen het niet.",
    "Doen we!",
    "We houden het op 12 euro per gezin.",
    "Na enig heen en weer gaan de leden akkoord.",
    "Daar gaan we mee akkoord.",
    "Akkoord met de aankoop van twee tenten.",
    "De vergadering verleent de penningmeester décharge.",
    "De dorpsraad spreekt zich met vijf tegen twee uit voor de brug.",
    "Na lang praten spreekt de wijkraad zich unaniem uit tegen de mast.",
    "Met 18 stemmen voor, 2 tegen en 1 blanco wordt het voorstel aangenomen.",
    "Het bestuur krijgt mandaat om tot 5.000 euro te beslissen.",
    "Het voorstel om te verhuizen is verworpen.",
    "De aanvraag van de schaakclub wordt aangehouden.",
    "De kookmiddag (€ 300) krijgt een positief advies.",
    "kerstborrel (€ 250): akkoord",
    "Thee gaat naar 0,80.",
    "De zaalhuur wordt per 1 mei met 5% verhoogd.",
    "Wij hebben gekozen voor de zaterdag.",
    "De vergadering vindt het goed, het kan op de post.",
]
NOT_DECIDED = [
    "De vergunning wordt door de gemeente goedgekeurd.",
    "De subsidie wordt niet toegekend.",
    "Subsidie fonds Noord: afgewezen.",
    "De gemeente geeft toestemming voor het feest.",
    "Het college heeft daarmee ingestemd.",
    "De school geeft een positief advies.",
    "De prijs van gas gaat omhoog.",
    "Omar komt er niet uit.",
    "Er mag niemand in.",
    "De boer komt er niet vaak.",
    "Het bestuur heeft nog niet besloten.",
    "Het college heeft besloten de lening te geven.",
    "De aanvraag wordt door de gemeente afgewezen.",
    "De aanvraag bij de provincie wordt afgewezen.",
    "De raad besluit in juni over het plan.",
    "De voorzitter kent het plan.",
    "De prijzen blijven een probleem.",
    "De prijzen gaan door het dak.",
    "De gemeente denkt na of ze kiest voor het rode hek.",
    "Als we kiezen voor het hek, kost dat 300 euro.",
    "Wij namen dat voor lief.",
    "Het college besluit in juni.",
    "Na enige discussie stemt de gemeenteraad ermee in het hek te betalen.",
    "Geen opmerkingen, akkoord.",
    "Bij de gemeente wordt het plan in mei goedgekeurd.",
    "De gemeenteraad ging akkoord met de tent.",
    "Het verslag wordt met algemene stemmen goedgekeurd.",
    "Niet iedereen is het daarmee eens.",
    "We gaan voor de zomer nog een keer schoffelen.",
    "De gemeente stemt in.",
    "Geen op- of aanmerkingen, akkoord.",
    "Dat doen we al jaren.",
    "De opbrengst gaat naar de buren.",
    "De gemeente spreekt zich uit voor de brug.",
    "Besloten wordt een advertentie te plaatsen; Omar zorgt voor de tekst.",  # taken on: told as an agreement
]


@pytest.mark.parametrize("words", DECIDED)
def test_what_is_decided_in_a_sentence(words):
    assert [said.text for said in read(HEAD + words).decisions] == [words]


@pytest.mark.parametrize("words", NOT_DECIDED)
def test_what_decides_nothing(words):
    assert read(HEAD + words).decisions == []


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Er is 500 euro. Na overleg wordt besloten:\n- Soep: 100 euro\n- Band: te duur\nActie: Lies mailt ze.", 2),
        ("Lijst met besluiten\n- De poort gaat om tien uur dicht.\n- Leden betalen 5 euro.\n\n2. Groen", 2),
        ("Besluiten en afspraken\nB1  De begroting wordt vastgesteld.\nB2  De huur stijgt.\nA1  Lies mailt ze.", 2),
        ("BESLUITEN IN HET KORT\n•\tgeen feest dit jaar\n•\tOmar wordt voorzitter\n\n2. Groen", 2),
    ],
)
def test_a_list_of_what_was_decided(rows, found):
    assert len(read(f"{HEAD}{rows}\n").decisions) == found
