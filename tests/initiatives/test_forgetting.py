"""What was not placed is emptied when its term is over, not before; what was placed and what waits stays."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from haarlem_wijken.ground.models import Account, AuditEvent, CaseState, Revision
from initiatives.actions import drop_unconfirmed, forget_refused
from initiatives.models import Proposal
from initiatives.register import REFUSED, UNCONFIRMED
from tests.initiatives.waiting import change_of, published, waiting

pytestmark = pytest.mark.django_db
DECIDED = datetime(2026, 1, 10, 12, tzinfo=timezone.get_default_timezone())
DAY = timedelta(days=1)
SECRET = "Gasthuislaan"


@pytest.fixture
def decided(city):
    """A proposal whose case came to `state` at DECIDED."""

    def make(state: CaseState, *, change: bool = False) -> Proposal:
        with time_machine.travel(DECIDED, tick=False):
            proposal = change_of(published(), title=SECRET) if change else waiting(email="sam@voorbeeld.nl")
        case = proposal.case
        case.state = state
        if state not in (CaseState.WITHDRAWN, CaseState.EXPIRED, CaseState.WAITING):
            case.decided_at = DECIDED
        case.save()
        proposal.remarks = {"story": SECRET}
        proposal.save()
        asked = {"remarks": proposal.remarks}
        Revision.objects.create(
            object_type="initiatives.proposal", object_id=proposal.pk, version=case.version, values=asked
        )
        return proposal

    return make


def told(proposal: Proposal) -> bool:
    proposal.refresh_from_db()
    kept = [*Revision.objects.values_list("values", flat=True), proposal.values, proposal.seen, proposal.remarks]
    return SECRET in str(kept) or bool(proposal.email)


@pytest.mark.parametrize("state", ["declined", "spam", "withdrawn", "expired"])
def test_what_was_not_placed_is_emptied_at_its_term(decided, state):
    proposal = decided(CaseState(state))
    with time_machine.travel(DECIDED + REFUSED - DAY, tick=False):
        assert forget_refused() == 0
    assert told(proposal)
    with time_machine.travel(DECIDED + REFUSED + DAY, tick=False):
        assert forget_refused() == 1
        assert forget_refused() == 0
    assert not told(proposal)
    assert (proposal.values["title"], proposal.values["lat"], proposal.values["themes"]) == ("", None, ["groen"])
    assert proposal.case.state == state
    assert AuditEvent.objects.filter(verb="proposal.forgotten", object_id=proposal.pk).count() == 1


@pytest.mark.parametrize("state", ["accepted", "waiting", "changes_requested"])
def test_what_was_placed_or_waits_stays(decided, state):
    proposal = decided(CaseState(state))
    with time_machine.travel(DECIDED + 10 * REFUSED, tick=False):
        assert forget_refused() == 0
    assert told(proposal)


@pytest.mark.parametrize("change", [False, True])
def test_what_was_emptied_can_still_be_looked_at(decided, client, change):
    proposal, other = decided(CaseState.DECLINED, change=change), decided(CaseState.SPAM)
    with time_machine.travel(DECIDED + REFUSED + DAY, tick=False):
        forget_refused()
    client.force_login(Account.objects.create_user("mo@voorbeeld.nl", role="moderator"))
    page = client.get(f"/moderatie/{proposal.case_id}/")
    assert page.status_code == 200
    assert SECRET not in page.content.decode()
    assert not told(other)
    assert "reclame of misbruik" not in page.content.decode()  # two that were forgotten are not of one sender


def test_what_was_never_confirmed_is_removed_at_its_term(decided):
    proposal = decided(CaseState.UNCONFIRMED)
    for term, left in ((UNCONFIRMED - DAY, 1), (UNCONFIRMED + DAY, 0)):
        with time_machine.travel(DECIDED + term, tick=False):
            drop_unconfirmed()
        assert Proposal.objects.filter(pk=proposal.pk).count() == left
