"""Which sentences say that something is decided."""

import pytest

from meetings.reader import read

from .minutes_score.cases import DECIDED, cases_of

HEAD = """Notulen wijkraad Zuid 5 mei 2020
Aanwezig: Karin de Wit (voorzitter), Omar Said, Lies Post

1. Opening
"""
# What a person takes for a decision here, and the reader does not: its words are not sure enough.
NOT_READ: set[str] = set()


@pytest.mark.parametrize("path", DECIDED, ids=lambda path: path.stem)
def test_every_sentence_is_read_as_a_person_reads_it(path):
    cases = [*cases_of(path)]
    wrong = {
        case.said for case in cases
        if [one.text for one in read(case.minutes).decisions] != ([case.said] if case.is_one else [])
    }  # fmt: skip
    assert wrong == NOT_READ & {case.said for case in cases}


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
