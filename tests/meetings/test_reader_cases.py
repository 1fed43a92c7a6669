"""Single sentences, each in minutes of its own: whether it is an agreement, and whose."""

import pytest

from meetings.reader import read

from .minutes_score.cases import CASES, cases_of


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_sentence_is_read_as_a_person_reads_it(path):
    wrong = []
    for case in cases_of(path):
        found = [(one.owner, one.kind if case.kind else "") for one in read(case.minutes).agreements]
        if found != ([(case.owner, case.kind)] if case.is_agreement else []):
            wrong.append((case.said, found))
    assert wrong == []
