"""Who was there, in forms that others wrote: letters, columns, people of other parties, apologies in prose."""

import pytest

from .test_reader_attendance import ITEMS, lists_of

TOLD = [  # said, present, absent, guests
    ("We waren gisteravond met zes: Jan, Els, Mo en ik.", "Jan|Els|Mo", "", ""),
    ("Het was nat, maar we waren toch met z'n drieën: Jan, Els en Mo. Ria kon niet.", "Jan|Els|Mo", "Ria", ""),
    ("We zaten met z'n vieren in de tuin van Jan: Jan zelf, Els, Mo en Ria.", "Jan|Els|Mo|Ria", "", ""),
    ("Gisteren zaten we bij Kees om de tafel met Jan, Els en Mo.", "Jan|Els|Mo", "", ""),
    ("Met Jan Bos, Els Tol en later ook Mo. Ria Vos kon niet.", "Jan Bos|Els Tol|Mo", "Ria Vos", ""),
    ("Van de partij waren Jan, Els en Mo.", "Jan|Els|Mo", "", ""),
    ("Aan de lijn waren Jan, Els en Mo.", "Jan|Els|Mo", "", ""),
    ("Daarbij waren: Jan Bos, Els Tol. Niet aanwezig waren Mo en Ria.", "Jan Bos|Els Tol", "Mo|Ria", ""),
    ("Rond de tafel zaten Jan, Els en Mo.", "Jan|Els|Mo", "", ""),
    ("Aan de keukentafel bij Kees schoven aan: Jan, Els en Mo. Ria was ziek.", "Jan|Els|Mo", "Ria", ""),
    (
        "Het bestuur bestond die avond uit Jan, Els en Mo; Ria Tol moest verstek laten gaan.",
        "Jan|Els|Mo", "Ria Tol", "",
    ),
    ("Met z'n vieren! Te weten: Jan, Els, Mo en Ria.", "Jan|Els|Mo|Ria", "", ""),
    ("Jan Bos, Els Tol en Mo Ali kwamen bijeen ten huize van Jan.", "Jan Bos|Els Tol|Mo Ali", "", ""),
    ("Onder leiding van mevrouw Vos kwamen bijeen: mw. De Graaf, dhr. Tol.", "Vos|De Graaf|Tol", "", ""),
    ("Aanwezig waren jhr. Jan van Tol, dr. Els Bos en Mo.", "Jan van Tol|Els Bos|Mo", "", ""),
    ("Koffie stond klaar voor Jan, Els en Mo. Ria had zich verslapen.", "", "Ria", ""),
    # who was not there
    ("Aanwezig: Jan, Els\nVan Mo is niets gehoord.", "Jan|Els", "Mo", ""),
    ("Aanwezig: Jan, Els\nVan Mo kwam een appje dat ze niet kon.", "Jan|Els", "Mo", ""),
    ("Aanwezig: Jan, Els. Mo en Ria hadden laten weten dat ze niet konden.", "Jan|Els", "Mo|Ria", ""),
    ("Aanwezig: Jan, Els. Mo was er niet (griep).", "Jan|Els", "Mo", ""),
    ("Aanwezig: Jan, Els. Beterschap voor Mo, die er door haar been niet bij kon zijn.", "Jan|Els", "Mo", ""),
    ("Aanwezig: Jan, Els. Zonder bericht ontbraken Mo en Ria.", "Jan|Els", "Mo|Ria", ""),
    ("Aanwezig: Jan, Els. Alleen Mo belde nog af.", "Jan|Els", "Mo", ""),
    ("Aanwezig: Jan, Els. Verontschuldigd hebben zich: Mo en Ria.", "Jan|Els", "Mo|Ria", ""),
    ("Aanwezig: Jan, Els\nM.k. Harm Tol (late dienst)", "Jan|Els", "Harm Tol", ""),
    # who came for others
    ("Aanwezig: Jan, Els\nAls gast mochten wij Mo Tol van de gemeente verwelkomen.", "Jan|Els", "", "Mo Tol"),
    ("Aanwezig: Jan, Els\nOp bezoek was Mo van WMO radar.", "Jan|Els", "", "Mo"),
    (
        "Rond de tafel zaten Jan en Els. Namens Ymere schoof wijkbeheerder Mo Tol aan, van BAM kwam Ria Vos.",
        "Jan|Els",
        "",
        "Mo Tol|Ria Vos",
    ),
    (
        "Namens Portaal nam Mo Tol deel, en vanuit de wijk deden Jan Bos en Els Vos mee.",
        "Jan Bos|Els Vos", "", "Mo Tol",
    ),
    ("Voor het comité: Jan Bos, Els Vos. Voor de gemeente: Mo Tol (verkeer).", "Jan Bos|Els Vos", "", "Mo Tol"),
    ("Aanwezig waren Jan en Els. Mo van Stichting Welkom kwam iets vertellen over de bus.", "Jan|Els", "", "Mo"),
]  # fmt: skip
LABELS = [
    ("Aanwezig; Jan, Els, Mw Tol, Mo en de nieuwe buurvrouw Ria Vos", "Jan|Els|Tol|Mo|Ria Vos", "", ""),
    ("Er was : Jan , Els en Mo\nNiet er was : Ria , zij heeft dienst", "Jan|Els|Mo", "Ria", ""),
    ("Oanwêzich: Jan, Els\nNet oanwêzich: Mo", "Jan|Els", "Mo", ""),
    ("Aanwezig namens de commissie: Jan, Els\nAfwezig namens de commissie: Mo", "Jan|Els", "Mo", ""),
    ("Er waren: JB, ET, MvA\nEr niet: RV", "JB|ET|MvA", "RV", ""),
    ("Oanwêzich: Jan, Els\nOfwêzich: Mo", "Jan|Els", "Mo", ""),
    ("Aanwezig (12 van 24 leden, 4 bij volmacht):\nJan Bos\nEls Tol", "Jan Bos|Els Tol", "", ""),
    ("Aanwezig: Jan, Els\nBij volmacht: Mo, fam. Tol", "Jan|Els", "", ""),
    ("Aanwezig – bestuur: Jan, Els. Afwezig met afmelding: Mo.", "Jan|Els", "Mo", ""),
    ("aanwezigen jan, els, kees vd berg en mw. tol\nafgemeld: mo", "jan|els|kees vd berg|tol", "mo", ""),
    ("Onafhankelijk voorzitter: Mo Tol\nAanwezig: Jan, Els", "Jan|Els|Mo Tol", "", ""),
    ("Aanwezige leden: Jan, Els\nOverige aanwezigen: Mo Tol (wijkmanager)", "Jan|Els", "", "Mo Tol"),
    ("Vrijwilligers aanwezig: Jan, Els\nVrijwilligers afwezig: Mo", "Jan|Els", "Mo", ""),
    ("Aanwezigen 6 mei: Jan Bos, Els Tol\nAfwezigen 6 mei: Mo Ali", "Jan Bos|Els Tol", "Mo Ali", ""),
    ("Wie zat er aan tafel? Jan, Els.\nWie kon er niet? Mo.", "Jan|Els", "Mo", ""),
    ("Mee liepen: Jan, Els\nThuis bleven: Mo, Ria", "Jan|Els", "Mo|Ria", ""),
    ("in de zoom: Jan, Els, Mo\nniet gelukt in te loggen: Ria", "Jan|Els|Mo", "Ria", ""),
    ("Leden: Jan, Els, Mo\nAbsent: Mo", "Jan|Els", "Mo", ""),
    # parties beside the lists
    (
        "Aanwezig: Jan\nAfgemeld: Els\nGemeente: Mo Tol\nBindkracht10: Ria Vos (sociaal werker)",
        "Jan", "Els", "Mo Tol|Ria Vos",
    ),
    ("Aanwezig: Jan\nAfgemeld: Els\nBeheerder: mw. Ria Vos", "Jan|Ria Vos", "Els", ""),
    ("Aanwezig:\nJan Bos\nAdministrateur: mw. R. Vos (Vos Beheer)", "Jan Bos", "", "R. Vos"),
    ("Aanwezigen:\n- Bewoners: Jan Bos\n- Woonstichting De Key: Ria Vos", "Jan Bos", "", "Ria Vos"),
    # columns, and what somebody is
    (
        "Aanwezig:    Afwezig:    Woonbron:\nJan Bos      Mo Ali      Ria Vos\nEls Tol",
        "Jan Bos|Els Tol", "Mo Ali", "Ria Vos",
    ),
    ("Bewoners    Ymere      Afwezig\nJan Bos     Ria Vos    Mo Ali", "Jan Bos", "Mo Ali", "Ria Vos"),
    ("Aanwezig    Organisatie\nJan Bos     bewoner\nEls Tol     Staedion", "Jan Bos|Els Tol", "", ""),
    (
        "Datum:\nAanwezig:\nAfwezig:\n4 juni 2019\nJan Bos, Els Tol,\nMo Ali\nRia Vos",
        "Jan Bos|Els Tol|Mo Ali", "Ria Vos", "",
    ),
    ("Aanwezig\nNaam\nFunctie\nJan Bos\nvoorzitter\nEls Tol\nlid\n\nAfwezig\nMo Ali", "Jan Bos|Els Tol", "Mo Ali", ""),
    (
        "Deelnemers:\nJan Bos (JB), bewoner\nEls Tol, Fietsersbond\nMo Ali, projectleider gemeente Breda",
        "Jan Bos|Els Tol", "", "Mo Ali",
    ),
    ("Aanwezig: Jan\nTe gast: Ria Vos, woonconsulent Stadlander", "Jan", "", "Ria Vos"),
    ('Aanwezig: Kazimierz "Kaz" Nowak, U. Celik, Bo du Pré', 'Kazimierz "Kaz" Nowak|U. Celik|Bo du Pré', "", ""),
    ("Aanwezig: mevr. A. Post - van Dijk, bakkerij Vonk (Maarten Vonk)", "A. Post - van Dijk|Maarten Vonk", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("said", "present", "absent", "guests"), [*TOLD, *LABELS])
def test_who_came_and_who_did_not(said, present, absent, guests):
    lists = lists_of(f"Verslag dorpsraad Zuid 4 juni 2019\n\n{said}{ITEMS}")
    assert ["|".join(names) for names in lists] == [present, absent, guests]


@pytest.mark.parametrize(
    "said",
    [
        "Met Piet Veer en Mo Ali is gesproken over de heg.",
        "Van Toon Prins is niets gehoord.",
        "Namens de dorpsraad zijn Jan en Els daarbij.",
        "Fietsersbond: Karel Doorn belt nog.",
    ],
)
def test_nobody_is_there_by_what_the_items_say(said):
    text = f"Verslag dorpsraad Zuid 4 juni 2019\n\nAanwezig: Jan Bos, Els Tol{ITEMS}3. Schouw\n{said}\n"
    assert lists_of(text) == [["Jan Bos", "Els Tol"], [], []]


@pytest.mark.parametrize("greeting", ["Groene groet,", "Mei freonlike groetnis,", "Met een hartelijke groet,"])
def test_who_signs_below_any_greeting_was_there(greeting):
    text = f"Beste mensen,\n\nAanwezig waren Jan, Els en ik.\n\nWater\nEr is een lek.\n\n{greeting}\nRia Tol\n"
    assert lists_of(text)[0] == ["Jan", "Els", "Ria Tol"]
