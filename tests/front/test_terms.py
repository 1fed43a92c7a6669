"""What is kept about people is kept until its term, and gone after it: a day before and a day after, for every term."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import ModuleType

import pytest
import time_machine

from councils import actions as councils
from councils import register as of_councils
from councils.models import CouncilClaim, Invitation, MissingCouncil
from haarlem_wijken.ground import actions as accounts
from haarlem_wijken.ground import register as of_ground
from haarlem_wijken.ground.erasing.remembering import forget_erasures
from haarlem_wijken.ground.following.actions import forget_alerts
from haarlem_wijken.ground.guard.sending import drop_used_proofs
from haarlem_wijken.ground.management.commands.work import clear_expired_sessions
from haarlem_wijken.ground.messages.actions import forget_conversations
from haarlem_wijken.ground.models import (
    Account,
    Alert,
    Case,
    Conversation,
    Erasure,
    Letter,
    Report,
    Session,
    SignInLink,
    UsedProof,
)
from haarlem_wijken.ground.models.letter import LetterState
from haarlem_wijken.ground.reports.actions import forget_reports
from initiatives import actions as initiatives
from initiatives import register as of_initiatives
from initiatives.actions.claiming import forget_claims
from initiatives.actions.forgetting import forget_organisers
from initiatives.actions.handing import drop_transfers
from initiatives.intake.job import drop_old_files
from initiatives.models import Claim, Initiative, Intake, Photo, Proposal, SignUp, Transfer
from meetings import actions as meetings
from meetings import register as of_meetings
from meetings.models import Attendance, Minutes, MinutesSection, WritingDraft, WritingPresence, WritingReceipt
from tests import cast
from tests.initiatives.helping import asked, call, joined
from tests.initiatives.waiting import organised, published, values

pytestmark = pytest.mark.usefixtures("city")
NOW, DAY = datetime(2026, 3, 1, 11, tzinfo=UTC), timedelta(days=1)
WHO = "zebedeus@voorbeeld.nl"
REGISTERS = (of_ground, of_councils, of_initiatives, of_meetings)


@dataclass(frozen=True)
class Term:
    """`name` of the constant in `register`, or the term itself; `make` makes what is kept from NOW on, and gives who
    asks whether it is there; `chore` is what the worker does.
    """

    register: ModuleType | None
    name: str | timedelta
    make: Callable[[], Callable[[], bool]]
    chore: Callable

    @property
    def days(self) -> timedelta:
        return self.name if self.register is None else getattr(self.register, self.name)

    def __str__(self):
        room = self.register.__name__ if self.register else ""
        return f"{room} {self.name} {self.make.__name__}"


def case(state: str, kind: str = "report") -> Case:
    decided = NOW if state in ("declined", "spam") else None
    return Case.objects.create(kind=kind, state=state, decided_at=decided)


def there(model, **fields) -> Callable[[], bool]:
    made = model.objects.create(**fields)
    return lambda: model.objects.filter(pk=made.pk).exists()


def holding(model, field: str, **fields) -> Callable[[], bool]:
    """Whether that field of the row still says something."""
    made = model.objects.create(**fields)
    return lambda: bool(getattr(model.objects.get(pk=made.pk), field))


def letter():
    return holding(
        Letter,
        "to",
        key="k",
        template="second-step",
        to=WHO,
        context={"name": WHO},
        state=LetterState.SENT,
        sent_at=NOW,
    )


def letter_given_up():
    return holding(Letter, "to", key="k", template="second-step", to=WHO, state=LetterState.FAILED, not_before=NOW)


def report():
    return holding(Report, "email", case=case("declined"), path="/", title="T", wrong="other", words=WHO, email=WHO)


def message():
    return there(Conversation, to_kind="initiative", to_id=1, title="T", email=WHO)


def conversation():
    return there(Conversation, to_kind="initiative", to_id=1, title="T", email=WHO, confirmed_at=NOW, last_at=NOW)


def alert():
    return there(Alert, kind="initiatieven", email=WHO)


def alert_stopped():
    return there(Alert, kind="initiatieven", email=WHO, confirmed_at=NOW, stopped_at=NOW)


def erasure():
    return there(Erasure, digest="d")


def typed_address():
    return there(Account, email=WHO)


def link_of_command_line():
    account = cast.account(WHO)
    return there(SignInLink, account=account, digest="d", expires_at=NOW)


def session():
    return there(Session, session_key="s", session_data="", expire_date=NOW + timedelta(days=30), account=None)


def used_proof():
    return there(UsedProof, nonce=b"n" * 16, content=b"c", until=NOW + DAY)


def council_claim(state="declined", confirmed_at=NOW):
    return holding(
        CouncilClaim, "email", case=case(state, "council-claim"), council=cast.council(), name="Z", email=WHO,
        role="voorzitter", words="w", confirmed_at=confirmed_at,
    )  # fmt: skip


def council_claim_unconfirmed():
    made = case("unconfirmed", "council-claim")
    return there(CouncilClaim, case=made, council=cast.council(), name="Z", email=WHO, role="voorzitter", words="w")


def missing_council():
    return holding(
        MissingCouncil, "email", case=case("declined", "council-missing"), name="R", kind="werkgroep", source="s",
        email=WHO,
    )  # fmt: skip


def invitation():
    return there(Invitation, council=cast.council(), name="Z", email=WHO)


def proposal_unconfirmed():
    made = case("unconfirmed", "initiative")
    return there(Proposal, case=made, values=values(), form_version=1, email=WHO)


def proposal_refused():
    made = case("declined", "initiative")
    return holding(Proposal, "email", case=made, values=values(), form_version=1, email=WHO, confirmed_at=NOW)


def claim_unconfirmed():
    made = case("unconfirmed", "initiative-claim")
    return there(Claim, case=made, initiative=published(), name="Z", proof="p", email=WHO)


def claim_refused():
    made = case("declined", "initiative-claim")
    return holding(Claim, "email", case=made, initiative=published(), name="Z", proof="p", email=WHO)


def transfer():
    organised(WHO)
    return there(Transfer, proposal=Proposal.objects.get(email=WHO), email="ander@voorbeeld.nl")


def file_taken_in():
    return there(Intake, name="n", data=b"d")


def photo_unsent():
    return there(Photo, sizes=[[1, 1, "wachtend/terms.webp"]], digest="d")


def helper_unconfirmed():
    asked(call(organised(), on=date(2026, 12, 1)), WHO)
    return SignUp.objects.filter(email=WHO).exists


def helper():
    joined(call(organised(), on=NOW.date()), WHO)
    return SignUp.objects.filter(email=WHO).exists


def organiser_of_what_is_archived():
    organised(WHO, archived_on=NOW.date())
    return lambda: Initiative.objects.exclude(contact_email="").exists() or Proposal.objects.exclude(email="").exists()


def organiser_of_what_is_finished():
    organised(WHO, stage="afgerond")
    return lambda: Initiative.objects.exclude(contact_email="").exists() or Proposal.objects.exclude(email="").exists()


def a_section() -> MinutesSection:
    council = cast.council()
    meeting = meetings.plan_meeting(by=cast.member(council), council=council, date=NOW.date())
    minutes = Minutes.objects.filter(meeting=meeting).first() or Minutes.objects.create(meeting=meeting)
    return MinutesSection.objects.create(minutes=minutes, body="Tekst.")


def guest():
    meeting = a_section().minutes.meeting
    return holding(Attendance, "email", meeting=meeting, guest_name="Z", email=WHO)


def draft():
    section = a_section()
    return there(
        WritingDraft, account=cast.account(WHO), object_type="x", object_id=section.pk, base_version=1, content="c"
    )


def receipt():
    return there(
        WritingReceipt, account=cast.account(WHO), section=a_section(), key=uuid.uuid4(), digest="d", version=1
    )


def presence():
    section = a_section()
    return there(WritingPresence, account=cast.account(WHO), minutes=section.minutes, section=section)


TERMS = (
    Term(of_ground, "LETTERS", letter, accounts.forget_letters),
    Term(of_ground, "LETTERS", letter_given_up, accounts.forget_letters),
    Term(of_ground, "REPORTS", report, forget_reports),
    Term(of_ground, "UNCONFIRMED_MESSAGES", message, forget_conversations),
    Term(of_ground, "CONVERSATIONS", conversation, forget_conversations),
    Term(of_ground, "UNCONFIRMED_ALERTS", alert, forget_alerts),
    Term(of_ground, "UNDO_ALERTS", alert_stopped, forget_alerts),
    Term(of_ground, "ERASURES", erasure, forget_erasures),
    Term(None, DAY, typed_address, accounts.purge_unconfirmed),
    Term(None, DAY, link_of_command_line, accounts.purge_unconfirmed),
    Term(None, timedelta(days=30), session, clear_expired_sessions),
    Term(None, DAY, used_proof, drop_used_proofs),
    Term(of_councils, "CLAIMED", council_claim, councils.forget_claims),
    Term(of_councils, "UNCONFIRMED", council_claim_unconfirmed, councils.forget_claims),
    Term(of_councils, "MISSED", missing_council, councils.forget_missing),
    Term(of_councils, "INVITED", invitation, councils.forget_invitations),
    Term(of_initiatives, "UNCONFIRMED", proposal_unconfirmed, initiatives.drop_unconfirmed),
    Term(of_initiatives, "UNCONFIRMED", claim_unconfirmed, forget_claims),
    Term(of_initiatives, "UNCONFIRMED", transfer, drop_transfers),
    Term(of_initiatives, "REFUSED", proposal_refused, initiatives.forget_refused),
    Term(of_initiatives, "REFUSED", claim_refused, forget_claims),
    Term(of_initiatives, "FILES", file_taken_in, drop_old_files),
    Term(of_initiatives, "UNSENT", photo_unsent, initiatives.drop_photos),
    Term(of_initiatives, "HELPERS_UNCONFIRMED", helper_unconfirmed, initiatives.drop_unconfirmed_helpers),
    Term(of_initiatives, "HELPERS", helper, initiatives.forget_helpers),
    Term(of_initiatives, "ENDED", organiser_of_what_is_archived, forget_organisers),
    Term(of_initiatives, "ENDED", organiser_of_what_is_finished, forget_organisers),
    Term(of_meetings, "GUESTS", guest, meetings.forget_guest_addresses),
    Term(of_meetings, "DRAFTS", draft, meetings.tidy_writing),
    Term(of_meetings, "RECEIPTS", receipt, meetings.tidy_writing),
    Term(None, DAY, presence, meetings.tidy_writing),
)


@pytest.mark.parametrize("term", TERMS, ids=str)
def test_it_is_kept_until_its_term_and_gone_after_it(term, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with time_machine.travel(NOW, tick=False):
        is_there = term.make()
        assert is_there()
    with time_machine.travel(NOW + term.days - DAY, tick=False):
        term.chore()
        assert is_there()
    with time_machine.travel(NOW + term.days + DAY + timedelta(minutes=1), tick=False):
        term.chore()
        assert not is_there()


def test_every_term_of_the_register_is_in_the_table():
    told = {
        (register.__name__, name)
        for register in REGISTERS
        for name, value in vars(register).items()
        if isinstance(value, timedelta)
    }
    assert told == {(term.register.__name__, term.name) for term in TERMS if term.register}
