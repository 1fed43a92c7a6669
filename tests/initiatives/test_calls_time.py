"""What happens around calls for help when days go by: letters, forgetting, and a list that is right without a write."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone
from icalendar import Calendar

from haarlem_wijken.ground.town.atlas import atlas
from initiatives import actions
from initiatives.calls import calendar
from initiatives.calls.days import Span
from initiatives.models import HelpCall, SignUp
from initiatives.register import HELPERS, HELPERS_UNCONFIRMED
from initiatives.workflow import Ending
from tests.initiatives.helping import asked, call, joined, letters

DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)


def at(day: date, hour: int = 11) -> datetime:
    return datetime.combine(day, time(hour), UTC)


@pytest.fixture
def saturday(make):
    """A call for the Saturday after MONDAY, with a helper, one who waits, and one who was called in too late."""
    with time_machine.travel(at(MONDAY), tick=False):
        one = call(make("Tuin"), needed=1, on=MONDAY + 5 * DAY)
        joined(one, "a@example.nl")
        joined(one, "b@example.nl")
        letters()
    return one


@pytest.mark.parametrize(
    ("chore", "day", "told"),
    [
        (actions.remind_helpers, 3, []),
        (actions.remind_helpers, 4, [("a@example.nl", "Morgen help je mee: Handen in de tuin")]),
        (actions.remind_helpers, 5, []),
        (actions.thank_helpers, 5, []),
        (actions.thank_helpers, 6, [("a@example.nl", "Bedankt voor je hulp: Handen in de tuin")]),
        (actions.thank_helpers, 20, []),
    ],
)
def test_letters_go_out_on_their_day_and_once(saturday, chore, day, told):
    with time_machine.travel(at(MONDAY + day * DAY), tick=False):
        assert chore() + chore() == len(told)
        assert letters() == told


def test_no_letter_leaves_in_the_night(saturday):
    with time_machine.travel(at(MONDAY + 4 * DAY, 1), tick=False):
        actions.remind_helpers()
        assert letters() == []
    with time_machine.travel(at(MONDAY + 4 * DAY, 8), tick=False):  # nine o'clock in Amsterdam
        assert len(letters()) == 1


def test_nobody_is_reminded_or_thanked_of_what_was_called_off(saturday):
    with time_machine.travel(at(MONDAY + 4 * DAY), tick=False):
        actions.close_call(by=None, call=saturday, ending=Ending.OFF)
        letters()
        assert actions.remind_helpers() == 0
    with time_machine.travel(at(MONDAY + 6 * DAY), tick=False):
        assert actions.thank_helpers() == 0


@pytest.mark.parametrize(("after", "left"), [(HELPERS - DAY, 2), (HELPERS, 2), (HELPERS + DAY, 0)])
def test_helpers_are_forgotten_when_their_term_is_over(saturday, after, left):
    with time_machine.travel(at(saturday.on + after), tick=False):
        actions.forget_helpers()
        assert SignUp.objects.count() == left
        saturday.refresh_from_db()
        assert saturday.taken == 1


@pytest.mark.parametrize(("after", "left"), [(HELPERS - DAY, 1), (HELPERS + DAY, 0)])
def test_who_cancelled_is_forgotten_though_the_call_goes_on(make, after, left):
    with time_machine.travel(at(MONDAY), tick=False):
        actions.cancel_sign_up(sign_up=joined(call(make("Tuin"), needed=None), "a@example.nl"))
    with time_machine.travel(at(MONDAY) + after, tick=False):
        actions.forget_helpers()
        assert SignUp.objects.count() == left


@pytest.mark.parametrize(("after", "left"), [(-DAY, 1), (DAY, 0)])
def test_who_never_confirms_is_dropped(make, after, left):
    with time_machine.travel(at(MONDAY), tick=False):
        asked(call(make("Tuin")), "a@example.nl")
    with time_machine.travel(at(MONDAY) + HELPERS_UNCONFIRMED + after, tick=False):
        actions.drop_unconfirmed_helpers()
        assert SignUp.objects.count() == left


def test_a_call_is_gone_from_lists_and_counts_when_its_day_is_over_without_any_write(make, client):
    with time_machine.travel(at(MONDAY), tick=False):
        call(make("Tuin"), until=MONDAY)
        assert '<span class="num">1</span>' in client.get("/oproepen/").text
        assert "Tuin" in client.get("/initiatieven/?hulp=1").text
    with time_machine.travel(datetime(2026, 11, 23, 22, 59, tzinfo=UTC), tick=False):  # still Monday in Amsterdam
        assert "Handen in de tuin" in client.get("/oproepen/").text
    with time_machine.travel(datetime(2026, 11, 23, 23, 1, tzinfo=UTC), tick=False):
        page = client.get("/oproepen/").text
        assert "Handen in de tuin" not in page
        assert '<span class="num">1</span>' not in page
        assert "Geen initiatieven gevonden." in client.get("/initiatieven/?hulp=1").text
        assert "Handen in de tuin" not in client.get("/").text


@pytest.mark.parametrize(
    ("span", "today", "days"),
    [
        (Span.WEEK, MONDAY, (MONDAY, MONDAY + 7 * DAY)),
        (Span.WEEKEND, MONDAY, (date(2026, 11, 28), date(2026, 11, 30))),
        (Span.WEEKEND, date(2026, 11, 29), (date(2026, 11, 29), date(2026, 11, 30))),
        (Span.ANY_DAY, MONDAY, None),
    ],
)
def test_stretches_of_days(span, today, days):
    assert span.days(today) == days
    assert span.holds(None, today) == (days is None)
    assert not span.holds(today - DAY, today)


@pytest.mark.parametrize(
    ("on", "begin", "end", "instants"),
    [
        (date(2027, 3, 27), time(20), time(1), ("2027-03-27T19:00", "2027-03-28T00:00")),
        (date(2027, 3, 28), time(1), time(4), ("2027-03-28T00:00", "2027-03-28T02:00")),
        (date(2026, 10, 25), time(1), time(4), ("2026-10-24T23:00", "2026-10-25T03:00")),
        (date(2026, 7, 1), time(10), time(12), ("2026-07-01T08:00", "2026-07-01T10:00")),
    ],
)
def test_a_calendar_tells_the_clock_of_amsterdam_also_when_it_is_put_forward_or_back(make, on, begin, end, instants):
    one = HelpCall.objects.create(
        initiative=make("Tuin"), title="Hand; en, \\ \r\nX:Y", on=on, from_time=begin, to_time=end
    )
    text = b"".join(calendar.write("Proef", [one], atlas())).decode()
    assert f"DTSTART;TZID=Europe/Amsterdam:{on:%Y%m%d}T{begin:%H%M%S}" in text
    read = Calendar.from_ical(text)
    assert [part.name for part in read.walk()].count("VTIMEZONE") == 1
    (event,) = read.walk("VEVENT")
    found = (event["dtstart"].dt.astimezone(UTC), event["dtend"].dt.astimezone(UTC))
    assert tuple(f"{moment:%Y-%m-%dT%H:%M}" for moment in found) == instants
    assert event["summary"].replace("\r\n", "\n") == "Hand; en, \\ \nX:Y"
    assert "X" not in event


def test_one_call_and_a_selection_as_calendars(make, client):
    whole = call(make("Tuin"), on=timezone.localdate() + DAY, until=timezone.localdate())
    dateless = call(make("Zaal"), title="Stoelen", what="materiaal")
    answer = client.get("/oproepen.ics")
    text = b"".join(answer.streaming_content).decode()
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert (text.count("BEGIN:VEVENT"), "DTSTART;VALUE=DATE" in text) == (1, True)
    assert client.get("/oproepen.ics?wat=goud").status_code == 400
    assert client.get(f"/oproepen/{dateless.pk}.ics").status_code == 404
    actions.close_call(by=None, call=whole, ending=Ending.OFF)
    text = b"".join(client.get(f"/oproepen/{whole.pk}.ics").streaming_content).decode()
    assert "STATUS:CANCELLED" in text
    assert "SEQUENCE:1" in text
