"""Agreements: one row for ever, a line at each meeting, closed by somebody."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from haarlem_wijken.ground.models import Revision
from meetings import actions
from meetings.actions import Due
from meetings.models import Agreement
from meetings.workflow import AgreementKind, AgreementState, ReviewResult

RESULTS = ReviewResult


def test_they_are_numbered_per_council_and_year(plan, agree):
    first, later = plan(date(2015, 2, 18)), plan(date(2016, 2, 18))
    assert [agree("A", first).number, agree("B", first).number, agree("C", later).number] == [
        "2015-01",
        "2015-02",
        "2016-01",
    ]


def test_what_is_open_is_on_the_table_of_the_next_meeting_by_itself(plan, agree, secretary):
    before, after = plan(date(2015, 2, 18)), plan(date(2015, 3, 17))
    kept, undated, due = agree("A", before), agree("B", before), agree("C", before, due=Due(on=date(2015, 3, 1)))
    later = agree("D", after)
    assert list(Agreement.objects.on_the_table_of(after)) == [due, kept, undated]
    actions.review_agreement(by=secretary, agreement=kept, result=RESULTS.DONE, meeting=after)
    assert list(Agreement.objects.on_the_table_of(after)) == [due, undated]
    assert later not in Agreement.objects.on_the_table_of(after)


@pytest.mark.parametrize(
    ("result", "state"),
    [("loopt", "loopt"), ("afgehandeld", "afgehandeld"), ("vervallen", "vervallen"), ("gewijzigd", "open")],
)
def test_a_review_is_a_line_and_a_state(result, state, plan, agree, secretary):
    meeting = plan()
    agreement = agree()
    line = actions.review_agreement(
        by=secretary, agreement=agreement, result=RESULTS(result), meeting=meeting, note="Zo is het."
    )
    assert (agreement.state, line.meeting, line.note) == (state, meeting, "Zo is het.")
    assert (agreement.closed_at is None) == (state in ("open", "loopt"))


def test_put_off_it_has_another_date_and_stays_open(agree, secretary):
    agreement = agree(due=Due(on=date(2015, 3, 1)))
    with pytest.raises(ValidationError):
        actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DEFERRED)
    with pytest.raises(ValidationError):  # gone by
        actions.review_agreement(
            by=secretary, agreement=agreement, result=RESULTS.DEFERRED, due=Due(on=date(2015, 4, 1))
        )
    line = actions.review_agreement(
        by=secretary, agreement=agreement, result=RESULTS.DEFERRED, due=Due(on=date(2031, 4, 1))
    )
    assert (agreement.state, agreement.due_to, line.due_to) == ("open", date(2031, 4, 1), date(2031, 4, 1))


def test_what_a_meeting_of_then_put_off_may_be_over_by_now(plan, agree, secretary):
    meeting, agreement = plan(date(2015, 3, 17), state="gehouden"), agree(due=Due(on=date(2015, 3, 1)))
    late, later = Due(on=date(2015, 3, 16)), Due(on=date(2015, 4, 1))
    with pytest.raises(ValidationError):
        actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DEFERRED, meeting=meeting, due=late)
    actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DEFERRED, meeting=meeting, due=later)
    assert agreement.due_to == date(2015, 4, 1)


@pytest.mark.parametrize("result", [RESULTS.DROPPED, RESULTS.REOPENED])
def test_why_is_asked(result, agree, secretary):
    with pytest.raises(ValidationError):
        actions.review_agreement(by=secretary, agreement=agree(), result=result, note=" ")


def test_what_is_closed_is_opened_again_and_not_otherwise_changed(agree, secretary):
    agreement = agree()
    actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DONE)
    with pytest.raises(actions.Stale):
        actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.IN_PROGRESS)
    actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.REOPENED, note="Toch niet klaar.")
    assert (agreement.state, agreement.closed_at, agreement.closed_reason) == ("open", None, "")


def test_a_standing_one_is_in_force_until_it_is_repealed(agree, secretary):
    agreement = agree("We beginnen op tijd", kind=AgreementKind.STANDING)
    assert agreement.state == AgreementState.IN_FORCE
    actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DROPPED, note="Het gaat vanzelf.")
    assert agreement.state == AgreementState.REPEALED


def test_of_two_at_once_one_is_first(agree, secretary):
    agreement = agree()
    old = Agreement.objects.get(pk=agreement.pk)
    actions.review_agreement(by=secretary, agreement=agreement, result=RESULTS.DONE)
    with pytest.raises(actions.Stale):
        actions.review_agreement(by=secretary, agreement=old, result=RESULTS.DROPPED, note="Weg.")


def test_they_do_not_follow_each_other_in_a_circle(agree, secretary):
    first, second = agree("A"), agree("B")
    actions.supersede_agreement(by=secretary, agreement=first, successor=second)
    with pytest.raises(ValidationError):
        actions.supersede_agreement(by=secretary, agreement=second, successor=first)
    assert (first.state, first.superseded_by) == ("vervangen", second)


def test_every_version_is_kept(agree, secretary):
    agreement = agree("A")
    actions.change_agreement(by=secretary, agreement=agreement, text="B", due=Due(on=date(2015, 4, 1)))
    kept = Revision.objects.filter(object_type="meetings.agreement", object_id=agreement.pk)
    assert [(one.version, one.values["text"], one.values["due_to"]) for one in kept] == [
        (1, "A", None),
        (2, "B", "2015-04-01"),
    ]


WRONG = {
    "two owners": lambda a: {"owner_council": a.council, "owner_person_id": a.created_by.person.pk},
    "a day without a kind": lambda a: {"due_to": date(2015, 1, 1)},
    "a period that ends before it begins": lambda a: {
        "due_kind": "periode",
        "due_from": date(2015, 2, 1),
        "due_to": date(2015, 1, 1),
    },
    "closed without a moment": lambda a: {"state": "afgehandeld"},
    "superseded by itself": lambda a: {"state": "vervangen", "superseded_by": a, "closed_at": a.created_at},
    "an action in force": lambda a: {"state": "van-kracht"},
    "no words": lambda a: {"text": ""},
    "a number that is taken": lambda a: {"seq": a.seq + 1},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_the_database_refuses(wrong, agree):
    agreement = agree()
    agree("Nog een")
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.filter(pk=agreement.pk).update(**WRONG[wrong](agreement))
