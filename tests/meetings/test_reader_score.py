"""The goals of the reader hold over all texts; `make score` tells what is wrong where."""

from meetings.minutes.suggestions import Suggestions, segments_of

from .minutes_score.__main__ import GOALS, failed
from .minutes_score.comparing import Tally, agreements, many
from .minutes_score.texts import TEXTS, label_of, read_file, tallies_of


class TestOfEveryText:
    """In one process, which reads them once."""

    def test_every_goal_is_reached_over_all_texts(self):
        total = {}
        for path in TEXTS:
            for name, tally in tallies_of(path).items():
                total.setdefault(name, Tally()).add(tally)
        assert [name for name in GOALS if failed(name, total[name])] == []
        assert len(TEXTS) >= 35

    def test_the_pieces_of_the_source_are_the_source(self, group):
        for path in TEXTS:
            reading, _seconds = read_file(path)
            entries = Suggestions(reading, group, reading.on).entries
            segments = segments_of(reading.source, entries)
            assert "".join(one.text for one in segments) == reading.source
            begun = [key for one in segments for key in one.begins]
            assert set(begun) == {one.key for one in entries if one.place[0] < one.place[1]}


def test_a_wrong_agreement_and_a_missed_one_lower_the_score():
    found = {}
    agreements([{"text": "Jan belt", "owner": "Jan", "due": None}], [["Piet mailt", "Piet", None]], found)
    assert (found["agreements"].precision, found["agreements"].recall) == (0, 0)
    assert many(["Opening", "Groen"], ["Opening"]).precision == 0.5


def test_no_label_names_a_day_that_is_not_in_its_text():
    for path in TEXTS:
        text = path.read_text(encoding="utf-8")
        assert str(int((label_of(path)["date"] or "0000-00-00")[8:])) in text, path.name
