"""The text that the portal began with: what is promised about reading it."""

import pytest

from meetings.reader import as_json, read

from .minutes_score.texts import FOLDER


@pytest.fixture(scope="module")
def reading():
    return read((FOLDER / "seed.md").read_text(encoding="utf-8"))


def test_its_day_stands_and_the_weekday_is_told_with_three_choices(reading):
    values = as_json(reading, 0)
    assert (values["date"], values["weekday_in_text"], values["weekday_matches"]) == ("2015-02-18", "donderdag", False)
    assert values["warnings"] == [
        {
            "kind": "weekday",
            "text": "donderdag 18 februari",
            "options": ["2015-02-18", "2015-02-19", "2016-02-18"],
        }
    ]


def test_its_two_agreements_are_about_coming_meetings_and_ours(reading):
    first, second = as_json(reading, 0)["agreements"]
    assert (first["kind"], first["due"], first["owner"], first["owner_kind"]) == ("agenda", "2015-03-17", None, "group")
    assert (second["kind"], second["due"], second["owner"]) == ("agenda", None, None)
    assert (second["due_from"], second["due_to"], second["due_text"]) == ("2015-04-01", "2015-04-30", "in april")
    assert first["rest"].startswith("Met andere woorden") and first["text"].endswith("worden geïnspireerd.")


def test_its_call_its_two_speakers_and_its_two_dead_links(reading):
    assert [call.text[:8] for call in reading.calls] == ["Hierbij "]
    assert [talk.speaker for talk in reading.talks] == ["Diana van Loenen", "Piet de Vries"]
    assert [link.is_dead for link in reading.links] == [True, True]
    assert reading.present == []


def test_no_word_of_it_is_taken_for_a_day(reading):
    assert [day.isoformat() for day, _said in reading.coming] == ["2015-03-17"]
    assert [one.when.words for one in reading.agreements] == ["dinsdag 17 maart", "in april"]


def test_every_place_points_at_its_words(reading):
    said = [*reading.agreements, *reading.calls, *reading.talks, reading.title, reading.on_said]
    for one in said:
        start, end = one.place
        assert one.text[:20] in reading.source[start:end] or "[" in reading.source[start:end]
