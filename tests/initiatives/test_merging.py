"""Two published initiatives become one: what moves, where the old address leads, and how it is taken back."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ValidationError

from haarlem_wijken.ground.messages.actions import be_silent
from haarlem_wijken.ground.models import AuditEvent, Case, Conversation, Letter, Silence, StaffRole
from haarlem_wijken.ground.post import signed_link
from initiatives.actions import ChangedMeanwhile, Said, TooLate, hide_initiative, merge_initiatives, undo_act
from initiatives.actions.impartial import OwnProposal
from initiatives.actions.moving import loads
from initiatives.desk.units import Sheet
from initiatives.models import Claim, HelpCall, Initiative, InitiativeSource, Proposal, Showing
from initiatives.receivers import KIND
from tests.cast import account
from tests.initiatives.waiting import change_of, organised, published

pytestmark = pytest.mark.usefixtures("city")
WHY = Said(reason="Dubbel.")


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


@pytest.fixture
def pair() -> tuple[Initiative, Initiative]:
    """(what goes, what it goes into), each with all that can hang on it."""
    both = organised("een@voorbeeld.nl", title="Kast"), organised("ander@voorbeeld.nl", title="Boekenkast")
    for one in both:
        HelpCall.objects.create(initiative=one, title=f"Planken voor {one.title}")
        for name in ("Krant", f"Blad van {one.title}"):
            InitiativeSource.objects.create(initiative=one, name=name, read_on=date(2026, 1, 1))
    return both


def fresh(initiative: Initiative) -> Initiative:
    return Initiative.objects.get(pk=initiative.pk)


def merge(by, gone: Initiative, into: Initiative, said: Said = WHY, **values):
    return merge_initiatives(by=by, gone=fresh(gone), into=fresh(into), values=values, said=said)


def hanging(initiative: Initiative) -> dict[str, list]:
    return {
        "calls": sorted(initiative.help_calls.values_list("title", flat=True)),
        "sources": sorted(initiative.sources.values_list("name", flat=True)),
        "proposals": sorted(initiative.proposals.values_list("email", "base_version"), key=str),
    }


def test_everything_moves_but_what_is_there_already(ann, pair):
    gone, into = pair
    change_of(gone, "een@voorbeeld.nl", summary="Anders.")
    merge(ann, gone, into)
    assert hanging(into) == {
        "calls": ["Planken voor Boekenkast", "Planken voor Kast"],
        "sources": ["Blad van Boekenkast", "Blad van Kast", "Krant"],
        "proposals": [("ander@voorbeeld.nl", None), ("een@voorbeeld.nl", 0), ("een@voorbeeld.nl", None)],
    }
    assert hanging(gone) == {"calls": [], "sources": ["Krant"], "proposals": []}
    assert (fresh(gone).showing, fresh(gone).merged_into) == (Showing.MERGED, into)
    assert list(AuditEvent.objects.filter(verb="initiative.merged", by=ann).values_list("reason", flat=True)) == [
        "Dubbel."
    ]


def test_a_change_that_waited_clashes_with_all_it_did_not_begin_from(ann, pair):
    gone, into = pair
    waiting = change_of(gone, summary="Anders.")
    merge(ann, gone, into)
    assert Sheet(Proposal.objects.select_related("initiative", "case").get(pk=waiting.pk), {}).clashing == ["summary"]


def test_conversations_and_claims_go_along_and_come_back(ann, pair):
    gone, into = pair
    said = Conversation.objects.create(to_kind=KIND, to_id=gone.pk, title="Kast", email="buur@voorbeeld.nl")
    beside = Conversation.objects.create(to_kind="council", to_id=gone.pk, title="Raad", email="buur@voorbeeld.nl")
    case = Case.objects.create(kind="initiative-claim")
    claim = Claim.objects.create(case=case, initiative=gone, name="Sam", proof="Zie de site.", email="sam@voorbeeld.nl")

    def where() -> list[int]:
        for one in (said, beside, claim):
            one.refresh_from_db()
        return [said.to_id, beside.to_id, claim.initiative_id]

    act = merge(ann, gone, into)
    assert where() == [into.pk, gone.pk, into.pk]
    undo_act(by=ann, act=act)
    assert where() == [gone.pk, gone.pk, gone.pk]


def test_every_table_that_points_at_an_initiative_goes_along(pair):
    """A new one is found by itself; this says which there are, so that somebody looks whether that is right."""
    gone, into = pair
    assert {load.model.__name__ for load in loads(gone, into)} >= {
        "HelpCall", "InitiativePhoto", "InitiativeSource", "Proposal",
    }  # fmt: skip


def test_both_organisers_hear_of_it_each_in_their_own_words(ann, pair):
    gone, into = pair
    merge(ann, gone, into, Said("Dubbel.", words="Tot ziens."))
    letters = Letter.objects.filter(template="initiative-merged").order_by("to")
    assert [(one.to, one.context["of_gone"], one.context["slug"]) for one in letters] == [
        ("ander@voorbeeld.nl", False, "boekenkast"), ("een@voorbeeld.nl", True, "boekenkast"),
    ]  # fmt: skip
    assert all(one.context["words"] == "Tot ziens." and one.context["link"] for one in letters)


def test_what_is_chosen_is_taken_over(ann, pair):
    gone, into = pair
    merge(ann, gone, into, story="Eerst.\n\nEn dit.")
    assert fresh(into).story == "Eerst.\n\nEn dit."


def test_undo_brings_everything_back(ann, pair):
    gone, into = pair
    waiting = change_of(gone, summary="Anders.")
    before = [hanging(one) for one in pair]
    act = merge(ann, gone, into, story="Meer.")
    assert undo_act(by=ann, act=act) == []
    assert [hanging(one) for one in pair] == before
    assert [fresh(one).showing for one in pair] == [Showing.PUBLIC] * 2
    assert (fresh(into).story, fresh(gone).merged_into_id) == ("Eerst.", None)
    assert Sheet(Proposal.objects.select_related("initiative", "case").get(pk=waiting.pk), {}).clashing == []
    assert set(Letter.objects.filter(template="initiative-merged").values_list("state")) == {("cancelled",)}


def test_the_address_without_organisers_becomes_that_of_the_other(ann):
    gone, into = organised(title="Kast"), published()
    act = merge(ann, gone, into)
    assert fresh(into).contact_email == "org@voorbeeld.nl"
    undo_act(by=ann, act=act)
    assert fresh(into).contact_email == ""


def test_old_addresses_lead_to_the_end_of_a_chain_and_never_around(ann, client):
    one, two, three = (published(title=title) for title in ("Een", "Twee", "Drie"))
    merge(ann, one, two)
    second = merge(ann, two, three)
    for old in ("een", "twee"):
        for prefix in ("", "/en"):
            answer = client.get(f"{prefix}/initiatieven/{old}/")
            assert (answer.status_code, answer.headers["Location"]) == (301, f"{prefix}/initiatieven/drie/")
            assert answer.headers["Cache-Control"] == "no-cache"
    for gone, into in ((three, one), (three, two), (one, three)):
        with pytest.raises(ChangedMeanwhile):
            merge(ann, gone, into)
    with pytest.raises(ValidationError):
        merge(ann, three, three)
    hide_initiative(by=ann, initiative=fresh(three), said=WHY)
    assert client.get("/initiatieven/een/", follow=True).status_code == 410
    with pytest.raises(TooLate):
        undo_act(by=ann, act=second)


def test_an_earlier_merge_is_not_taken_back_from_under_a_later_one(ann):
    one, two, three = (published(title=title) for title in ("Een", "Twee", "Drie"))
    first = merge(ann, one, two)
    merge(ann, two, three)
    with pytest.raises(TooLate):
        undo_act(by=ann, act=first)


def test_nobody_merges_their_own(ann):
    gone, into = published(), organised("ann@example.nl", title="Kast")
    for pair in ((gone, into), (into, gone)):
        with pytest.raises(OwnProposal):
            merge(ann, *pair)


def test_what_changed_since_it_was_read_is_not_merged(ann, pair):
    gone, into = pair
    stale = fresh(into)
    Initiative.objects.filter(pk=into.pk).update(version=5)
    with pytest.raises(ChangedMeanwhile):
        merge_initiatives(by=ann, gone=fresh(gone), into=stale, values={}, said=WHY)
    assert hanging(gone)["calls"] == ["Planken voor Kast"]


def test_the_slug_of_what_is_merged_is_given_to_nobody(ann, pair):
    merge(ann, *pair)
    assert published(title="Kast").slug == "kast-2"


@pytest.mark.parametrize(("has_its_own", "moves"), [(False, True), (True, False)])
def test_who_wanted_no_messages_gets_none(ann, pair, has_its_own, moves):
    """Where nobody else is written to: else those who are decide."""
    gone, into = pair
    be_silent(kind=KIND, pk=gone.pk, silent=True)
    if not has_its_own:
        Initiative.objects.filter(pk=into.pk).update(contact_email="")
    act = merge(ann, gone, into)
    assert list(Silence.objects.values_list("to_id", flat=True)) == [into.pk if moves else gone.pk]
    undo_act(by=ann, act=act)
    assert list(Silence.objects.values_list("to_id", flat=True)) == [gone.pk]


def test_taking_it_back_leads_to_the_page_where_it_was_pressed(ann, pair, client):
    gone, into = map(fresh, pair)
    act = merge_initiatives(by=ann, gone=gone, into=into, values={}, said=WHY)
    client.force_login(ann)
    undo = f"/moderatie/initiatieven/handeling/{act.pk}/terugdraaien/"
    assert client.post(undo, {"page": gone.pk}).headers["Location"] == f"/moderatie/initiatieven/{gone.pk}/"
    assert client.post(undo, {"page": "9" * 30}).headers["Location"].startswith("/moderatie/initiatieven/")


def test_its_sender_does_not_read_that_it_stands_on_the_site_when_it_does_not(ann, client):
    one = organised("een@voorbeeld.nl")
    sent = Proposal.objects.get(initiative=one)
    page = urlsplit(signed_link("proposal", sent.pk, sent.link_generation)).path
    assert "Het staat op de site sinds" in client.get(page).content.decode()
    hide_initiative(by=ann, initiative=fresh(one), said=WHY)
    text = client.get(page).content.decode()
    assert "Het staat op de site sinds" not in text
    assert "Het is geplaatst op" in text
    assert "Het is weggehaald op" in text
