"""Meetings as a calendar and as a feed."""

from datetime import UTC, date, time, timedelta

import pytest
from icalendar import Calendar

from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.models import Meeting
from meetings.planning import calendar
from meetings.seeing import PUBLIC


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return b"".join(answer.streaming_content).decode()


def only(meeting, **more):
    (event,) = Calendar.from_ical(calendar.write("Proef", [meeting], PUBLIC)).walk("VEVENT")
    return event


@pytest.mark.parametrize(
    ("on", "instant"),
    [
        (date(2026, 3, 28), "2026-03-28T19:00"),
        (date(2026, 3, 29), "2026-03-29T18:00"),
        (date(2026, 10, 24), "2026-10-24T18:00"),
        (date(2026, 10, 25), "2026-10-25T19:00"),
    ],
)
def test_eight_in_the_evening_stays_eight_when_summer_begins_and_ends(on, instant, plan):
    text = calendar.write("Proef", [plan(on, start=time(20), end=time(22))], PUBLIC).decode()
    assert f"DTSTART;TZID=Europe/Amsterdam:{on:%Y%m%d}T200000" in text
    read_back = Calendar.from_ical(text)
    assert len(read_back.walk("VTIMEZONE")) == 1
    assert f"{read_back.walk('VEVENT')[0]['dtstart'].dt.astimezone(UTC):%Y-%m-%dT%H:%M}" == instant


def test_without_a_time_it_lasts_the_day(plan):
    event = only(plan(date(2026, 3, 29)))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 3, 29), date(2026, 3, 30))


def test_where_nobody_said_until_when_two_hours_are_assumed_and_it_says_so(plan):
    told, unknown = only(plan(start=time(20), end=time(21))), only(plan(start=time(23), end=None))
    lasts = [one["dtend"].dt - one["dtstart"].dt for one in (told, unknown)]
    assert lasts == [timedelta(hours=1), timedelta(hours=2)]
    assert ["Tot hoe laat is niet bekend" in one["description"] for one in (told, unknown)] == [False, True]


def test_moved_and_called_off_it_stays_the_same_event(plan, secretary):
    meeting = plan()
    events = [only(meeting)]
    actions.change_meeting(by=secretary, meeting=meeting, date=date(2030, 5, 1))
    events.append(only(meeting))
    actions.cancel_meeting(by=secretary, meeting=meeting, reason="De zaal is dicht.")
    events.append(only(meeting))
    assert len({str(one["uid"]) for one in events}) == 1
    assert [(one["sequence"], str(one["status"])) for one in events] == [
        (0, "CONFIRMED"), (1, "CONFIRMED"), (2, "CANCELLED"),
    ]  # fmt: skip
    assert "De zaal is dicht." in events[-1]["description"]


def test_what_somebody_typed_stays_text(plan):
    meeting = plan(title="Hand; en, \\ X", place="Zaal\r\nATTACH:javascript:alert(1)\x07")
    event = only(meeting)
    assert event["location"].replace("\r\n", "\n") == "Zaal\nATTACH:javascript:alert(1)"
    assert "ATTACH" not in event
    assert event["url"].startswith("http")


def test_the_files_take_what_the_page_takes_and_nothing_else(plan, group, client):
    meeting, gone = plan(), plan(days=-9, state="gehouden")
    for ending in ("ics", "atom"):
        for query in ("", "?groep=werkgroep-wijken", "?wanneer=komend"):
            text = read(client, f"/vergaderingen.{ending}{query}")
            assert meeting.slug in text
            assert gone.slug not in text
        assert gone.slug in read(client, f"/vergaderingen.{ending}?wanneer=geweest")
        for query in ("groep=bestaat-niet", "wanneer=ooit", "vreemd=1"):
            assert client.get(f"/vergaderingen.{ending}?{query}").status_code == 400
        assert f'href="/vergaderingen.{ending}' in client.get("/vergaderingen/").content.decode()
    assert meeting.slug in read(client, f"/vergaderingen/{meeting.slug}.ics")
    assert client.get(f"/vergaderingen/{meeting.slug}.ics").headers["Content-Type"].startswith("text/calendar")


def test_files_for_everybody_hold_what_everybody_may_see(plan, secretary, client):
    client.force_login(secretary)  # a session changes nothing in a public file
    made = {seen: plan(title=f"dag{seen}", online_url="https://meet.example.nl/geheim") for seen in Visibility}
    for seen, meeting in made.items():
        Meeting.objects.filter(pk=meeting.pk).update(visibility=seen)
    for address in ("/vergaderingen.ics", "/vergaderingen.atom", "/vergaderingen.ics?wanneer=alles"):
        text = read(client, address)
        for seen in Visibility:
            assert (f"dag{seen}" in text) == (seen == Visibility.PUBLIC), (address, seen)
        assert "geheim" not in text
    for seen, meeting in made.items():
        status = 200 if seen == Visibility.PUBLIC else 404
        assert client.get(f"/vergaderingen/{meeting.slug}.ics").status_code == status


def test_a_calendar_asks_as_much_of_many_as_of_few(plan, client, django_assert_max_num_queries):
    for days in range(1, 20):
        plan(days=days)
    read(client, "/vergaderingen.ics?wanneer=komend")  # the process learns the areas
    with django_assert_max_num_queries(6):
        assert read(client, "/vergaderingen.ics").count("BEGIN:VEVENT") == 19
