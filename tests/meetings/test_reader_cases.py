"""Sentences, heads and closings, each in minutes of its own: what a person reads in them."""

import pytest

from meetings.reader import as_json, read

from .minutes_score.cases import CASES, CLOSINGS, HEADS, cases_of, closings_of, heads_of


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_sentence_is_read_as_a_person_reads_it(path):
    wrong = []
    for case in cases_of(path):
        found = [(one.owner, one.kind if case.kind else "") for one in read(case.minutes).agreements]
        if found != ([(case.owner, case.kind)] if case.is_agreement else []):
            wrong.append((case.said, found))
    assert wrong == []


@pytest.mark.parametrize("path", [*HEADS, *CLOSINGS], ids=lambda path: path.stem)
def test_every_head_and_closing_is_read_as_a_person_reads_it(path):
    wrong = []
    for piece in heads_of(path) if path in HEADS else closings_of(path):
        values = as_json(read(piece.minutes), 0)
        if any(values[key] != value for key, value in piece.label.items()):
            wrong.append((piece.said, {key: values[key] for key in piece.label}))
    assert wrong == []
