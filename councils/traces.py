"""What councils keep about somebody: how it is found, and what becomes of it. See haarlem_wijken/ground/erasing/."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from haarlem_wijken.ground.erasing.traces import Trace
from haarlem_wijken.ground.models import AuditEvent
from haarlem_wijken.ground.traces import follow, follow_with_new_links, remove, withdraw_cases

from .models import CouncilClaim, Invitation, MissingCouncil, Seat


def _end_seats(rows: QuerySet) -> None:
    """From today on they sit nowhere; also where that leaves nobody to lead. What began today never was."""
    today = timezone.localdate()
    for seat in rows.filter(Q(until=None) | Q(until__gt=today)):
        AuditEvent.record("seat.ended", seat, fields=["until"])
        if seat.since < today:
            Seat.objects.filter(pk=seat.pk).update(until=today)
        else:
            seat.delete()


def _invitations_follow(rows: QuerySet, address: str) -> None:
    """Not where the new address is asked already: there each is once."""
    there = Invitation.objects.open().filter(email=address)
    follow(rows.exclude(council__in=there.values("council")), address)


def _empty_claims(rows: QuerySet) -> None:
    withdraw_cases(rows)
    CouncilClaim.objects.filter(pk__in=[one.pk for one in rows]).update(name="", email="", words="", remarks="")


def _empty_missing(rows: QuerySet) -> None:
    """A council that misses stays to be looked for."""
    MissingCouncil.objects.filter(pk__in=[one.pk for one in rows]).update(email="", source="")


TRACES = (
    Trace("councils.Seat", person=("person",), erase=_end_seats),
    Trace("councils.Invitation", address=("email",), person=("person",), account=("by",), gone=("name", "email"),
          names=("name",), erase=remove, follow=_invitations_follow),
    Trace("councils.Contact", address=("email",), person=("person",), gone=("function", "email", "telephone"),
          erase=remove, follow=follow),
    Trace("councils.CouncilChange", account=("by",), own=("values", "why"),
          free=("values", "why", "remarks", "before")),
    Trace("councils.MissingCouncil", address=("email",), gone=("email", "source"), free=("words",),
          erase=_empty_missing, follow=follow, withheld=("key",)),
    Trace("councils.CouncilClaim", address=("email",), gone=("name", "email", "words", "remarks"), names=("name",),
          erase=_empty_claims, follow=follow_with_new_links, withheld=("key",)),
)  # fmt: skip
