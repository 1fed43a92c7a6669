"""Planning a meeting, moving it, calling it off."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from haarlem_wijken.ground.models import AuditEvent, PublicVersion
from meetings import actions
from meetings.actions import Due
from meetings.models import Meeting
from meetings.workflow import MEETING_MOVES, DueKind, MeetingState


def test_it_gets_an_address_of_its_own_and_the_usual_agenda(plan):
    first, second = plan(date(2015, 2, 18)), plan(date(2015, 2, 18))
    assert (first.slug, second.slug) == ("werkgroep-wijken-2015-02-18", "werkgroep-wijken-2015-02-18-2")
    assert [item.kind for item in first.items.all()] == ["opening", "verslag", "afspraken", "rondvraag", "sluiting"]


def test_an_old_one_is_entered_as_held_without_an_agenda(plan):
    assert not plan(date(2015, 2, 18), state=MeetingState.HELD).items.exists()


def test_moving_it_keeps_its_address_and_moves_what_is_due_at_it(plan, agree, secretary):
    meeting = plan(date(2015, 3, 17))
    agreement = agree("We inventariseren", plan(date(2015, 2, 18)), due=Due(meeting=meeting))
    actions.change_meeting(by=secretary, meeting=meeting, date=date(2015, 3, 24))
    agreement.refresh_from_db()
    assert (meeting.moved_from, meeting.slug) == (date(2015, 3, 17), "werkgroep-wijken-2015-03-17")
    assert (agreement.due_kind, agreement.due_to) == (DueKind.MEETING, date(2015, 3, 24))
    assert meeting.sequence == 1


def test_moved_back_it_was_never_moved(plan, secretary):
    meeting = plan(date(2015, 3, 17))
    for day in (date(2015, 3, 24), date(2015, 3, 17)):
        actions.change_meeting(by=secretary, meeting=meeting, date=day)
    assert (meeting.date, meeting.moved_from) == (date(2015, 3, 17), None)


def test_called_off_it_says_why_and_can_go_on_after_all(plan, secretary):
    meeting = plan()
    with pytest.raises(ValidationError):
        actions.cancel_meeting(by=secretary, meeting=meeting, reason="  ")
    actions.cancel_meeting(by=secretary, meeting=meeting, reason="De zaal is dicht.")
    assert (meeting.state, meeting.cancel_reason, meeting.sequence) == ("vervallen", "De zaal is dicht.", 1)
    actions.move_on(by=secretary, meeting=meeting, state=MeetingState.PLANNED)
    assert (meeting.state, meeting.cancel_reason, meeting.sequence) == ("gepland", "", 2)


@pytest.mark.parametrize("now", MeetingState)
@pytest.mark.parametrize("then", MeetingState)
def test_only_what_may_follow_follows(now, then, plan, secretary):
    meeting = plan()
    reason = "weg" if now == MeetingState.CANCELLED else ""
    Meeting.objects.filter(pk=meeting.pk).update(state=now, cancel_reason=reason)
    meeting.refresh_from_db()
    values = {"cancel_reason": "weg"} if then == MeetingState.CANCELLED else {}
    if then in MEETING_MOVES[now]:
        actions.move_on(by=secretary, meeting=meeting, state=then, **values)
        assert meeting.state == then
    else:
        with pytest.raises(actions.Stale):
            actions.move_on(by=secretary, meeting=meeting, state=then, **values)


def test_who_saw_an_older_version_changes_nothing(plan, secretary):
    meeting = plan()
    old = Meeting.objects.get(pk=meeting.pk)
    actions.change_meeting(by=secretary, meeting=meeting, place="De Ringvaart")
    with pytest.raises(actions.Stale) as stale:
        actions.change_meeting(by=secretary, meeting=old, place="Het Badhuis")
    assert stale.value.now.place == "De Ringvaart"


@pytest.mark.parametrize(
    "values", [{"start": time(20), "end": time(19)}, {"end": time(19)}, {"online_url": "http://example.nl"}]
)
def test_what_cannot_be_is_refused(values, plan):
    with pytest.raises(ValidationError):
        plan(**values)


def test_each_act_is_on_record_and_seen_at_once(plan, secretary):
    meeting, before = plan(), PublicVersion.current()
    actions.change_meeting(by=secretary, meeting=meeting, place="De Ringvaart")
    assert PublicVersion.current() == before + 1
    told = AuditEvent.objects.filter(object_type="meetings.meeting", object_id=meeting.pk)
    assert [(event.verb, event.by) for event in told] == [
        ("meeting.changed", secretary),
        ("meeting.planned", secretary),
    ]


def test_nothing_changes_when_nothing_is_changed(plan, secretary):
    meeting, before = plan(place="De Ringvaart"), PublicVersion.current()
    assert not actions.change_meeting(by=secretary, meeting=meeting, place="De Ringvaart")
    assert PublicVersion.current() == before
