"""Names on a list, as people type lists."""

import pytest

from meetings.reader.attendance.entries import entries_in

NAMES = [
    ("Kees Bakker (voorzitter), Marijke van den Broek", ["Kees Bakker", "Marijke van den Broek"]),
    (
        "Jan in 't Veld, Fatima el Idrissi en Anna van der Meer-Jansen",
        ["Jan in 't Veld", "Fatima el Idrissi", "Anna van der Meer-Jansen"],
    ),
    ("J.P. van den Berg; A. de Groot", ["J.P. van den Berg", "A. de Groot"]),
    ("dhr. A. Kramer, mevr. B. de Jong-Prins, de heer De Gouw", ["A. Kramer", "B. de Jong-Prins", "De Gouw"]),
    ("Jan Luys (wijkraadslid) Bert Gijs (wijkraadslid)", ["Jan Luys", "Bert Gijs"]),
    ("Hugo  Vermeij(voorzitter) ,Dorine Kamp( secretaris)", ["Hugo Vermeij", "Dorine Kamp"]),
    ("(mk) Jan-Willem; (zk) Jochem", ["Jan-Willem", "Jochem"]),
    ("Jose van Engelen, voorzitter; Cees, secretaris", ["Jose van Engelen", "Cees"]),
    ("wijkagent Ron Smit, voorzitter Piet de Vries", ["Ron Smit", "Piet de Vries"]),
    ("Gemeente Haarlem: Jan Smit", ["Jan Smit"]),
    ("fam. Peters, Karel B.", ["fam. Peters", "Karel B."]),
    ("Anna Maria Van Der Berg, Jan Piet De La Cour", ["Anna Maria Van Der Berg", "Jan Piet De La Cour"]),
    ("Jan Smit Els Bos Mo Ali", ["Jan Smit", "Els Bos", "Mo Ali"]),
    ("geen", []),
    ("-", []),
    ("n.v.t.", []),
    ("circa 30 bewoners", []),
    ("Groen Links, Gemeente, Politie", []),
    ("zie presentielijst", []),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_the_names_of_a_list_are_read(words, names):
    assert [one.name for one in entries_in(words)] == names


def test_what_stands_beside_a_name_is_read_too():
    piet, els, sanne, rinus = entries_in(
        "Piet Jansen (PJ), Els (wijkraadslid/notulist), Sanne (gast), Rinus Kok (m.k.)"
    )
    assert (piet.tag, els.role, sanne.guest, rinus.away) == ("PJ", "notulist", True, True)
