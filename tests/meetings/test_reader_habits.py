"""Old actions, and lists that count by a letter."""

from meetings.reader import read

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post
Gast: Ingrid Lamers (gemeente)

1. Opening
"""


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
