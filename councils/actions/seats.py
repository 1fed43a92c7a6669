"""Giving and ending seats. Who may do so is asked at the gate (access.py)."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Person, PublicVersion

from ..models import Council, Seat, SeatRole, Status


class LastChair(ValidationError):
    """A council that lives always has somebody who leads it, once it had one."""


@transaction.atomic
def give_seat(*, council: Council, person: Person, role: SeatRole, since: date, by) -> bool:
    """Give `person` a seat from `since` on, or from then another function. False when nothing changes.

    Who has a seat keeps it to `since`: then a new term begins, so that it stays known who was what. A function that
    is put right on the day it began is no new term; with an earlier day the term begins then. Raises LastChair when
    that leaves nobody to lead, and ValidationError when the person sat there in another term on that day.
    """
    _one_at_a_time(council)
    seat = council.seats.filter(person=person).filter(Q(until=None) | Q(until__gt=since)).order_by("since").last()
    if seat is not None and seat.until is None and seat.role == role and seat.since <= since:
        return False
    if seat is not None and seat.role == SeatRole.CHAIR != role:
        _refuse_last_chair(seat, since)
    if seat is not None and seat.since >= since:
        if council.seats.filter(person=person, until__gt=since).exclude(pk=seat.pk).exists():
            raise ValidationError(_("Op die dag had deze persoon hier een andere zetel. Kies een latere dag."))
        new = {name: value for name, value in (("role", role), ("since", since)) if getattr(seat, name) != value}
        Seat.objects.filter(pk=seat.pk).update(**new)
        AuditEvent.record("seat.given", seat, by=by, fields=list(new))
    else:
        if seat is not None:
            Seat.objects.filter(pk=seat.pk).update(until=since)
        made = Seat.objects.create(council=council, person=person, role=role, since=since)
        AuditEvent.record("seat.given", made, by=by, fields=["role", "since"])
    PublicVersion.raise_()
    return True


@transaction.atomic
def seat_somebody(*, council: Council, name: str, role: SeatRole, since: date, name_is_public: bool, by) -> Person:
    """Give a seat to somebody who has no e-mail address: a person without an account."""
    person = Person.objects.create(**split_name(name), name_is_public=name_is_public)
    AuditEvent.record("person.named", person, by=by, fields=["given_name"])
    give_seat(council=council, person=person, role=role, since=since, by=by)
    return person


@transaction.atomic
def end_seat(*, seat: Seat, last_day: date, by, successor: Person | None = None) -> None:
    """End a seat after `last_day`; `successor` leads from the next day on, when it was the chair's.

    Raises LastChair, and ValidationError for a day before the seat began.
    """
    council, until = seat.council, last_day + timedelta(days=1)
    _one_at_a_time(council)
    seat.refresh_from_db()
    if until <= seat.since:
        raise ValidationError(_("De laatste dag ligt voor de eerste. Haal de zetel weg als hij er nooit was."))
    if seat.until and seat.until < until:
        raise ValidationError(_("Deze zetel eindigt al eerder."))
    if successor is not None and successor.pk != seat.person_id:
        give_seat(council=council, person=successor, role=SeatRole.CHAIR, since=until, by=by)
    if seat.role == SeatRole.CHAIR:
        _refuse_last_chair(seat, until)
    Seat.objects.filter(pk=seat.pk).update(until=until)
    AuditEvent.record("seat.ended", seat, by=by, fields=["until"])
    PublicVersion.raise_()


@transaction.atomic
def remove_seat(*, seat: Seat, by) -> None:
    """Take away a seat that was given by mistake: as if it had never been. Raises LastChair."""
    _one_at_a_time(seat.council)
    if seat.role == SeatRole.CHAIR:
        _refuse_last_chair(seat, seat.since)
    AuditEvent.record("seat.removed", seat, by=by)
    seat.delete()
    PublicVersion.raise_()


def _one_at_a_time(council: Council) -> None:
    """Two chairs who leave at once would each see the other stay."""
    hold(f"seats of council {council.pk}")


def _refuse_last_chair(seat: Seat, day: date) -> None:
    """Raises LastChair when nobody else leads from `day` on. A council that ended needs nobody."""
    if seat.council.status == Status.ENDED:
        return
    others = seat.council.seats.filter(role=SeatRole.CHAIR, until=None).exclude(pk=seat.pk)
    if not others.exists():
        raise LastChair(_("Dit is de enige voorzitter. Kies eerst wie het overneemt."))
