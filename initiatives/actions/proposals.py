"""What somebody without an account can do with what they sent in.

Who holds the mailed link is the sender; history knows them by their proposal only, so `by` is None.
"""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from haarlem_wijken.ground import post
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Case, CaseState, Letter
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.telling import absence
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Initiative, Precision, Proposal
from ..proposals.resembling import resembling
from ..proposals.values import UNITS, Values, differing, values_of
from ..register import UNCONFIRMED as CONFIRM_WITHIN
from ..spread.inspiring import refuse_circle, standing
from .decisions import letter_key
from .lapsing import drop_question
from .photos.wishes import listed, photos_differ, set_photos
from .versions import keep_version

NEW, CHANGE = "initiative", "initiative-change"  # kinds of cases
PATIENCE = timedelta(minutes=10)  # between two letters with links to one address
GONE = (CaseState.SPAM, CaseState.WITHDRAWN, CaseState.EXPIRED)
MOST_LINKS = 20


@transaction.atomic
def submit_proposal(  # noqa: PLR0913 - all that one form says
    *, key: UUID, values: Values, form_version: int, email: str, language: str, flags=(), photos=()
) -> Proposal:
    """Take in what one form says and mail its confirmation; sent again with the same `key` it stays one proposal.

    Until it is confirmed what was sent last counts: who mistyped the address goes back and sends the form again.
    """
    hold(f"proposal {key}")  # two at once: the second waits here, then finds the first
    found = Proposal.objects.select_related("case").filter(key=key).first()
    if found is None:
        case = Case.objects.create(kind=NEW, language=language, area_id=_area(values), flags=list(flags))
        found = Proposal.objects.create(case=case, key=key, values=values, form_version=form_version, email=email)
        if photos:
            set_photos(found, photos)
        AuditEvent.record("proposal.submitted", found)
    elif found.case.state != CaseState.UNCONFIRMED or not _says_more(found, values, email, photos):
        return found
    else:
        found.values, found.form_version, found.email = values, form_version, email
        found.link_generation += 1
        found.save(update_fields=["values", "form_version", "email", "link_generation"])
        Case.objects.filter(pk=found.case_id).update(area_id=_area(values))
        AuditEvent.record("proposal.submitted_again", found)
    _write(found, "proposal-confirm", language)
    return found


@transaction.atomic
def confirm_proposal(*, proposal: Proposal) -> bool:
    """The sender has pressed the button behind the mailed link: now it waits. False when it was pressed before."""
    flags = _flags(proposal)
    if not cases.confirm(case=proposal.case):
        return False
    Case.objects.filter(pk=proposal.case_id).update(flags=flags)
    proposal.confirmed_at = timezone.now()
    proposal.save(update_fields=["confirmed_at"])
    AuditEvent.record("proposal.confirmed", proposal)
    _write(proposal, "proposal-received", proposal.case.language)
    return True


@transaction.atomic
def drop_unconfirmed() -> None:
    """Remove for good what was not confirmed within CONFIRM_WITHIN: nobody has seen it. Done by the worker."""
    late = Case.objects.filter(kind=NEW, state=CaseState.UNCONFIRMED, created_at__lt=timezone.now() - CONFIRM_WITHIN)
    ids = list(late.select_for_update(skip_locked=True).values_list("pk", flat=True))
    Proposal.objects.filter(case_id__in=ids).delete()
    Case.objects.filter(pk__in=ids).delete()


@transaction.atomic
def resubmit_proposal(*, proposal: Proposal, values: Values, form_version: int, photos=None) -> bool:
    """Put these values in place of what waits, or answer what a moderator asked. False when it was decided meanwhile.

    A moderator who looks at the former values cannot decide them any more: the version of the case is raised. Who
    looked at them sees what has changed since.
    `photos` are Wishes in order; None leaves them as they are.
    """
    waiting = Case.objects.filter(pk=proposal.case_id, state=CaseState.WAITING)
    question, looked_at = letter_key(proposal.case), waiting.exclude(claimed_by=None).exists()
    seen = proposal.values | listed(proposal) if looked_at else proposal.seen
    changed = {"version": F("version") + 1, "claimed_by": None, "claimed_until": None}  # nobody has seen it so
    if not cases.resubmit(case=proposal.case) and not waiting.update(**changed):
        return False
    drop_question(question)
    units = differing(proposal.values, values)
    if photos is not None and set_photos(proposal, photos):
        units.append("photos")
    proposal.values, proposal.form_version, proposal.seen = values, form_version, seen
    proposal.save(update_fields=["values", "form_version", "seen"])
    if "area" in values:
        Case.objects.filter(pk=proposal.case_id).update(area_id=_area(values))
    proposal.case.refresh_from_db()
    AuditEvent.record("proposal.resubmitted", proposal, fields=units)
    return True


@transaction.atomic
def withdraw_proposal(*, proposal: Proposal) -> bool:
    """The sender takes it back. False when it was decided already."""
    question = letter_key(proposal.case)
    if not cases.withdraw(case=proposal.case):
        return False
    drop_question(question)
    AuditEvent.record("proposal.withdrawn", proposal)
    return True


@transaction.atomic
def propose_change(
    *, initiative: Initiative, sender: Proposal, values: Values, form_version: int, language: str, photos=None
) -> Proposal | None:
    """Ask for what would make more public; the approved version stays until somebody decides. None when all is equal.

    `values` of the whole form, `sender` the proposal whose link was used. One open change per initiative and sender:
    another one takes its place. `photos` are Wishes in order; None leaves them as they are. Raises ValidationError for
    a circle of who inspired whom.
    """
    hold(f"changes of initiative {initiative.pk}")
    units = differing(formed(initiative), values)
    other_photos = photos is not None and photos_differ(initiative, photos)
    if not units and not other_photos:
        return None
    if "inspired_by" in units:
        refuse_circle(initiative, values["inspired_by"])
    wanted = {name: values[name] for unit in units for name in UNITS[unit]}
    keep_version(initiative)
    mine = Proposal.objects.select_related("case").open().filter(initiative=initiative, email=sender.email)
    found = mine.filter(base_version__isnull=False).first()
    if found:
        Proposal.objects.filter(pk=found.pk).update(base_version=initiative.version)
        resubmit_proposal(proposal=found, values=wanted, form_version=form_version, photos=photos)
        return found
    case = Case.objects.create(kind=CHANGE, language=language, area_id=initiative.area_id)
    made = Proposal.objects.create(
        case=case, initiative=initiative, base_version=initiative.version, form_version=form_version,
        values=wanted, email=sender.email,
    )  # fmt: skip
    if other_photos:
        set_photos(made, photos)
        units += ["photos"]
    AuditEvent.record("proposal.submitted", made, fields=units)
    confirm_proposal(proposal=made)
    return made


def formed(initiative: Initiative) -> Values:
    """What is public, as the form would say it: without a point that is only the label of the buurt, and with what
    inspired it as it stands now.
    """
    values = values_of(initiative)
    values["inspired_by"] = standing(values["inspired_by"])
    return values | {"lat": None, "lon": None} if initiative.precision == Precision.BUURT else values


@transaction.atomic
def mail_links(*, email: str, language: str) -> None:
    """Mail new links for everything sent in from this address; the former ones stop working.

    Known or not, the caller learns nothing. Asked again within PATIENCE nothing is sent: nobody's mailbox is flooded.
    """
    hold(f"links of {email}")
    recent = Letter.objects.filter(template="proposal-links", to=email, created_at__gt=timezone.now() - PATIENCE)
    found = list(
        Proposal.objects.filter(email=email)
        .exclude(case__state__in=GONE)
        .select_related("case", "initiative")
        .order_by("-pk")
    )[:MOST_LINKS]
    if not found or recent.exists():
        return
    links = []
    for proposal in found:
        proposal.link_generation += 1
        proposal.save(update_fields=["link_generation"])
        purpose = "proposal-confirm" if proposal.case.state == CaseState.UNCONFIRMED else "proposal"
        links.append([purpose, proposal.pk, proposal.link_generation, _called(proposal, language)])
    key = f"proposal-links-{found[0].pk}-{found[0].link_generation}"
    post.queue("proposal-links", to=email, key=key, context={"links": links}, language=language)
    AuditEvent.record("proposal.links_mailed", found[0])


def _called(proposal: Proposal, language: str) -> str:
    """What it is called in a letter; nothing before it is confirmed: no stranger's words go to a stranger."""
    if not proposal.confirmed_at:
        return ""
    if not proposal.is_change:
        return proposal.values.get("title", "")
    with override(language):
        return _("Wijziging van “%(title)s”") % {"title": proposal.initiative}


def _flags(proposal: Proposal) -> list[str]:
    """What moderators are told beforehand. Asked before it waits: else it would look like itself. 4 queries."""
    flags = list(proposal.case.flags)
    others = Proposal.objects.filter(email=proposal.email).exclude(pk=proposal.pk)
    if not others.exclude(case__state=CaseState.UNCONFIRMED).exists():
        flags.append("first")
    if not proposal.is_change and resembling(proposal.values):
        flags.append("alike")
    return flags


def _says_more(found: Proposal, values: Values, email: str, photos) -> bool:
    """Whether the form says anything else than before; the photos are set."""
    return set_photos(found, photos) or (found.values, found.email) != (values, email)


def _area(values: Values) -> int:
    return atlas.latest().by_code[values["area"]].id


def _write(proposal: Proposal, template: str, language: str) -> None:
    context = {
        "pk": proposal.pk, "generation": proposal.link_generation, "is_change": proposal.is_change,
        "hours": settings.PROMISE_HOURS, "away": template == "proposal-received" and absence() is not None,
    }  # fmt: skip
    if template != "proposal-confirm":  # goes to whatever address was typed: nobody mails their own words to another
        context["title"] = proposal.values.get("title") or proposal.initiative.title
    key = f"{template}-{proposal.pk}-{proposal.link_generation}"
    post.queue(template, to=proposal.email, key=key, context=context, language=language)
