"""Cases as lines in words, and the gate to one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from haarlem_wijken.ground.access import Permission, may, require
from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.models.case import UNDO
from haarlem_wijken.ground.queue.cases import CLAIM, FLAGS, KINDS

A_MINUTE = timedelta(minutes=1)
ROLES = ("claimed_by", "decided_by", "given_to")


@dataclass(frozen=True)
class Line:
    """One case in a list."""

    case: Case
    title: str
    now: datetime

    @property
    def kind(self):
        return KINDS[self.case.kind].name

    @property
    def state(self) -> str:
        return KINDS[self.case.kind].state_of(self.case)

    @property
    def area(self) -> str:
        return self.case.area.name if self.case.area else _("heel Haarlem")

    @property
    def waits(self) -> str:
        """How long it waits: "wacht 41 uur"."""
        span = self.now - self.case.waiting_since
        return _("net binnen") if span < A_MINUTE else _("wacht %(span)s") % {"span": span_words(span)}

    @property
    def is_late(self) -> bool:
        return self.case.is_late(self.now)

    @property
    def left(self) -> str:
        if self.is_late:
            return _("te laat")
        return _("nog %(span)s") % {"span": span_words(self.case.due_at - self.now)}

    @property
    def flags(self) -> list[str]:
        return [str(FLAGS[flag]) for flag in self.case.flags if flag in FLAGS]

    @property
    def looker(self) -> str:
        """Who looks at it now; "" for nobody."""
        is_now = self.case.claimed_until and self.case.claimed_until > self.now
        return name_of(self.case.claimed_by) if is_now else ""

    @property
    def looks(self) -> str:
        """Since when that person looks at it: "sinds 2 minuten"."""
        span = self.now - (self.case.claimed_until - CLAIM)
        return _("sinds net") if span < A_MINUTE else _("sinds %(span)s") % {"span": span_words(span)}

    @property
    def receiver(self) -> str:
        """To whom a colleague handed it over; "" for nobody."""
        return name_of(self.case.given_to) if self.case.given_to else ""

    @property
    def decider(self) -> str:
        return name_of(self.case.decided_by)

    @property
    def undo_minutes(self) -> int:
        """For how many minutes more the decision can be taken back; 0 when it is too late."""
        if not self.case.can_be_undone(self.now):
            return 0
        return max(1, int((UNDO - (self.now - self.case.decided_at)).total_seconds() // 60))


def span_words(span) -> str:
    """A stretch of time in its largest whole unit up to hours: "41 uur", "20 minuten"."""
    minutes = int(span.total_seconds() // 60)
    if minutes >= 60:
        return ngettext("%(n)s uur", "%(n)s uur", minutes // 60) % {"n": minutes // 60}
    return ngettext("%(n)s minuut", "%(n)s minuten", minutes) % {"n": minutes}


def name_of(account: Account | None) -> str:
    """What a moderator is called among moderators. No query when the person came along."""
    if account is None:
        return _("iemand die hier geen account meer heeft")
    return str(account.person) if hasattr(account, "person") else account.email


def cases() -> QuerySet[Case]:
    """Every case that a moderator may see: what is not confirmed is nobody's business."""
    return Case.objects.exclude(state=CaseState.UNCONFIRMED).filter(kind__in=KINDS).select_related("area")


def readable_case(account: Account, pk: int) -> Case:
    """The gate of one case, with the people around it. Raises PermissionDenied and Http404."""
    require(account, Permission.MODERATE)
    found = cases().select_related(*(f"{role}__person" for role in ROLES)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def lines(found: Iterable[Case]) -> list[Line]:
    """Cases as lines, in their order; 1 query per kind, and 1 where there is somebody around any."""
    found, now, titles = list(found), timezone.now(), {}
    _bring_people(found)
    for slug, kind in KINDS.items():
        of_kind = [case for case in found if case.kind == slug]
        titles |= kind.titles(of_kind) if of_kind else {}
    return [Line(case, titles.get(case.pk, str(case)), now) for case in found]


def _bring_people(found: list[Case]) -> None:
    """Who is around cases, where they did not come along: as joins they would cost more than all that waits."""
    missing = [
        (case, role, pk)
        for case in found
        for role in ROLES
        if (pk := getattr(case, f"{role}_id")) and not Case._meta.get_field(role).is_cached(case)
    ]
    if missing:
        accounts = Account.objects.select_related("person").in_bulk({pk for _case, _role, pk in missing})
        for case, role, pk in missing:
            setattr(case, role, accounts.get(pk))


def waiting_for(account: Account) -> int | None:
    """How many cases wait, for who may decide; None for everybody else. At most 1 query."""
    if not may(account, Permission.MODERATE):
        return None
    return Case.objects.waiting().count()
