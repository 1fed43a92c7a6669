"""Who was there, in the forms of hasty notes, letters and lists of every kind: a new form is a new line."""

import pytest

from meetings.reader import as_json, read

ITEMS = "\n\n1. Opening\nDe voorzitter opent de vergadering.\n2. Rondvraag\nGeen.\n"
SIGNED = "Beste mensen,\n\n{}\n\nWater\nEr is een lek.\n\nPomp\nDie is stuk.\n\nGroetjes,\nRia Tol\n"


def lists_of(text: str) -> list[list[str]]:
    """[present, absent, guests]."""
    values = as_json(read(text), 0)
    return [values["present"], values["absent"], values["guests"]]


@pytest.mark.parametrize(
    ("said", "present", "absent", "guests"),
    [
        # told in sentences
        ("Aanwezig: Jan, Els, Mo. Ria moest werken.", "Jan Els Mo", "Ria", ""),
        ("Aanwezig: Jan, Els. Ria schoof later aan.", "Jan Els Ria", "", ""),
        ("Aanwezig: Jan, Els en Femke van nr 22. Kees kon niet.", "Jan Els Femke", "Kees", ""),
        ("Jan, Els en Ria waren er, Kees niet.", "Jan Els Ria", "Kees", ""),
        ("Aan tafel zaten Jan, Els en Ria.", "Jan Els Ria", "", ""),
        ("Wij zaten met Jan, Els en Mo bij Ria in de tuin.", "Jan Els Mo", "", ""),
        ("We waren met z'n vieren (Jan, Els, Mo en Ria), Kees had zich afgemeld.", "Jan Els Mo Ria", "Kees", ""),
        ("Behalve Jan en Els waren ook Mo en Ria er.", "Jan Els Mo Ria", "", ""),
        ("Het bestuur is voltallig: Jan, Els en Mo.", "Jan Els Mo", "", ""),
        ("Iedereen was er, behalve Ria.", "", "Ria", ""),
        ("Alle bestuursleden waren aanwezig, behalve de heer Tol, die wegens ziekte verhinderd was.", "", "Tol", ""),
        ("Aanwezig: allen, op Ria na", "", "Ria", ""),
        ("Kees is met vakantie en Bep was verhinderd.\nAanwezig: Jan, Els", "Jan Els", "Kees Bep", ""),
        ("Te gast was Kees van de brandweer.\nAanwezig: Jan, Els", "Jan Els", "", "Kees"),
        ("Aanwezig zijn Jan, Els en Mo. Afwezig is Ria.", "Jan Els Mo", "Ria", ""),
        # labels
        ("Wie: Jan, Els, Mo. Niet: Ria", "Jan Els Mo", "Ria", ""),
        ("Aan tafel: Jan, Els\nOnline: Mo\nLater: Ria", "Jan Els Mo Ria", "", ""),
        ("Aanw. Jan, Els, Mo; afw. Ria", "Jan Els Mo", "Ria", ""),
        ("Waren er: Jan, Els\nKonden niet: Mo (oppas), Ria", "Jan Els", "Mo Ria", ""),
        ("Met: Jan, Els, Mo\nZonder: Ria (vakantie)", "Jan Els Mo", "Ria", ""),
        ("Aanwezig: Jan, Els\nMet bericht van verhindering: de heer Tol", "Jan Els", "Tol", ""),
        ("aanwezig Jan, Els en Mo, van de gemeente Loes", "Jan Els Mo Loes", "", ""),
        ("Aanwezig: mevr. Tol, namens Woonborg mevr. Vos en dhr. Bos", "Tol Vos Bos", "", ""),
        ("Aanwezig: Jan, Els\nAfwezig bestuurslid: Mo", "Jan Els", "Mo", ""),
        ("Aanwezig: dames Vink en Vos, heren Pronk, Bos en Van Duijn", "Vink Vos Pronk Bos Van_Duijn", "", ""),
        ("Wie: ik (Nienke), Boris, Stef + Jet, later nog Lex", "Nienke Boris Stef Jet Lex", "", ""),
        ("Aanwezig: Jan, Els. Verontschuldigd: Mo", "Jan Els", "Mo", ""),
        ("Leden aanwezig: Jan, Els\nLeden afwezig: Ria", "Jan Els", "Ria", ""),
        ("Met ons mee praatte: Kees (gemeente)\nAanwezig: Jan, Els", "Jan Els", "", "Kees"),
        ("Overleg 4 juni (Jan, Els en Mo)", "Jan Els Mo", "", ""),
        ("A: Jan (vz), Els, Mo\nAf: Ria", "Jan Els Mo", "Ria", ""),
        ("Aanwezig: Jan, Els\nBetreft: de klussen\nAf: Hek", "Jan Els", "", ""),
        ("Aanwezig waren Jan, Els. Mo had zich wegens griep laten verontschuldigen.", "Jan Els", "Mo", ""),
        ("Aanwezig: Jan, Els\nDe punten zijn alle afgerond, behalve telling Groenstraat", "Jan Els", "", ""),
        ("Bestuur aanwezig: de heer F. Tol (voorzitter), mevrouw A. Vos", "F._Tol A._Vos", "", ""),
        ("aanw Jan, Els\nniet aanw Ria (nachtdienst), Mo weet ik niet", "Jan Els", "Ria Mo", ""),
        ("Aanwezig: Jan, Els\nGast: Loes Tol, opbouwwerker Perspectief", "Jan Els", "", "Loes_Tol"),
        ("Aanwezig: Jan, Els\nGasten: Loes Tol, wijkagent Mo", "Jan Els", "", "Loes_Tol Mo"),
        # for whom they came
        ("Aanwezig: Jan, Els\nNamens de gemeente: Mo", "Jan Els", "", "Mo"),
        ("Aanwezig namens Woonborg: Mo Tol, Ria Bos", "", "", "Mo_Tol Ria_Bos"),
        ("Aanwezig namens de huurdersraad: Jan, Els", "Jan Els", "", ""),
        ("Namens het bestuur: Jan, Els\nNamens de beheerder: Mo", "Jan Els", "", "Mo"),
        (
            "Aanwezig Jan Smit, Els Bos\nNamens project Mo Tol (gemeente), Ria Vos",
            "Jan_Smit Els_Bos",
            "",
            "Mo_Tol Ria_Vos",
        ),
        ("Aanwezig:\nJan Smit\nGemeente Velsen: Mo Tol\nAfwezig:\nRia Bos", "Jan_Smit", "Ria_Bos", "Mo_Tol"),
        ("Aanwezig:\nGemeente: Mo Tol (voorzitter)\nWijkraad Zuid: Jan Smit", "Mo_Tol Jan_Smit", "", ""),
        ("Aanwezig: Jan, Els\nAanwezig als gast: Mo", "Jan Els", "", "Mo"),
        ("Er waren: Jan, Els.\nVan de gemeente was Mo Tol (wijkmanager) erbij.", "Jan Els", "", "Mo_Tol"),
        ("Aanwezig waren Jan, Els en Ria. Van het opbouwwerk was Mo Tol aangeschoven.", "Jan Els Ria", "", "Mo_Tol"),
        ("Van de huurders zijn aanwezig Jan en Els.", "Jan Els", "", ""),
        ("Aanwezig: Jan, Els\nAfwezig m.b.v.: dhr. T. Bos", "Jan Els", "T._Bos", ""),
        ("Aanwezig zijn van het bestuur: Jan, Els; van de gemeente: Mo", "Jan Els", "", "Mo"),
        # other labels
        ("Aan de vergadering namen deel: Jan, Els en Mo.", "Jan Els Mo", "", ""),
        ("Ter vergadering aanwezig: de heer J. Tol, mevrouw E. Bos", "J._Tol E._Bos", "", ""),
        ("Tegenwoordig zijn de leden Tol, Bos en Vos.", "Tol Bos Vos", "", ""),
        ("Vandaag aan tafel: Jan, Els, Mo (digitaal)", "Jan Els Mo", "", ""),
        ("Wie waren er? Jan, Els\nWie niet? Mo", "Jan Els", "Mo", ""),
        ("Aanwezig: Jan, Els\nAfwezige bestuursleden: Mo\nNiet verschenen: Ria", "Jan Els", "Mo Ria", ""),
        ("Voorzitter: Jan Tol\nNotulist: Els Bos\nOverige aanwezigen: Mo Vos", "Mo_Vos Jan_Tol Els_Bos", "", ""),
        ("Voorzitter: Jan\nAanwezig: Jan Tol, Els Bos", "Jan_Tol Els_Bos", "", ""),
        ("Verslag: Notuleerservice De Pen\nAanwezig: Jan Tol, Els Bos", "Jan_Tol Els_Bos", "", ""),
        ("Aanwezig:\nJT = Jan Tol\nEB = Els Bos\nAfwezig:\nMV = Mo Vos", "Jan_Tol Els_Bos", "Mo_Vos", ""),
        (
            "Aanwezig:   Jan Tol      voorzitter\n            Els Bos      lid\nAfwezig:    Mo Vos",
            "Jan_Tol Els_Bos",
            "Mo_Vos",
            "",
        ),
        # names with a dash and with brackets
        ("Aanwezig: Riet Smit - de Boer, Jan", "Riet_Smit_-_de_Boer Jan", "", ""),
        ("Aanwezig:\nRiet Smit - Bakker (RS)\nJan Bos - penningmeester (JB)", "Riet_Smit_-_Bakker Jan_Bos", "", ""),
        ("Aanwezig: Jan Bos - Ymere, A.W. (Ad) Tol, Els", "Jan_Bos A.W._Tol Els", "", ""),
        # columns that collapsed
        ("AanwezigAfwezig\nJan SmitRia Tol\nEls Bos", "Jan_Smit Els_Bos", "Ria_Tol", ""),
        ("Aanwezig Afwezig\nJan Smit Ria van Tol\nEls Bos", "Jan_Smit Els_Bos", "Ria_van_Tol", ""),
        ("Aanwezig Jan Smit voorzitter Els Bos lid\nAfwezig Ria Tol", "Jan_Smit Els_Bos", "Ria_Tol", ""),
        ("Aanwezig Functie\nJan Smit voorzitter\nEls Bos lid", "Jan_Smit Els_Bos", "", ""),
        ("AanwezigFunctie\nJan SmitVoorzitter\nEls BosLid", "Jan_Smit Els_Bos", "", ""),
        ("Naam Functie Aanwezig\nJan Smit voorzitter ja\nEls Bos lid nee", "Jan_Smit", "Els_Bos", ""),
        ("Aanwezig: Jan Smit Els Bos Mo Ali", "", "", ""),
        # lists without capitals, with other signs, with what somebody is
        ("aanwezig: jan, els, mo en wijkagent rik\nafwezig: kees (ziek)", "jan els mo rik", "kees", ""),
        ("aanwezig: alle leden en wat buren", "", "", ""),
        ("Aanwezig: Jan / Els / Mo", "Jan Els Mo", "", ""),
        ("Aanwezig: Jan - Els - Mo", "Jan Els Mo", "", ""),
        ("Aanwezig: Jan&Els, Mo", "Jan Els Mo", "", ""),
        ("Aanwezig: Jan en zijn vrouw Ria, chauffeur Piet", "Jan Ria Piet", "", ""),
        ("Aanwezig: nr 20 Jan, nr 24 Els, dochter van Ria", "Jan Els", "", ""),
        ("Gasten: twee stagiaires van de hogeschool, wijkraad Zuid", "", "", ""),
    ],
)
def test_who_was_there(said, present, absent, guests):
    assert lists_of(f"Verslag dorpsraad Zuid 4 juni 2019\n\n{said}{ITEMS}") == [
        [name.replace("_", " ") for name in names.split()] for names in (present, absent, guests)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "present"),
    [
        ("Aanwezig: Dhr. Tol, Mevr. Van Dijk", ["Tol", "Van Dijk"]),
        ("Aanwezig: ome Jan, tante Riet, Kees", ["ome Jan", "tante Riet", "Kees"]),
        ("Aanwezig: Jan Smit (vz) - Els Bos - Mo Ali", ["Jan Smit", "Els Bos", "Mo Ali"]),
        ("Aanwezig waren Jan, de familie Dogan en Els.", ["Jan", "familie Dogan", "Els"]),
        ("Aanwezig: Jan Smit\nEls Bos\nMo Ali\nAfwezig: -", ["Jan Smit", "Els Bos", "Mo Ali"]),
    ],
)
def test_names_of_more_than_a_word(said, present):
    assert lists_of(f"Verslag dorpsraad Zuid 4 juni 2019\n\n{said}{ITEMS}")[0] == present


@pytest.mark.parametrize(
    ("said", "present"),
    [
        ("Aanwezig waren Jan, Els en ondergetekende.", ["Jan", "Els", "Ria Tol"]),
        ("Jan, Els en ik waren er.", ["Jan", "Els", "Ria Tol"]),
        ("Erbij waren Jan, Els en ik (Ria).", ["Jan", "Els", "Ria"]),
        ("Omdat Els ziek is schrijf ik, Bep, dit. Aanwezig waren Jan, Mo en ik.", ["Jan", "Mo", "Bep"]),
        ("Aanwezig waren Jan en Els. Ik was te laat.", ["Jan", "Els"]),
    ],
)
def test_who_writes_it_was_there_too(said, present):
    assert lists_of(SIGNED.format(said))[0] == present


def test_an_uncle_is_called_by_his_name():
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Els, ome Jan{ITEMS}3. Schuur\nJan belt de gemeente.\n"
    assert [one["owner"] for one in as_json(read(text), 0)["agreements"]] == ["Jan"]


def test_a_word_that_can_be_a_label_is_none_in_the_middle_of_the_minutes():
    items = "".join(f"{at}. Punt {at}\nEr is over gesproken.\n" for at in range(1, 12))
    below = "Niet: magnetrons en beeldbuizen\nZonder: koffie\n"
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Els, Jan\n\n{items}{below}"
    assert lists_of(text) == [["Els", "Jan"], [], []]


def test_who_presides_can_be_called_by_a_surname_with_a_small_word_in_front():
    head = "Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: T. van Essen, M. Bos\n\n"
    text = f"{head}Van Essen zit het overleg voor.{ITEMS}"
    assert as_json(read(text), 0)["roles"] == {"T. van Essen": "voorzitter"}


@pytest.mark.parametrize(
    ("said", "present", "absent", "guests"),
    [
        ("Aanwezig: Jan, Els\nAfgemeld: Mo\nGemeente Breda: ing. R. Tol (afd. Mobiliteit)", "Jan|Els", "Mo", "R. Tol"),
        ("Aanwezig: Jan, Els\nAfwezig: Mo\nGemeente:   mevr. S. Tol, ambtenaar", "Jan|Els", "Mo", "S. Tol"),
        ("Aanwezig: Jan\nAfwezig: Wijkraad: Mo\nGemeente: Ria Tol", "Jan", "Mo|Ria Tol", ""),
        (
            "Bewoners:\tJan Bos, Els Vos\nGemeente:\tMia Kuip (ontwerper)\nAfgemeld: Mo",
            "Jan Bos|Els Vos",
            "Mo",
            "Mia Kuip",
        ),
        ("Aanwezig: Jan, Els\nWoonstad: Ria Vos (wijkbeheerder)", "Jan|Els", "", "Ria Vos"),
        ("Aanwezig: Jan, Els\nKosten: Ria Vos", "Jan|Els", "", ""),
        ("Wie waren er? Jan, Els\nWie kwam er buurten? Ria Tol, stadsdeelcoördinator", "Jan|Els", "", "Ria Tol"),
        (
            "Aanwezig: Jan Smit (JS), Els Bos (EB)\nAfgemeld: Door Vermeulen (DV)",
            "Jan Smit|Els Bos",
            "Door Vermeulen",
            "",
        ),
        ("Aanwezig: Jan, Els\nVerslag: Door Jan", "Jan|Els", "", ""),
        (
            "Aanwezig  Afwezig  Beheerder\nJan Bos (vz)  Mo Ali  Ria Tol, Rijnstad Beheer\nEls Vos  ",
            "Jan Bos|Els Vos",
            "Mo Ali",
            "Ria Tol",
        ),
        ("We waren met zijn vijven: Jan,\nEls, Ad en Kees. Mo was ziek.", "Jan|Els|Ad|Kees", "Mo", ""),
        (
            "Dit is het verslag. We waren met vijf: Jan, Els en\nAd. Ook was Ria Tol er van de gemeente.",
            "Jan|Els|Ad",
            "",
            "Ria Tol",
        ),
        ("Aanwezig: Jan, Els\nVan Woonstad was er Ria Tol.", "Jan|Els", "", "Ria Tol"),
        ("Aanwezig: Jan, Els\nVan de huurders was er Ria Tol.", "Jan|Els|Ria Tol", "", ""),
        ("Aanwezig waren Jan en Els. De heer Tol van de gemeente was op uitnodiging aanwezig.", "Jan|Els", "", "Tol"),
        ("Aanwezig: Jan, Els, Mo en als gast Ria Tol", "Jan|Els|Mo", "", "Ria Tol"),
        ("Aanwezig: Jan, Els, (als gast) Ria", "Jan|Els", "", "Ria"),
        ("Aanwezig: Jansen, De Boer, Van Vliet\nAfwezig: Van der Meer", "Jansen|De Boer|Van Vliet", "Van der Meer", ""),
        ("Aanwezig: Jan, Els, De Schakel", "Jan|Els", "", ""),
        ("Aanwezig: Smit, Jan; Boer, Els de; Ali, Mo", "Jan Smit|Els de Boer|Mo Ali", "", ""),
        ("Aanwezig: Jan, voorzitter; Els, lid", "Jan|Els", "", ""),
        ("Bij Els thuis waren Jan, Mo en Ria.", "Jan|Mo|Ria", "", ""),
        ("Aanwezig - Jan Smit, Els Bos\nAfwezig - Ria Vos", "Jan Smit|Els Bos", "Ria Vos", ""),
        ("Deelnemers bewoners: Jan, Els\nDeelnemers gemeente: Ria Vos", "Jan|Els", "", "Ria Vos"),
        ("Jan was er niet. Wel: Els, Mo en Ria.", "Els|Mo|Ria", "Jan", ""),
    ],
)
def test_who_came_beside_the_list(said, present, absent, guests):
    lists = lists_of(f"Verslag dorpsraad Zuid 4 juni 2019\n\n{said}{ITEMS}")
    assert ["|".join(names) for names in lists] == [present, absent, guests]


@pytest.mark.parametrize(
    ("said", "present"),
    [
        ("Voorzitter: Piet Vos\nAanwezig: Jan, Els\nVerslag: Ria Tol", ["Jan", "Els", "Piet Vos", "Ria Tol"]),
        ("Aanwezig: Jan, Els\n\nVoorzitter: Piet Vos", ["Jan", "Els"]),
    ],
)
def test_who_presides_was_on_the_list_where_the_label_stands_beside_it(said, present):
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\n{said}{ITEMS}"
    assert lists_of(text)[0] == present
    assert as_json(read(text), 0)["roles"]["Piet Vos"] == "voorzitter"
