"""A proposal that belongs to what is there already: what is taken over, who hears, and how it is taken back."""

from urllib.parse import urlsplit

import html5lib
import pytest
from django.core.exceptions import ValidationError

from haarlem_wijken.ground.models import Case, Letter, StaffRole
from haarlem_wijken.ground.post import signed_link
from haarlem_wijken.ground.queue import cases
from initiatives.actions import Joining, join_proposal
from initiatives.actions.decisions import Answer
from initiatives.actions.impartial import OwnProposal
from initiatives.models import Initiative, Proposal
from initiatives.organisers import organisers_of
from initiatives.published.record import happened
from tests.cast import account
from tests.front.desk import press
from tests.initiatives.waiting import organised, published, waiting

pytestmark = pytest.mark.usefixtures("city")


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


def read(proposal: Proposal) -> Proposal:
    return Proposal.objects.select_related("case", "initiative").get(pk=proposal.pk)


def join(by, proposal: Proposal, into: Initiative, *, organises: bool = False, **values) -> None:
    found, words = read(proposal), Answer(words="Fijn.")
    joining = Joining(Initiative.objects.get(pk=into.pk), values, organises)
    join_proposal(by=by, case=found.case, proposal=found, answer=words, joining=joining)


def letters() -> list[tuple[str, str, str]]:
    found = Letter.objects.filter(template__in=["proposal-joined", "initiative-joined"]).order_by("template")
    return [(one.template, one.to, one.state) for one in found]


def test_the_sender_hears_where_it_is_and_nobody_else_when_nothing_changes(ann):
    into, proposal = organised(), waiting()
    join(ann, proposal, into)
    found = read(proposal)
    assert (found.case.state, found.initiative, found.organises) == ("joined", into, False)
    assert letters() == [("proposal-joined", "sam@voorbeeld.nl", "queued")]
    context = Letter.objects.get(template="proposal-joined").context
    assert (context["slug"], context["into"], context["words"]) == (into.slug, "Boekenkast", "Fijn.")


def test_what_is_taken_over_is_a_version_and_who_organises_it_hears(ann):
    into = organised()
    join(ann, waiting(), into, summary="Nog een kast.", themes=["delen", "groen"])
    now = Initiative.objects.get(pk=into.pk)
    assert (now.summary, now.version, sorted(now.themes.values_list("slug", flat=True))) == (
        "Nog een kast.", 2, ["delen", "groen"],
    )  # fmt: skip
    assert [one[:2] for one in letters()] == [
        ("initiative-joined", "org@voorbeeld.nl"), ("proposal-joined", "sam@voorbeeld.nl"),
    ]  # fmt: skip
    told = Letter.objects.get(template="initiative-joined").context
    assert (told["units"], "sam@voorbeeld.nl" in str(told)) == (["Korte uitleg", "Thema’s"], False)


def test_the_sender_becomes_an_organiser_where_the_others_can_hear_of_it(ann):
    into = organised()
    join(ann, waiting(), into, organises=True)
    assert {one.email for one in organisers_of(into)} == {"org@voorbeeld.nl", "sam@voorbeeld.nl"}
    assert Letter.objects.get(template="initiative-joined").context["organises"] is True
    with pytest.raises(ValidationError):
        join(ann, waiting(title="Tuin"), published(), organises=True)
    assert Case.objects.filter(state="waiting").count() == 1


def test_undo_takes_all_of_it_back(ann):
    into, proposal = organised(), waiting()
    join(ann, proposal, into, organises=True, summary="Nog een kast.")
    cases.undo(case=read(proposal).case, by=ann)
    found, now = read(proposal), Initiative.objects.get(pk=into.pk)
    assert (found.case.state, found.initiative, found.organises) == ("waiting", None, False)
    assert (now.summary, now.version) == ("Een kast vol.", 3)
    words = [str(one.words) for one in happened(now)]
    assert words[:2] == ["een inzending er weer afgehaald", "verandering teruggedraaid"]
    assert {state for *_rest, state in letters()} == {"cancelled"}


def test_undo_comes_too_late_when_the_initiative_changed_since(ann):
    into, proposal = organised(), waiting()
    join(ann, proposal, into, summary="Nog een kast.")
    Initiative.objects.filter(pk=into.pk).update(version=9)
    with pytest.raises(cases.AlreadyDecided):
        cases.undo(case=read(proposal).case, by=ann)
    assert {state for *_rest, state in letters()} == {"queued"}


@pytest.mark.parametrize("change", [{"version": 7}, {"archived_on": "2026-01-01"}])
def test_what_changed_since_it_was_read_is_not_joined_to(ann, change):
    into, proposal = organised(), waiting()
    stale, found = Initiative.objects.get(pk=into.pk), read(proposal)
    Initiative.objects.filter(pk=into.pk).update(**change)
    with pytest.raises(ValidationError):
        join_proposal(by=ann, case=found.case, proposal=found, answer=Answer(), joining=Joining(stale))
    assert (read(proposal).case.state, letters()) == ("waiting", [])


@pytest.mark.parametrize("own", ["proposal", "initiative"])
def test_nobody_joins_their_own(ann, own):
    into = organised("ann@example.nl" if own == "initiative" else "org@voorbeeld.nl")
    proposal = waiting("ann@example.nl" if own == "proposal" else "sam@voorbeeld.nl")
    with pytest.raises(OwnProposal):
        join(ann, proposal, into)


def test_while_it_can_be_taken_back_the_sender_cannot_reach_the_other_initiative(ann, client):
    """Else a change of it would wait in their name before anybody heard."""
    into, proposal = organised(), waiting()
    join(ann, proposal, into, organises=True)
    page = urlsplit(signed_link("proposal", proposal.pk, proposal.link_generation)).path
    edit = client.get(f"{page}wijzigen/").content.decode()
    assert "Stoep met planten" in edit
    assert "Een kast vol." not in edit


def test_who_may_become_an_organiser_is_asked_with_what_was_chosen(ann, client):
    """In the part that script puts in again when another initiative is chosen; not before one is."""
    known, nobody, proposal = organised(), published(title="Zonder adres"), waiting()
    client.force_login(ann)

    def box(**typed):
        page = html5lib.parse(press(client, proposal, "join", take=False, **typed).content, namespaceHTMLElements=False)
        return [box.get("disabled") for box in page.iterfind(".//*[@id='keuze']//input[@name='organises']")]

    assert box() == []
    assert box(to=known.pk) == [None]
    assert box(to=nobody.pk) == [""]
