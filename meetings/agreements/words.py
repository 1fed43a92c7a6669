"""How an agreement is said: who has it, by when, how it stands."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..models import Agreement
from ..planning.moments import day_words
from ..seeing import Access
from ..workflow import AgreementState, DueKind

SIGNS = {
    AgreementState.SUGGESTED: "ring",
    AgreementState.OPEN: "open",
    AgreementState.IN_PROGRESS: "half",
    AgreementState.IN_FORCE: "full",
    AgreementState.DONE: "check",
    AgreementState.DROPPED: "cross",
    AgreementState.SUPERSEDED: "cross",
    AgreementState.REPEALED: "cross",
}


def state_words(agreement: Agreement) -> str:
    """How it stands; of one that is late, how late."""
    if not agreement.is_overdue:
        return agreement.get_state_display()
    days = (timezone.localdate() - agreement.due_to).days
    if days > 2 * 365:
        return ngettext("%(years)s jaar te laat", "%(years)s jaar te laat", days // 365) % {"years": days // 365}
    if days > 60:
        return ngettext("%(months)s maand te laat", "%(months)s maanden te laat", days // 30) % {"months": days // 30}
    return ngettext("%(days)s dag te laat", "%(days)s dagen te laat", days) % {"days": days}


def sign(agreement: Agreement) -> str:
    """The drawn sign beside the word of its state."""
    return "late" if agreement.is_overdue else SIGNS[AgreementState(agreement.state)]


def tone(agreement: Agreement) -> str:
    if agreement.is_overdue:
        return "late"
    return "done" if agreement.state == AgreementState.DONE else ""


def owner_words(agreement: Agreement, access: Access) -> str:
    """Who has it, as far as `access` may know; empty where nobody has."""
    if agreement.owner_person:
        return access.name_of(agreement.owner_person, agreement.council_id) or _("een lid")
    owner = agreement.owner_council or agreement.owner_organisation
    return owner.name if owner else agreement.owner_words


def no_owner(agreement: Agreement) -> str:
    """Instead of an owner."""
    return _unsaid(agreement, _("nog geen eigenaar"), _("iedereen"))


def no_date(agreement: Agreement) -> str:
    """Instead of a date."""
    return _unsaid(agreement, _("nog geen datum"), _("doorlopend"))


def _unsaid(agreement: Agreement, wanted: str, in_force: str) -> str:
    """What is open wants it; what is in force holds without; what is over needs it no more."""
    if agreement.is_asking:
        return wanted
    return in_force if agreement.state == AgreementState.IN_FORCE else "–"


def due_words(agreement: Agreement) -> str:
    """By when, in full; empty without a date or words."""
    if agreement.due_kind == DueKind.MEETING:
        meeting = agreement.due_meeting
        if meeting.is_cancelled:
            return _("bijeenkomst van %(day)s, die vervallen is: kies opnieuw") % {"day": day_words(meeting.date)}
        return _("bijeenkomst van %(day)s") % {"day": day_words(meeting.date)}
    if agreement.due_kind == DueKind.PERIOD:
        first, last = agreement.due_from, agreement.due_to
        same = (first.year, first.month) == (last.year, last.month)
        begin = date_format(first, "j" if same else "j F" if first.year == last.year else "j F Y")
        return _("%(first)s tot en met %(last)s") % {"first": begin, "last": date_format(last, "j F Y")}
    if agreement.due_kind == DueKind.DATE:
        return day_words(agreement.due_to)
    return ""
