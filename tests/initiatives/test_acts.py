"""What moderators do with what is published: once, on record, told to who organises it, and taken back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, Letter, PublicVersion, SlugHistory, StaffRole
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.actions import (
    ChangedMeanwhile,
    Said,
    TooLate,
    archive_initiative,
    archive_published,
    bring_back,
    correct_initiative,
    hide_initiative,
    hide_own,
    hide_sender,
    still_true,
    undo_act,
)
from initiatives.actions.decisions import Clash
from initiatives.actions.impartial import OwnProposal
from initiatives.actions.versions import history
from initiatives.desk.units import Sheet
from initiatives.models import Act, Initiative, Proposal, Showing
from initiatives.organisers import Organiser, organisers_of
from initiatives.proposals.values import values_of
from tests.cast import account
from tests.initiatives.waiting import change_of, organised, published

pytestmark = pytest.mark.usefixtures("city")
ACTS = {"hide": hide_initiative, "archive": archive_published, "back": bring_back}
WHY = Said(reason="Daarom.", words="Bel gerust.")


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


def fresh(initiative: Initiative) -> Initiative:
    return Initiative.objects.get(pk=initiative.pk)


def sent() -> list[tuple[str, str, str]]:
    letters = Letter.objects.filter(template__startswith="initiative-").order_by("pk")
    return [(one.to, one.template, one.state) for one in letters]


@pytest.mark.parametrize(
    ("steps", "showing"),
    [
        (["hide"], Showing.HIDDEN),
        (["archive"], Showing.ARCHIVED),
        (["archive", "hide"], Showing.HIDDEN),
        (["hide", "back"], Showing.PUBLIC),
        (["archive", "back"], Showing.PUBLIC),
        (["archive", "hide", "back"], Showing.PUBLIC),
    ],
)
def test_each_act_leads_where_it_says_on_record_and_told(ann, steps, showing):
    initiative = organised()
    before = PublicVersion.current()
    for step in steps:
        ACTS[step](by=ann, initiative=fresh(initiative), said=WHY)
    now = fresh(initiative)
    assert (now.showing, now.version, PublicVersion.current()) == (showing, 1 + len(steps), before + len(steps))
    event = AuditEvent.objects.filter(object_id=str(now.pk), object_type="initiatives.initiative").first()
    assert (event.by, event.reason) == (ann, "Daarom.")
    assert sent() == [("org@voorbeeld.nl", "initiative-act", "queued")] * len(steps)
    letter = Letter.objects.filter(template="initiative-act").latest("pk")
    assert letter.context["words"] == "Bel gerust."
    assert letter.not_before - Act.objects.latest("pk").at == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("steps", "refused"),
    [
        ([], "back"), (["hide"], "hide"), (["hide"], "archive"), (["archive"], "archive"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_any_more_is_not_done(ann, steps, refused):
    initiative = published()
    for step in steps:
        ACTS[step](by=ann, initiative=fresh(initiative), said=WHY)
    with pytest.raises(ChangedMeanwhile):
        ACTS[refused](by=ann, initiative=fresh(initiative), said=WHY)


@pytest.mark.parametrize("steps", [["hide"], ["archive"], ["archive", "hide"], ["hide", "back"]])
def test_the_last_act_is_taken_back_within_ten_minutes(ann, steps, time_machine):
    time_machine.move_to("2026-11-24T10:00:00Z", tick=False)
    initiative = organised()
    for step in steps:
        before = fresh(initiative)
        act = ACTS[step](by=ann, initiative=before, said=WHY)
    time_machine.shift(timedelta(minutes=9, seconds=59))
    assert undo_act(by=ann, act=act) == []
    now = fresh(initiative)
    assert (now.showing, now.archived_on, now.hidden_at) == (before.showing, before.archived_on, before.hidden_at)
    assert sent()[-1][2] == "cancelled"
    with pytest.raises(TooLate):
        undo_act(by=ann, act=act)


def test_it_is_too_late_after_ten_minutes_or_when_something_was_built_on_it(ann, time_machine):
    time_machine.move_to("2026-11-24T10:00:00Z", tick=False)
    one, other = published(), published(title="Tuin")
    first = hide_initiative(by=ann, initiative=one, said=WHY)
    second = archive_published(by=ann, initiative=other, said=WHY)
    hide_initiative(by=ann, initiative=fresh(other), said=WHY)
    with pytest.raises(TooLate):
        undo_act(by=ann, act=second)
    time_machine.shift(timedelta(minutes=10))
    with pytest.raises(TooLate):
        undo_act(by=ann, act=first)
    assert [fresh(one).showing, fresh(other).showing] == [Showing.HIDDEN] * 2


def test_who_organises_it_hides_and_archives_by_the_same_mechanism(ann):
    initiative = organised()
    sender = Proposal.objects.get(initiative=initiative)
    archive_initiative(initiative=initiative, sender=sender)
    archive_initiative(initiative=initiative, sender=sender)  # pressed twice
    assert (fresh(initiative).showing, fresh(initiative).version) == (Showing.ARCHIVED, 2)
    hide_own(initiative=initiative, sender=sender)
    assert fresh(initiative).showing == Showing.HIDDEN
    assert set(AuditEvent.objects.filter(verb__in=["initiative.archived", "initiative.hidden"]).values_list("by")) == {
        (None,)
    }
    bring_back(by=ann, initiative=fresh(initiative), said=WHY)
    assert fresh(initiative).showing == Showing.PUBLIC


def test_nobody_acts_on_their_own_unless_nobody_else_can(ann):
    initiative = organised("Ann@example.nl")
    for act in ACTS.values():
        with pytest.raises(OwnProposal):
            act(by=ann, initiative=initiative, said=WHY)
    with pytest.raises(OwnProposal):
        correct_initiative(by=ann, initiative=initiative, values=values_of(initiative), said=WHY)
    type(ann).objects.exclude(pk=ann.pk).update(role="")
    hide_initiative(by=ann, initiative=initiative, said=WHY)
    assert AuditEvent.objects.filter(verb="initiative.own", by=ann, object_id=str(initiative.pk)).count() == 1


def test_without_an_address_or_when_nobody_need_know_there_is_no_letter(ann):
    hide_initiative(by=ann, initiative=published(), said=WHY)
    hide_initiative(by=ann, initiative=organised(title="Tuin"), said=Said("Daarom.", tell=False))
    assert sent() == []


# --- everything of one sender ----------------------------------------------------------------------------------------
def test_everything_of_a_sender_goes_in_one_act_and_comes_back_in_one(ann, time_machine):
    time_machine.move_to("2026-11-24T10:00:00Z", tick=False)
    mine = [organised(title=title) for title in ("Een", "Twee", "Drie")]
    other = organised("ander@voorbeeld.nl", title="Vier")
    archive_published(by=ann, initiative=mine[0], said=Said("Oud.", tell=False))
    rows = [fresh(one) for one in mine]
    act = hide_sender(by=ann, initiatives=rows, organiser=Organiser("org@voorbeeld.nl", "nl"), said=WHY)
    assert [fresh(one).showing for one in (*mine, other)] == [Showing.HIDDEN] * 3 + [Showing.PUBLIC]
    assert [one[0] for one in sent()] == ["org@voorbeeld.nl"]
    bring_back(by=ann, initiative=fresh(mine[2]), said=Said("Mag wel.", tell=False))
    Letter.objects.filter(template="initiative-act").update(state="sent", sent_at=timezone.now())
    time_machine.shift(timedelta(days=3))
    assert undo_act(by=ann, act=act) == [mine[2]]
    assert [fresh(one).showing for one in mine] == [Showing.ARCHIVED, Showing.PUBLIC, Showing.PUBLIC]
    back = Letter.objects.latest("pk")
    assert (back.context["kind"], back.context["titles"], back.to) == (
        "bring_back",
        ["Een", "Twee"],
        "org@voorbeeld.nl",
    )


def test_of_a_sender_all_is_hidden_or_nothing(ann):
    one, two = organised(title="Een"), organised(title="Twee")
    stale = [fresh(one), fresh(two)]
    archive_published(by=ann, initiative=two, said=WHY)
    with pytest.raises(ChangedMeanwhile) as late:
        hide_sender(by=ann, initiatives=stale, organiser=Organiser("org@voorbeeld.nl", "nl"), said=WHY)
    assert (late.value.initiative.pk, fresh(one).showing) == (two.pk, Showing.PUBLIC)


# --- correcting ------------------------------------------------------------------------------------------------------
def test_a_correction_is_a_version_that_an_older_change_does_not_revert(ann):
    initiative = organised()
    older = change_of(initiative, summary="Van toen.", stage="afgerond")
    values = values_of(initiative) | {"summary": "Verbeterd.", "organiser": "De straat"}
    correct_initiative(by=ann, initiative=initiative, values=values, said=WHY)
    now = fresh(initiative)
    assert (now.summary, now.organiser, now.version) == ("Verbeterd.", "De straat", 2)
    assert [(one.version, one.by) for one in history(now).order_by("version")] == [(1, None), (2, ann)]
    letter = Letter.objects.get(template="initiative-act")
    assert letter.context["corrections"] == [["Korte uitleg", "Een kast vol.", "Verbeterd."], ["Door", "", "De straat"]]
    older.initiative = now
    assert Sheet(older, {}).clashing == ["summary"]


def test_two_who_correct_different_parts_both_count_and_in_the_same_part_one_is_told(ann):
    initiative = published()
    values = values_of(initiative)
    correct_initiative(by=ann, initiative=initiative, values=values | {"summary": "Een."}, said=WHY)
    correct_initiative(by=ann, initiative=initiative, values=values | {"story": "Twee."}, said=WHY)
    assert (fresh(initiative).summary, fresh(initiative).story) == ("Een.", "Twee.")
    with pytest.raises(Clash) as clash:
        correct_initiative(by=ann, initiative=initiative, values=values | {"summary": "Drie."}, said=WHY)
    assert clash.value.units == ["summary"]
    assert correct_initiative(by=ann, initiative=initiative, values=values, said=WHY) is None


def test_undo_of_a_correction_puts_the_row_back_to_the_letter(ann):
    initiative = published(place_words="Bij de kerk", started_on="2020-01-01", started_precision="year")
    row = Initiative.objects.filter(pk=initiative.pk).values()
    before = row.get()
    values = values_of(initiative) | {"title": "Kast", "started": "2021-03-04", "themes": ["groen"]}
    act = correct_initiative(by=ann, initiative=initiative, values=values, said=WHY)
    assert row.get()["title"] == "Kast"
    undo_act(by=ann, act=act)
    assert {name for name, value in row.get().items() if value != before[name]} == {"version"}


def test_a_new_address_is_never_anybody_elses_and_the_old_one_leads_on(ann, client):
    initiative = published()
    values = values_of(initiative) | {"title": "Ruilkast"}
    act = correct_initiative(by=ann, initiative=initiative, values=values, said=WHY, rename=True)
    assert fresh(initiative).slug == "ruilkast"
    answer = client.get("/initiatieven/boekenkast/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/initiatieven/ruilkast/")
    assert client.get("/en/initiatieven/boekenkast/").headers["Location"] == "/en/initiatieven/ruilkast/"
    assert published().slug == "boekenkast-2"
    undo_act(by=ann, act=act)
    assert fresh(initiative).slug == "boekenkast"
    assert client.get("/initiatieven/ruilkast/").headers["Location"] == "/initiatieven/boekenkast/"
    assert published(title="Ruilkast").slug == "ruilkast-2"


@pytest.mark.parametrize("title", ["Aanmelden", "Tegels"])
def test_no_address_is_that_of_a_page(ann, title):
    initiative = published()
    values = values_of(initiative) | {"title": title}
    correct_initiative(by=ann, initiative=initiative, values=values, said=WHY, rename=True)
    assert fresh(initiative).slug == {"Aanmelden": "aanmelden-2", "Tegels": "tegels"}[title]


# --- what must always be true ----------------------------------------------------------------------------------------
WRONG = [{"hidden_at": timezone.now()}, {"merged_into": "self"}, {"told": "rook"}]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: next(iter(wrong)))
def test_the_database_refuses_what_cannot_be(wrong):
    initiative = published()
    values = {name: initiative if value == "self" else value for name, value in wrong.items()}
    if "merged_into" in wrong:
        values["archived_on"] = timezone.localdate()
    with pytest.raises(IntegrityError), transaction.atomic():
        Initiative.objects.filter(pk=initiative.pk).update(**values)


def test_an_address_is_given_up_once():
    SlugHistory.objects.create(kind="x", slug="een", object_id=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        SlugHistory.objects.create(kind="x", slug="een", object_id=2)


def test_organisers_are_who_sent_it_in_and_who_was_joined_to_it():
    initiative = organised()
    change_of(initiative, "helper@voorbeeld.nl", summary="Anders.")
    Proposal.objects.filter(email="org@voorbeeld.nl").update(email="ORG@voorbeeld.nl")
    found = organisers_of(initiative)
    assert [(one.email, bool(one.proposal)) for one in found] == [("ORG@voorbeeld.nl", True)]


def test_who_confirms_what_a_moderator_wrote_down_has_confirmed_the_address():
    initiative = organised()
    sender = Proposal.objects.get(initiative=initiative)
    Proposal.objects.update(confirmed_at=None)
    still_true(initiative=initiative, sender=sender)
    assert Proposal.objects.get(pk=sender.pk).confirmed_at is not None


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("act", [hide_initiative, archive_published])
def test_of_twenty_at_once_one_acts(act):
    atlas()
    initiative = published()
    start = Barrier(20)

    def press(_number: int) -> bool:
        mine = fresh(initiative)
        start.wait(timeout=30)
        try:
            act(by=None, initiative=mine, said=WHY)
        except ChangedMeanwhile:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(20) as pool:
        assert sum(pool.map(press, range(20))) == 1
    assert Act.objects.count() == 1
