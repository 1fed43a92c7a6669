"""Who was there, what they are called, and who presides; heads of every form are in `minutes_heads/`."""

import pytest

from meetings.reader import as_json, read

ITEMS = "\n\n1. Opening\nDe voorzitter opent de vergadering.\n2. Rondvraag\nGeen.\n"


def lists_of(text: str) -> list[list[str]]:
    """[present, absent, guests]."""
    values = as_json(read(text), 0)
    return [values["present"], values["absent"], values["guests"]]


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
