"""What a decision does, once, and how it is taken back as if it had not been."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, Letter, PublicVersion, StaffRole
from haarlem_wijken.ground.queue import cases
from initiatives.actions import (
    accept_proposal,
    decline_proposal,
    mark_spam,
    request_changes,
    resubmit_proposal,
    withdraw_proposal,
)
from initiatives.actions.decisions import Answer, Clash
from initiatives.actions.impartial import OwnProposal
from initiatives.actions.versions import base_of, keep_version
from initiatives.models import Initiative, Proposal
from initiatives.proposals.reasons import Reason
from tests.cast import account
from tests.initiatives.waiting import change_of, published, waiting

pytestmark = pytest.mark.usefixtures("city")
DECISION_LETTERS = ("proposal-accepted", "proposal-changes", "proposal-declined")


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


def read(proposal: Proposal) -> tuple[Case, Proposal]:
    """The case and the proposal as a moderator reads them now."""
    found = Proposal.objects.select_related("case", "initiative").get(pk=proposal.pk)
    return found.case, found


def decide(act, by, proposal: Proposal, **answer):
    case, found = read(proposal)
    said = {} if act is mark_spam else {"answer": Answer(**answer)}
    return act(by=by, case=case, proposal=found, **said)


def undo(proposal: Proposal, by) -> None:
    cases.undo(case=read(proposal)[0], by=by)


def letters() -> list[Letter]:
    return list(Letter.objects.filter(template__in=DECISION_LETTERS).order_by("pk"))


ACTS = [
    (accept_proposal, {}, CaseState.ACCEPTED, "proposal-accepted"),
    (request_changes, {"remarks": {"summary": "Met hoeveel?"}}, CaseState.CHANGES_REQUESTED, "proposal-changes"),
    (decline_proposal, {"reason": Reason.OUTSIDE}, CaseState.DECLINED, "proposal-declined"),
    (mark_spam, {}, CaseState.SPAM, None),
]


@pytest.mark.parametrize(("act", "answer", "state", "template"), ACTS)
def test_a_decision_is_on_record_and_its_letter_waits_ten_minutes(ann, act, answer, state, template):
    proposal = waiting()
    decide(act, ann, proposal, **answer)
    case, _found = read(proposal)
    assert (case.state, case.decided_by) == (state, ann)
    assert AuditEvent.objects.filter(verb=f"case.{state}", by=ann).count() == 1
    assert [(one.template, one.to) for one in letters()] == ([(template, "sam@voorbeeld.nl")] if template else [])
    for letter in letters():
        assert letter.not_before >= case.decided_at + timedelta(minutes=9, seconds=59)
        assert letter.context["by"] == "Ann"


@pytest.mark.parametrize(("act", "answer"), [row[:2] for row in ACTS])
@pytest.mark.parametrize("state", [row[2] for row in ACTS] + [CaseState.WITHDRAWN, CaseState.UNCONFIRMED])
def test_what_does_not_wait_is_not_decided(ann, act, answer, state):
    proposal = waiting()
    Case.objects.filter(pk=proposal.case_id).update(state=state, decided_at=timezone.now())
    with pytest.raises(cases.AlreadyDecided):
        decide(act, ann, proposal, **answer)
    assert (letters(), Initiative.objects.count()) == ([], 0)


@pytest.mark.parametrize(("act", "answer"), [row[:2] for row in ACTS])
def test_of_two_who_read_the_same_one_decides(ann, act, answer):
    proposal = waiting()
    case, found = read(proposal)
    decide(decline_proposal, ann, proposal, reason=Reason.TWICE)
    said = {} if act is mark_spam else {"answer": Answer(**answer)}
    with pytest.raises(cases.AlreadyDecided):
        act(by=ann, case=case, proposal=found, **said)
    assert [one.template for one in letters()] == ["proposal-declined"]


def test_accepting_publishes_what_was_typed_and_what_was_put_right(ann):
    before = PublicVersion.current()
    made = decide(accept_proposal, ann, waiting(), corrections={"title": "Stoep vol planten"}, words="Mooi!")
    assert (made.title, made.slug, made.contact_email) == ("Stoep vol planten", "stoep-vol-planten", "sam@voorbeeld.nl")
    assert (made.place_words, made.precision, made.shares_experience) == ("Gasthuislaan 30", "exact", True)
    assert PublicVersion.current() > before
    letter = letters()[0]
    assert letter.context["corrections"] == [["Naam", "Stoep met planten", "Stoep vol planten"]]
    assert letter.context["words"] == "Mooi!"


def test_who_shows_the_buurt_only_gives_away_neither_point_nor_address(ann):
    made = decide(accept_proposal, ann, waiting(precision="buurt"))
    assert made.place_words == ""
    assert (made.lat, made.lon) != (52.3815, 4.6340)


def test_what_cannot_be_published_changes_nothing(ann):
    proposal = waiting(themes=["ruimtevaart"])
    with pytest.raises(ValidationError):
        decide(accept_proposal, ann, proposal)
    assert (read(proposal)[0].state, letters()) == (CaseState.WAITING, [])


def test_undo_takes_a_published_one_away_again(ann):
    proposal = waiting()
    since = read(proposal)[0].waiting_since
    decide(accept_proposal, ann, proposal, corrections={"title": "Anders"})
    undo(proposal, ann)
    case, found = read(proposal)
    assert not Initiative.objects.exists()
    assert (case.state, case.waiting_since, found.initiative, found.corrections) == ("waiting", since, None, {})
    assert [one.state for one in letters()] == ["cancelled"]
    again = decide(accept_proposal, ann, proposal)
    assert (again.slug, [one.state for one in letters()]) == ("stoep-met-planten", ["cancelled", "queued"])


def test_undo_comes_too_late_once_the_letter_went_or_something_was_built_on_it(ann):
    sent, built = waiting(), waiting(title="Tuin")
    decide(accept_proposal, ann, sent)
    Letter.objects.filter(template="proposal-accepted").update(state="sent", sent_at=timezone.now())
    made = decide(accept_proposal, ann, built)
    change_of(made, summary="Meer.")
    for proposal in (sent, built):
        with pytest.raises(cases.AlreadyDecided):
            undo(proposal, ann)
    assert Initiative.objects.count() == 2


@pytest.mark.parametrize("act", ["resubmit", "withdraw"])
def test_a_question_that_is_answered_before_it_was_sent_is_not_sent(ann, act):
    proposal = waiting()
    decide(request_changes, ann, proposal, remarks={"title": "Korter?"})
    found = read(proposal)[1]
    if act == "resubmit":
        assert resubmit_proposal(proposal=found, values=found.values | {"title": "Stoep"}, form_version=1)
    else:
        assert withdraw_proposal(proposal=found)
    assert [letter.state for letter in letters()] == ["cancelled"]


def test_who_writes_again_after_a_refusal_still_gets_its_letter(ann):
    proposal = waiting()
    decide(decline_proposal, ann, proposal, reason=Reason.TWICE)
    found = read(proposal)[1]
    assert not resubmit_proposal(proposal=found, values=found.values, form_version=1)
    assert not withdraw_proposal(proposal=found)
    assert [letter.state for letter in letters()] == ["queued"]


def test_undo_of_a_question_brings_back_the_former_one(ann):
    proposal = waiting()
    decide(request_changes, ann, proposal, remarks={"title": "Korter?"})
    cases.resubmit(case=read(proposal)[0])
    decide(request_changes, ann, proposal, remarks={"story": "Langer?"})
    undo(proposal, ann)
    found = read(proposal)[1]
    assert (found.remarks, found.seen) == ({"title": "Korter?"}, found.values)


def test_a_change_writes_its_units_only_and_undo_brings_back_the_row(ann):
    initiative = published(place_words="Bij de kerk", started_on="2020-01-01", started_precision="year")
    row = Initiative.objects.filter(pk=initiative.pk).values()
    before = row.get()
    proposal = change_of(initiative, stage="afgerond", started="2021-03-04", themes=["groen", "delen"])
    keep_version(initiative)
    decide(accept_proposal, ann, proposal)
    after = row.get()
    assert (after["stage"], after["started_precision"], after["version"]) == ("afgerond", "day", 2)
    assert {name for name in before if before[name] != after[name]} == {
        "stage", "started_on", "started_precision", "version", "theme_ids",
    }  # fmt: skip
    undo(proposal, ann)
    assert row.get() == before | {"version": 3}


def test_a_change_merges_with_what_changed_elsewhere_and_clashes_where_both_wrote(ann):
    initiative = published()
    keep_version(initiative)
    first = change_of(initiative, summary="Een kast.", story="Eerste verhaal.")
    second = change_of(initiative, "ander@voorbeeld.nl", story="Tweede verhaal.", organiser="Wij")
    decide(accept_proposal, ann, first)
    with pytest.raises(Clash) as clash:
        decide(accept_proposal, ann, second)
    assert (clash.value.units, read(second)[0].state) == (["story"], "waiting")
    decide(accept_proposal, ann, second, choices={"story": "public"})
    initiative.refresh_from_db()
    assert (initiative.summary, initiative.story, initiative.organiser) == ("Een kast.", "Eerste verhaal.", "Wij")


def test_the_base_of_a_change_is_known_as_long_as_it_is_kept():
    initiative = published()
    proposal = change_of(initiative, story="Nieuw.")
    assert base_of(proposal)["story"] == "Eerst."
    proposal.base_version = 7
    assert base_of(proposal) is None


def test_nobody_decides_about_their_own_unless_nobody_else_can(ann):
    proposal = waiting("Ann@example.nl")
    with pytest.raises(OwnProposal):
        decide(accept_proposal, ann, proposal)
    type(ann).objects.exclude(pk=ann.pk).update(role="")
    decide(accept_proposal, ann, proposal)
    assert AuditEvent.objects.filter(verb="case.own", by=ann).count() == 1


def test_nobody_takes_back_what_another_decided_about_their_own(ann):
    proposal = waiting("Ann@example.nl")
    bo = type(ann).objects.get(email="bo@example.nl")
    decide(decline_proposal, bo, proposal, reason=Reason.OTHER, words="Nee.")
    with pytest.raises(OwnProposal):
        undo(proposal, ann)
    assert (read(proposal)[0].state, [one.state for one in letters()]) == ("declined", ["queued"])


def test_moderators_are_told_at_once_but_not_more_than_once_an_hour(ann, time_machine):
    time_machine.move_to("2026-11-24T10:00:00Z", tick=False)
    waiting()
    told = Letter.objects.filter(template="case-waiting", to=ann.email).order_by("not_before")
    assert [letter.not_before for letter in told.all()] == [timezone.now()]
    waiting(title="Tuin")
    waiting(title="Boom")
    assert [letter.not_before - timezone.now() for letter in told.all()] == [timedelta(0), timedelta(hours=1)]
