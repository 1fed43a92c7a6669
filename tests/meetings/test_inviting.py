"""Inviting to a meeting: letters with a calendar in them, answers without an account, and what changes later."""

import email
import re
from datetime import date, datetime, time, timedelta
from email.policy import default
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from councils.models import Seat
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.models import Attendance, Meeting
from meetings.workflow import Answer, MeetingState

LATER = timedelta(minutes=11)


def sent(*, later: bool = False) -> list[tuple[str, str]]:
    """(to, first words of the subject) of what is due now, or in eleven minutes."""
    mail.outbox.clear()
    with time_machine.travel(timezone.now() + (LATER if later else timedelta(0)), tick=False):
        while post.deliver_one():
            pass
    return sorted((one.to[0], one.subject.split(":")[0]) for one in mail.outbox)


def calendars() -> list[tuple[str, int, str, str]]:
    """(method, sequence, status, day) of the calendar in each letter that was sent, read as a mail program does."""
    found = []
    for one in mail.outbox:
        parts = email.message_from_bytes(one.message().as_bytes(), policy=default).walk()
        (part,) = [part for part in parts if part.get_content_type() == "text/calendar"]
        read = Calendar.from_ical(part.get_content())
        assert part.get_param("method") == read["method"]
        (event,) = read.walk("VEVENT")
        assert str(event["attendee"]) == f"mailto:{one.to[0]}"
        found.append((str(read["method"]), event["sequence"], str(event["status"]), f"{event['dtstart'].dt:%d-%m}"))
    return found


def link(to: str) -> str:
    text = next(one.body for one in mail.outbox if one.to == [to])
    return urlsplit(re.search(r"\S+/uitnodiging/\S+", text)[0]).path


@pytest.fixture
def meeting(plan, member):
    """Of the secretary and a member, on a Tuesday in 2030."""
    return plan(date(2030, 3, 19), start=time(20), end=time(22), place="De Ringvaart")


@pytest.fixture
def convened(meeting, secretary):
    """Both were written to."""
    actions.convene(by=secretary, meeting=meeting)
    sent()
    return meeting


def test_each_member_and_guest_gets_one_letter_with_the_agenda_and_a_calendar(meeting, secretary):
    actions.invite_guest(by=secretary, meeting=meeting, name="Els", email="els@example.nl")
    assert sent() == []
    assert actions.convene(by=secretary, meeting=meeting) == 3
    assert meeting.state == MeetingState.CONVENED
    assert sent() == [(f"{who}@example.nl", "Uitnodiging") for who in ("els", "henk", "piet")]
    assert calendars() == [("REQUEST", 0, "CONFIRMED", "19-03")] * 3
    for word in ("dinsdag 19 maart 2030, 20.00 tot 22.00 uur", "De Ringvaart", "4. Rondvraag"):
        assert all(word in one.body.replace("Dinsdag", "dinsdag") for one in mail.outbox), word
    assert actions.convene(by=secretary, meeting=meeting) == 0
    actions.invite_guest(by=secretary, meeting=meeting, name="Bo", email="bo@example.nl")
    assert sent() == [("bo@example.nl", "Uitnodiging")]
    with pytest.raises(ValidationError):
        actions.invite_guest(by=secretary, meeting=meeting, name="Els", email="ELS@example.nl")


def test_a_letter_tells_what_its_reader_may_see(meeting, secretary, group):
    for seen in Visibility:
        actions.add_item(by=secretary, council=group, meeting=meeting, title=f"punt{seen}", visibility=seen)
    actions.invite_guest(by=secretary, meeting=meeting, name="Els", email="els@example.nl")
    actions.convene(by=secretary, meeting=meeting)
    sent()
    sees = {"els": ["openbaar"], "piet": ["openbaar", "leden"], "henk": list(Visibility.values)}
    for one in mail.outbox:
        whole = one.message().as_string() + one.body
        read = [seen for seen in Visibility.values if f"punt{seen}" in whole]
        assert sorted(read) == sorted(sees[one.to[0].split("@")[0]])


def test_what_is_confidential_is_for_who_leads(meeting, secretary):
    Meeting.objects.filter(pk=meeting.pk).update(visibility=Visibility.CONFIDENTIAL)
    meeting.refresh_from_db()
    assert actions.convene(by=secretary, meeting=meeting) == 1
    assert sent() == [("henk@example.nl", "Uitnodiging")]


def test_answering_from_the_letter_without_an_account(meeting, secretary, member):
    actions.convene(by=secretary, meeting=meeting)
    sent()
    address, client = link("piet@example.nl"), Client()
    page = client.get(address)
    assert (page.status_code, page.headers["Cache-Control"]) == (200, "no-store")
    assert "Je hebt nog niet geantwoord." in page.text
    assert not Attendance.objects.exclude(answer="").exists()
    for said, words in (("ja", "Ik kom"), ("nee", "Ik kan niet")):
        assert client.post(address, {"answer": said}).status_code == 303
        assert words.lower() in client.get(address).text.lower()
        assert Attendance.objects.get(person=member.person).answer == said
    client.post(address, {"answer": "weg"})
    assert Attendance.objects.get(person=member.person).answer == "nee"
    member_page = Client()
    member_page.force_login(secretary)
    assert "ik kan niet" in member_page.get(meeting.get_absolute_url()).text
    assert "ik kan niet" not in client.get(meeting.get_absolute_url()).text
    actions.start_minutes(by=secretary, meeting=meeting)
    assert "ik kan niet" in member_page.get(f"{meeting.get_absolute_url()}verslag/").text


@pytest.mark.parametrize("how", ["forged", "replaced", "lost the seat", "over", "called off"])
def test_a_link_that_is_worth_nothing_any_more(how, convened, secretary, member):
    mine = Attendance.objects.get(person=member.person)
    address = urlsplit(post.signed_link("meeting-answer", mine.pk, 1)).path
    status = 404
    if how == "forged":
        address = address[:-4] + "xxx/"
    elif how == "replaced":
        Attendance.objects.update(link_generation=2)
    elif how == "lost the seat":
        Meeting.objects.update(visibility=Visibility.MEMBERS)
        Seat.objects.filter(person=member.person).update(until=timezone.localdate())
    elif how == "over":
        Meeting.objects.update(date=date(2026, 1, 1))
        status = 200
    else:
        actions.cancel_meeting(by=secretary, meeting=convened, reason="De zaal is dicht.")
        status = 200
    client = Client()
    assert client.get(address).status_code == status
    client.post(address, {"answer": "ja"})
    mine.refresh_from_db()
    assert mine.answer == Answer.NONE


def test_moved_everybody_hears_it_after_ten_minutes_and_once(convened, secretary):
    actions.change_meeting(by=secretary, meeting=convened, date=date(2030, 3, 26))
    actions.change_meeting(by=secretary, meeting=convened, place="Het Badhuis")
    assert sent() == []
    assert sent(later=True) == [("henk@example.nl", "Gewijzigd"), ("piet@example.nl", "Gewijzigd")]
    assert calendars() == [("REQUEST", 2, "CONFIRMED", "26-03")] * 2
    assert "Dinsdag 19 maart 2030, 20.00 tot 22.00 uur, De Ringvaart" in mail.outbox[0].body
    assert sent(later=True) == []


def test_called_off_the_event_leaves_the_calendar_and_comes_back(convened, secretary):
    actions.cancel_meeting(by=secretary, meeting=convened, reason="De zaal is dicht.")
    assert [subject for _to, subject in sent(later=True)] == ["Gaat niet door"] * 2
    assert calendars() == [("CANCEL", 1, "CANCELLED", "19-03")] * 2
    assert "De zaal is dicht." in mail.outbox[0].body
    actions.move_on(by=secretary, meeting=convened, state=MeetingState.PLANNED)
    assert convened.state == MeetingState.CONVENED
    assert [subject for _to, subject in sent(later=True)] == ["Gewijzigd"] * 2
    assert calendars() == [("REQUEST", 2, "CONFIRMED", "19-03")] * 2


def test_a_mistake_that_is_put_right_within_ten_minutes_is_told_to_nobody(convened, secretary):
    for day in (date(2030, 3, 26), date(2030, 3, 19)):
        actions.change_meeting(by=secretary, meeting=convened, date=day)
    actions.cancel_meeting(by=secretary, meeting=convened, reason="Per ongeluk.")
    actions.move_on(by=secretary, meeting=convened, state=MeetingState.PLANNED)
    assert sent(later=True) == []
    assert convened.state == MeetingState.CONVENED


def test_who_was_not_written_to_yet_gets_it_as_it_is_now(meeting, secretary):
    actions.convene(by=secretary, meeting=meeting)
    actions.change_meeting(by=secretary, meeting=meeting, date=date(2030, 3, 26))
    assert [subject for _to, subject in sent(later=True)] == ["Uitnodiging"] * 2
    assert calendars() == [("REQUEST", 1, "CONFIRMED", "26-03")] * 2


def test_called_off_before_the_letters_left_nobody_hears_of_it(meeting, secretary):
    actions.convene(by=secretary, meeting=meeting)
    actions.cancel_meeting(by=secretary, meeting=meeting, reason="De zaal is dicht.")
    assert sent(later=True) == []


def test_a_plan_that_nobody_was_invited_to_changes_silently(meeting, secretary):
    actions.change_meeting(by=secretary, meeting=meeting, date=date(2030, 3, 26))
    assert sent(later=True) == []


@pytest.mark.parametrize(
    "values",
    [{"date": date(2026, 1, 1)}, {"state": "gehouden"}, {"stated_weekday": 5}],
    ids=["over", "held", "weekday"],
)
def test_nobody_is_invited_to_what_cannot_be_come_to(values, meeting, secretary):
    Meeting.objects.filter(pk=meeting.pk).update(**values)
    meeting.refresh_from_db()
    with pytest.raises(ValidationError):
        actions.convene(by=secretary, meeting=meeting)
    assert sent() == []


def test_the_address_of_a_guest_goes_a_month_after_the_meeting(meeting, secretary):
    guest = actions.invite_guest(by=secretary, meeting=meeting, name="Els", email="els@example.nl")
    for day, left in ((date(2030, 4, 18), "els@example.nl"), (date(2030, 4, 19), "")):
        with time_machine.travel(day, tick=False):
            actions.forget_guest_addresses()
        guest.refresh_from_db()
        assert guest.email == left
    assert guest.guest_name == "Els"


def test_inviting_by_the_page(meeting, secretary, django_assert_max_num_queries):
    client, address = Client(), f"{meeting.get_absolute_url()}uitnodigen/"
    client.force_login(secretary)
    assert "Dit is geen e-mailadres." in client.post(address, {"name": "Els", "email": "els"}).text
    assert client.post(address, {"name": "Els", "email": "els@example.nl"}).status_code == 302
    assert "al op de lijst" in client.post(address, {"name": "Els", "email": "els@example.nl"}).text
    for n in range(20):
        Attendance.objects.create(meeting=meeting, guest_name=f"Gast {n}", email=f"gast{n}@example.nl")
    with django_assert_max_num_queries(12):
        text = client.get(address).text
    assert all(name in text for name in ("Henk", "Els", "Gast 19", "Verstuur de uitnodigingen"))
    assert "els@example.nl" not in text
    assert "De uitnodiging gaat naar 23 mensen." in client.post(address, follow=True).text
    assert len(sent()) == 23
    assert "Els" not in Client().get(meeting.get_absolute_url()).text  # a guest is named once they were there


MORNING = time(9, 30)


def reminded(on: date, at: time = MORNING) -> list[tuple[str, str]]:
    """What is sent when the worker looks at that moment in Amsterdam."""
    mail.outbox.clear()
    with time_machine.travel(datetime.combine(on, at, timezone.get_default_timezone()), tick=False):
        actions.remind_invited()
        while post.deliver_one():
            pass
    return sorted((one.to[0], one.subject.split(":")[0]) for one in mail.outbox)


def test_the_day_before_who_may_come_is_reminded_once(convened, secretary, member, group):
    eve = convened.date - timedelta(1)
    assert reminded(eve - timedelta(1)) == reminded(eve, time(8, 30)) == []
    actions.answer_invitation(attendance=Attendance.objects.get(person=member.person), answer=Answer.YES)
    actions.add_item(by=secretary, council=group, meeting=convened, title="Het plein")
    assert reminded(eve) == [(one.email, "Bijna zover") for one in (secretary, member)]
    told = {one.to[0]: one.body for one in mail.outbox}
    assert "Je zei dat je komt." in told[member.email]
    assert "Je zei dat je komt." not in told[secretary.email]
    assert "Dinsdag 19 maart 2030, 20.00 tot 22.00 uur" in told[secretary.email]
    assert "Het plein" in told[secretary.email]
    assert link(member.email)
    assert reminded(eve) == reminded(convened.date) == []


@pytest.mark.parametrize(("at", "letters"), [(time(19), 2), (time(20, 30), 0)])
def test_a_worker_that_was_away_reminds_on_the_day_until_it_begins(at, letters, convened):
    assert len(reminded(convened.date, at)) == letters


@pytest.mark.parametrize("why", ["cannot", "lost the seat", "called off", "just invited", "not invited", "moved"])
def test_who_is_not_reminded(why, meeting, secretary, member):
    """The secretary is, where the meeting goes on as they were told."""
    eve, mine = meeting.date - timedelta(1), Attendance.objects.filter(person=member.person)
    if why != "not invited":
        actions.convene(by=secretary, meeting=meeting)
        sent()
    if why == "cannot":
        actions.answer_invitation(attendance=mine.get(), answer=Answer.NO)
    elif why == "lost the seat":
        Meeting.objects.update(visibility=Visibility.MEMBERS)
        Seat.objects.filter(person=member.person).update(until=timezone.localdate() - timedelta(1))
    elif why == "called off":
        actions.cancel_meeting(by=secretary, meeting=meeting, reason="Ziek.")
        sent(later=True)
    elif why == "just invited":
        mine.update(invited_at=datetime.combine(eve, time(8), timezone.get_default_timezone()))
    elif why == "moved":
        Meeting.objects.update(date=meeting.date + timedelta(2))
    others = [] if why in ("called off", "not invited", "moved") else [(secretary.email, "Bijna zover")]
    assert reminded(eve) == others


def test_a_reminder_that_has_not_left_is_not_sent_when_something_changes(convened, secretary):
    eve = datetime.combine(convened.date - timedelta(1), MORNING, timezone.get_default_timezone())
    with time_machine.travel(eve, tick=False):
        assert actions.remind_invited() == 2
        actions.cancel_meeting(by=secretary, meeting=convened, reason="Ziek.")
        assert sent() == []
        assert {subject for _to, subject in sent(later=True)} == {"Gaat niet door"}
