"""The goals of the reader hold over all texts; `make score` tells what is wrong where."""

from .minutes_score.__main__ import GOALS, failed
from .minutes_score.comparing import Tally, agreements, many
from .minutes_score.texts import TEXTS, label_of, tallies_of


def test_every_goal_is_reached_over_all_texts():
    total = {}
    for path in TEXTS:
        for name, tally in tallies_of(path).items():
            total.setdefault(name, Tally()).add(tally)
    assert [name for name in GOALS if failed(name, total[name])] == []
    assert len(TEXTS) >= 35


def test_a_wrong_agreement_and_a_missed_one_lower_the_score():
    found = {}
    agreements([{"text": "Jan belt", "owner": "Jan", "due": None}], [["Piet mailt", "Piet", None]], found)
    assert (found["agreements"].precision, found["agreements"].recall) == (0, 0)
    assert many(["Opening", "Groen"], ["Opening"]).precision == 0.5


def test_no_label_names_a_day_that_is_not_in_its_text():
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        assert str(int((label_of(path)["date"] or "0000-00-00")[8:])) in text, path.name
