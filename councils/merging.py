"""Seats of two persons who turn out to be one."""

from haarlem_wijken.ground.models import Person

from .models import LEADING, Contact, Seat


def move_seats(keep: Person, gone: Person) -> None:
    """Give the seats of `gone` to `keep`. Where both sat in one council at the same time, it becomes one seat.

    That seat spans both, with the function that weighs most: nobody loses a right by it.
    """
    for seat in Seat.objects.filter(person=gone).order_by("since"):
        same = list(Seat.objects.filter(person=keep, council=seat.council).overlapping(seat.since, seat.until))
        if same:
            _join(seat, same)
        seat.person = keep
        seat.save(update_fields=["person", "role", "since", "until"])


def _join(seat: Seat, others: list[Seat]) -> None:
    every = [seat, *others]
    seat.since = min(one.since for one in every)
    seat.until = None if any(one.until is None for one in every) else max(one.until for one in every)
    seat.role = next((role for role in LEADING if any(one.role == role for one in every)), seat.role)
    Seat.objects.filter(pk__in=[one.pk for one in others]).delete()


def move_contacts(keep: Person, gone: Person) -> None:
    """A contact of one organisation they both are stays once."""
    for contact in Contact.objects.filter(person=gone):
        if (
            contact.until is None
            and Contact.objects.filter(person=keep, organisation=contact.organisation_id, until=None).exists()
        ):
            contact.delete()
            continue
        contact.person = keep
        contact.save(update_fields=["person"])
