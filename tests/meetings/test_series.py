"""What comes back: its rule in words, its days, and the meetings that are made of it by a person's wish."""

from datetime import date, time

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.test import Client

from haarlem_wijken.ground.models import AuditEvent
from meetings import actions
from meetings.models import Meeting, MeetingSeries
from meetings.planning.recurrence import LAST, MONTHLY, WEEKLY, Rhythm, days
from tests import cast

MONDAY = date(2026, 3, 23)


@pytest.mark.parametrize(
    ("rhythm", "rule", "words", "found"),
    [
        (Rhythm(WEEKLY, 1, 1), "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU", "elke week op dinsdag", [(3, 24), (3, 31)]),
        (Rhythm(WEEKLY, 2, 1), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "elke 2 weken op dinsdag", [(3, 24), (4, 7)]),
        (
            Rhythm(MONTHLY, 1, 1, 3), "FREQ=MONTHLY;INTERVAL=1;BYDAY=3TU",
            "elke maand op de derde dinsdag", [(4, 21), (5, 19)],
        ),
        (
            Rhythm(MONTHLY, 3, 3, LAST), "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1TH",
            "elke 3 maanden op de laatste donderdag", [(3, 26), (6, 25)],
        ),
    ],
)  # fmt: skip
def test_a_rhythm_is_a_rule_words_and_days(rhythm, rule, words, found):
    assert (rhythm.rule, rhythm.words, Rhythm.read(rule)) == (rule, words, rhythm)
    assert days(rule, MONDAY, date(2027, 1, 1), 2) == [date(2026, *day) for day in found]
    assert days(rule, MONDAY, date(2026, 3, 23), 2) == []


@pytest.mark.parametrize("rule", ["", "FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=3"])
def test_another_rule_is_not_guessed(rule):
    assert Rhythm.read(rule) is None


FORM = {
    "name": "Werkgroep", "every": "2", "freq": "WEEKLY", "nth": "1", "weekday": "0", "start": "20:00", "end": "22:00",
    "place": "De Ringvaart", "items": "Opening en mededelingen\nZebrapad (15)",
}  # fmt: skip


@pytest.fixture
def client(secretary):
    made = Client()
    made.force_login(secretary)
    return made


@pytest.fixture
def series(client):
    """Every other Monday, made by the page."""
    assert client.post("/vergaderingen/plannen/werkgroep-wijken/reeks/", FORM).status_code == 302
    return MeetingSeries.objects.get()


def test_made_by_the_page_it_proposes_days_and_plans_what_is_ticked(series, client, plan):
    address = f"/vergaderingen/reeksen/{series.pk}/"
    with time_machine.travel(date(2026, 3, 22), tick=False):
        client.force_login(cast.Account.objects.get(email="henk@example.nl"))
        there = plan(date(2026, 5, 4), title="Iets anders")
        text = client.get(address).text
        assert "elke 2 weken op maandag, 20.00 tot 22.00 uur, De Ringvaart" in " ".join(text.split())
        assert "6 april 2026 is Tweede paasdag." in text
        assert text.count("al gepland:") == 1
        client.post(address, {"act": "plan", "day": ["2026-03-23", "2026-04-20", "2026-04-21", "nonsens"]})
        made = list(Meeting.objects.exclude(pk=there.pk).order_by("date"))
        assert [one.date for one in made] == [date(2026, 3, 23), date(2026, 4, 20)]
        assert [(item.kind, item.title, item.minutes_planned) for item in made[0].items.all()] == [
            ("opening", "Opening en mededelingen", None), ("onderwerp", "Zebrapad", 15),
        ]  # fmt: skip
        assert (made[0].start, made[0].place, made[0].series) == (time(20), "De Ringvaart", series)
        client.post(address, {"act": "plan", "day": ["2026-03-23"]})
        assert Meeting.objects.count() == 3
    with time_machine.travel(date(2026, 4, 1), tick=False):
        client.force_login(cast.Account.objects.get(email="henk@example.nl"))
        assert 'value="2026-04-06"' in client.get(address).text  # in step with the last one
        assert 'value="2026-04-13"' not in client.get(address).text


def test_ended_nothing_is_made_of_it_until_it_goes_on(series, client, secretary):
    address = f"/vergaderingen/reeksen/{series.pk}/"
    client.post(address, {"act": "end"})
    series.refresh_from_db()
    assert "Deze reeks is gestopt" in client.get(address).text
    with pytest.raises(ValidationError):
        actions.plan_of_series(by=secretary, series=series, on=[date(2030, 1, 1)])
    client.post(address, {"act": "resume"})
    assert "Plan de volgende" in client.get(address).text
    verbs = AuditEvent.objects.filter(object_type="meetings.meetingseries").values_list("verb", flat=True)
    assert sorted(verbs) == ["series.ended", "series.made", "series.resumed"]


def test_changed_it_keeps_what_is_planned_and_refuses_what_is_old(series, client, secretary):
    (planned,) = actions.plan_of_series(by=secretary, series=series, on=[date(2030, 1, 7)])
    address = f"/vergaderingen/reeksen/{series.pk}/wijzigen/"
    assert "Zebrapad (15)" in client.get(address).text
    client.post(address, FORM | {"place": "Het Badhuis", "version": series.version})
    client.post(address, FORM | {"place": "Te laat", "version": series.version})
    series.refresh_from_db()
    planned.refresh_from_db()
    assert (series.place, planned.place) == ("Het Badhuis", "De Ringvaart")


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("name", "", "Geef de reeks een naam."),
        ("name", "Werkgroep", "Er is al een reeks met deze naam."),
        ("end", "19:00", "Het einde ligt voor het begin."),
        ("items", "x" * 201, "ten hoogste 200 tekens"),
        ("every", "0", "every"),
        ("weekday", "9", "weekday"),
    ],
)
def test_what_is_wrong_is_told(field, typed, told, series, client):
    answer = client.post("/vergaderingen/plannen/werkgroep-wijken/reeks/", FORM | {"name": "Ander", field: typed})
    assert answer.status_code == 200
    assert told in answer.text
    assert MeetingSeries.objects.count() == 1


def test_a_stranger_finds_no_series(series, stranger_member):
    other = Client()
    other.force_login(stranger_member)
    for address in ("", "wijzigen/"):
        assert other.get(f"/vergaderingen/reeksen/{series.pk}/{address}").status_code == 404
    assert other.get("/vergaderingen/plannen/werkgroep-wijken/reeks/").status_code == 404
