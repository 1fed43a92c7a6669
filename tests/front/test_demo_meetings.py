"""load_demo: the meeting of 18 February 2015 as it was published, and a working group that meets now."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from django.core.management import call_command
from django.utils import timezone

from haarlem_wijken.front.demo.days import Days
from haarlem_wijken.ground.models import Letter
from meetings.minutes.adoption.changes import since_round
from meetings.models import Agreement, AgreementCall, AgreementReview, Meeting, Minutes, MinutesComment
from meetings.seeing import PUBLIC
from meetings.workflow import AgreementState, DueKind, MeetingState, MinutesState, ReviewResult


class TestLoaded:
    @pytest.fixture
    def loaded(self, loaded_once, city):
        pass

    def test_the_meeting_of_2015_is_there_with_minutes_and_agreements_as_they_were_published(self, loaded, client):
        meeting = Meeting.objects.get(date=date(2015, 2, 18))
        assert (meeting.stated_weekday, meeting.weekday_is_wrong) == (3, False)
        assert (meeting.minutes.state, meeting.minutes.adopted_in.date) == (MinutesState.ADOPTED, date(2015, 3, 17))
        page = client.get(meeting.get_absolute_url()).content.decode()
        assert "tweede bijeenkomst van 2015" in page
        for words in ("Op donderdag 18 februari", "Diana van Loenen", "Piet de Vries", "een olievlekwerking ontstaan"):
            assert words in page
        assert "de link naar de discussienota" in page

        inventory, future = Agreement.objects.filter(made_on__year=2015).order_by("seq")
        assert (inventory.number, inventory.kind, inventory.due_meeting.date) == (
            "2015-01",
            "agenda",
            date(2015, 3, 17),
        )
        assert (future.due_kind, future.due_from, future.due_to) == (
            DueKind.PERIOD,
            date(2015, 4, 1),
            date(2015, 4, 30),
        )
        assert (future.due_words, future.owner.slug) == ("in april", "werkgroep-wijken")
        assert (inventory.closed_at.year, future.closed_at.year) == (2015, 2015)
        assert AgreementCall.objects.get().agreement == inventory

    def test_every_state_occurs(self, loaded):
        today = timezone.localdate()
        assert set(Meeting.objects.values_list("state", flat=True)) == set(MeetingState)
        assert Meeting.objects.filter(moved_from__isnull=False).exists()
        states = set(Meeting.objects.exclude(minutes=None).values_list("minutes__state", flat=True))
        assert states == {MinutesState.DRAFT, MinutesState.TABLED, MinutesState.ADOPTED}
        changed = Minutes.objects.get(adopted_with_changes=True)
        assert (changed.errata.get().number, len(since_round(changed, PUBLIC))) == (1, 1)
        call_command("check_minutes", verbosity=0)
        assert MinutesComment.objects.exists()
        wanted = {"OPEN", "IN_PROGRESS", "IN_FORCE", "DONE", "DROPPED"}
        assert {AgreementState(one).name for one in Agreement.objects.values_list("state", flat=True)} == wanted
        assert Agreement.objects.overdue(today).exists()
        assert Agreement.objects.asking().without_owner().exists()
        assert AgreementReview.objects.filter(result=ReviewResult.DEFERRED).exists()
        assert not Letter.objects.waiting().exists()


def test_whatever_day_it_is_the_series_goes_on():
    for day in (date(2026, 1, 1) + timedelta(days=n) for n in range(800)):
        days = [Days(day).of(step) for step in range(-2, 4)]
        assert days[2] <= day - timedelta(days=4) < day < days[3]
        assert all(timedelta(days=50) < late - early < timedelta(days=70) for early, late in pairwise(days))
        assert {one.weekday() for one in days} == {2}
