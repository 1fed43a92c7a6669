"""Somebody who did everything that the portal keeps something of."""

from datetime import date
from uuid import uuid4

from allauth.account.models import EmailAddress, EmailConfirmation
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from councils.actions import give_seat
from councils.models import Contact, CouncilChange, CouncilClaim, Invitation, MissingCouncil, Organisation, SeatRole
from haarlem_wijken.ground import post
from haarlem_wijken.ground.actions import make_sign_in_link
from haarlem_wijken.ground.factors import give_app, new_recovery_codes
from haarlem_wijken.ground.models import (
    Account,
    Alert,
    AuditEvent,
    Case,
    CaseDecision,
    CaseNote,
    Conversation,
    Document,
    DocumentVersion,
    Message,
    Person,
    Report,
    Revision,
)  # fmt: skip
from haarlem_wijken.ground.models.session import SessionStore
from initiatives.models import Act, Claim, HelpCall, Intake, Photo, ProposalPhoto, SignUp, Transfer
from meetings.actions import end_resolution, make_agreement, make_resolution, plan_meeting
from meetings.models import (
    AgendaItem,
    Agreement,
    AgreementReview,
    Attendance,
    CalendarAddress,
    Erratum,
    Minutes,
    MinutesComment,
    MinutesSection,
    ObjectLink,
    Presentation,
    SourceText,
    WritingDraft,
    WritingPresence,
    WritingReceipt,
)  # fmt: skip
from tests import cast
from tests.initiatives.helping import call, joined
from tests.initiatives.waiting import organised, waiting

EMAIL, NAME = "zebedeus@voorbeeld.nl", "Zebedeus Querido"
NOW = "2026-01-10T12:00:00Z"


def live() -> Account:
    """One row at least of everything; also in words of others."""
    account = cast.account(EMAIL)
    person = Person.objects.create(account=account, given_name="Zebedeus", family_name="Querido")
    council = cast.council()
    give_seat(council=council, person=person, role=SeatRole.CHAIR, since=date(2020, 1, 1), by=None)
    _signs_in(account)
    _sits(account, person, council)
    _meets(account, person, council)
    _sends_in(account)
    _moderates(account)
    return account


def _signs_in(account: Account) -> None:
    give_app(account)
    new_recovery_codes(account=account, by=account)
    make_sign_in_link(account=account, by=None)
    address = EmailAddress.objects.create(user=account, email=EMAIL)
    EmailConfirmation.objects.create(email_address=address, key="k")
    for held in ({"_auth_user_id": str(account.pk)}, {"login": {"email": EMAIL}}):
        session = SessionStore()
        session.update(held)
        session.save()
    kind = ContentType.objects.get_for_model(Account)
    LogEntry.objects.create(user=account, content_type=kind, object_repr=EMAIL, action_flag=CHANGE, change_message=NAME)
    Alert.objects.create(email=EMAIL, kind="initiatieven", query="thema=groen", confirmed_at=timezone.now())
    post.queue("second-step", to=EMAIL, key="life", context={"what": "reset", "name": NAME}, language="nl")
    post.queue("second-step", to="ander@voorbeeld.nl", key="of another", context={"what": NAME}, language="nl")


def _sits(account, person, council) -> None:
    Invitation.objects.create(council=council, name=NAME, email=EMAIL, by=account)
    Invitation.objects.create(council=council, name="Ander", email="ander@voorbeeld.nl", by=account)
    organisation = Organisation.objects.create(name="Wijkcentrum", kind="anders")
    Contact.objects.create(organisation=organisation, person=person, function=NAME, email=EMAIL, telephone="023")
    CouncilChange.objects.create(
        case=_case("council-change"), council=council, by=account, base_version=1, values={"note": f"bel {EMAIL}"},
    )  # fmt: skip
    CouncilClaim.objects.create(
        case=_case("council-claim"), council=council, name=NAME, email=EMAIL, role="voorzitter", words=NAME
    )
    MissingCouncil.objects.create(
        case=_case("council-missing"), name="Raad", kind="werkgroep", words=f"mail {EMAIL}", source=NAME, email=EMAIL
    )
    document = Document.objects.create(title=f"Brief aan {EMAIL}", kind="verslag")
    DocumentVersion.objects.create(document=document, number=1, link="https://voorbeeld.nl/", by=account)


def _meets(account, person, council) -> None:
    meeting = plan_meeting(by=account, council=council, date=date(2030, 1, 15))
    Attendance.objects.update_or_create(meeting=meeting, person=person, defaults={"represents": f"mail {EMAIL}"})
    Attendance.objects.create(meeting=meeting, guest_name="Gast", email=EMAIL)
    CalendarAddress.objects.create(account=account)
    item = AgendaItem.objects.filter(meeting=meeting).first()
    Presentation.objects.create(item=item, person=person, title=f"Mail {EMAIL}")
    minutes = Minutes.objects.filter(meeting=meeting).first() or Minutes.objects.create(meeting=meeting)
    section = MinutesSection.objects.create(minutes=minutes, body=f"Mail {EMAIL}.", updated_by=account)
    MinutesComment.objects.create(section=section, text=f"Ik ben {EMAIL}", person=person, settled_by=None)
    Erratum.objects.create(minutes=minutes, number=1, text=f"Niet {EMAIL}", by=account, decided_in=meeting)
    SourceText.objects.create(
        meeting=meeting, council=meeting.council, text=f"Mail {EMAIL}.", sha256="0" * 64, reader=1, by=account
    )
    WritingDraft.objects.create(
        account=account, object_type="meetings.minutessection", object_id=section.pk, base_version=1, content=NAME
    )
    WritingPresence.objects.create(account=account, minutes=minutes, section=section)
    WritingReceipt.objects.create(account=account, section=section, key=uuid4(), digest="0" * 64, version=1)
    ObjectLink.objects.create(
        from_kind="agendapunt", from_id=item.pk, to_kind="wijkraad", to_id=council.pk, relation="gaat-over",
        made_by=account,
    )  # fmt: skip
    agreement = make_agreement(by=account, council=council, text=f"Mail {EMAIL}", made_on=date(2030, 1, 15), item=item)
    Agreement.objects.filter(pk=agreement.pk).update(owner_person=person)
    AgreementReview.objects.create(agreement=agreement, result="loopt", note=EMAIL, by=account)
    decided = make_resolution(by=account, meeting=meeting, text=f"Mail {EMAIL}")
    end_resolution(by=account, resolution=decided, reason=f"Toch niet naar {EMAIL}")


def _sends_in(account) -> None:
    initiative = organised(EMAIL, story=f"Mail **{EMAIL}**.")
    proposal = waiting(EMAIL.title(), organiser=NAME, story=EMAIL)
    name = default_storage.save("wachtend/zebedeus.webp", ContentFile(b"photo"))
    photo = Photo.objects.create(sizes=[[1, 1, name]])
    ProposalPhoto.objects.create(proposal=proposal, photo=photo, alt=NAME, credit=NAME, people="agreed")
    Transfer.objects.create(proposal=proposal, email=EMAIL, by=account)
    Claim.objects.create(case=_case("initiative-claim"), initiative=initiative, name=NAME, proof=NAME, email=EMAIL)
    help_call = call(initiative, needed=1)
    HelpCall.objects.filter(pk=help_call.pk).update(by=account)
    joined(help_call, EMAIL, name=NAME)
    joined(help_call, "wacht@voorbeeld.nl")
    SignUp.objects.create(call=help_call, name=NAME, email=EMAIL, words=NAME)
    conversation = Conversation.objects.create(to_kind="initiative", to_id=initiative.pk, name=NAME, email=EMAIL)
    Message.objects.create(conversation=conversation, from_sender=True, text=NAME)
    Report.objects.create(case=_case("report"), path="/", wrong="other", words=NAME, email=EMAIL)


def _moderates(account) -> None:
    case = _case("initiative")
    Case.objects.filter(pk=case.pk).update(decided_by=account, claimed_by=account, reason=f"zie {EMAIL}")
    CaseDecision.objects.create(
        case=case, version=1, state="accepted", by=account, waiting_since=NOW, at=NOW, words=f"Mail {EMAIL}"
    )
    CaseNote.objects.create(case=case, by=account, text=f"Gebeld met {EMAIL}")
    AuditEvent.record("case.noted", case, by=account, reason=f"van {NAME}, {EMAIL}")
    Act.objects.create(kind="hide", by=account, initiative_ids=[1])
    Intake.objects.create(name=f"lijst van {NAME}.csv", state="refused", by=account, report={"rows": [EMAIL]})
    Revision.objects.create(
        object_type="councils.council", object_id=1, version=1, by=account, values={"words": f'"{NAME}" <{EMAIL}>'}
    )


def _case(kind: str) -> Case:
    return Case.objects.create(kind=kind)
