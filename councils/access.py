"""Gates of councils: everybody may read one, who has a seat now may write for it.

Behind these gates a member of one council is a stranger to another: 404.
"""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils import timezone

from haarlem_wijken.ground.access import Permission, may, require
from haarlem_wijken.ground.messages.receivers import is_silent
from haarlem_wijken.ground.models import Account, Visibility
from haarlem_wijken.ground.models.case import NOT_GIVEN
from haarlem_wijken.ground.post import read_signed

from .models import Council, CouncilClaim, CouncilDocument, Exchange, Invitation, Seat
from .receivers import KIND


def seats_of(account: Account):
    """The seats `account` has today, in Amsterdam, each with its council."""
    today = timezone.localdate()
    if not account.is_authenticated:
        return Seat.objects.none()
    current = Q(until=None) | Q(until__gt=today)
    seats = Seat.objects.filter(current, person__account=account, since__lte=today)
    return seats.select_related("council").defer("council__search", "council__description")


def own_claims(account: Account) -> QuerySet[CouncilClaim]:
    """The councils that somebody with the address of `account` said to sit in, and that were not given."""
    found = CouncilClaim.objects.filter(email=account.email, case__state__in=NOT_GIVEN)
    return found.select_related("case", "council").defer("council__search", "council__description").order_by("-pk")


def seat_of(account: Account, council: Council) -> Seat | None:
    """The seat of `account` in `council` today; 1 query."""
    return seats_of(account).filter(council=council).first()


def may_write(account: Account, council: Council) -> bool:
    """Whether `account` may write for `council`."""
    return may(account, Permission.WRITE_FOR_COUNCIL, has_seat=seat_of(account, council) is not None)


def council_to_write(account: Account, slug: str) -> Council:
    """The council with this address, for who has a seat in it; `.seat` is that seat. 2 queries.

    Raises Http404: to who has no seat there is nothing here.
    """
    council = get_object_or_404(Council, slug=slug)
    council.seat = seat_of(account, council)
    require(account, Permission.WRITE_FOR_COUNCIL, visible=False, has_seat=council.seat is not None)
    return council


def council_to_seat(account: Account, slug: str) -> Council:
    """The council with this address, for who may give seats in it: its chair, its secretary, an admin. 2 queries.

    `.seat` as above, None for an admin without one. Raises Http404, and PermissionDenied for its other members.
    """
    council = get_object_or_404(Council, slug=slug)
    council.seat = seat_of(account, council)
    require(
        account, Permission.GIVE_SEATS, visible=council.seat is not None, leads=council.seat and council.seat.leads
    )  # fmt: skip
    return council


def seat_to_change(account: Account, slug: str, pk: int) -> Seat:
    """A seat in that council, for who may give seats in it. Raises Http404 and PermissionDenied."""
    council = council_to_seat(account, slug)
    return get_object_or_404(council.seats.select_related("council", "person"), pk=pk)


def invitation_to_change(account: Account, slug: str, pk: int) -> Invitation:
    """An invitation of that council that is still open, for who may give seats. Raises Http404 and PermissionDenied."""
    council = council_to_seat(account, slug)
    return get_object_or_404(council.invitations.open().select_related("council"), pk=pk)


def linked_invitation(token: str) -> Invitation | None:
    """The invitation of a mailed link; None for a link that is forged, or replaced by another."""
    told = read_signed("seat-invitation", token)
    if told is None:
        return None
    pk, generation = told
    found = Invitation.objects.select_related("council", "person").filter(pk=pk, generation=generation)
    return found.first()


def linked_claim(token: str) -> CouncilClaim | None:
    """The claim of a mailed link; None for a link that is forged, or replaced by another."""
    told = read_signed("council-claim-link", token)
    if told is None:
        return None
    pk, generation = told
    found = CouncilClaim.objects.select_related("case", "council").filter(pk=pk, link_generation=generation)
    return found.first()


def linked_council(token: str) -> tuple[Council | None, bool]:
    """The council of the link in a letter that asks for a sign of life, and whether nobody gave one since."""
    told = read_signed("council-alive", token)
    found = Council.objects.filter(pk=told[0]).first() if told else None
    return found, bool(found and found.generation == told[1])


def readable_visibilities(seat: Seat | None) -> list[Visibility]:
    """Which documents of a council somebody with this seat in it may read; None: everybody else."""
    if seat is None:
        return [Visibility.PUBLIC]
    return list(Visibility) if seat.leads else [Visibility.PUBLIC, Visibility.MEMBERS]


def documents_of(council: Council, seat: Seat | None, *, removed: bool = False):
    """The documents of `council` that may be read with this seat in it, each with its document; or those removed."""
    found = council.documents.filter(document__visibility__in=readable_visibilities(seat))
    return found.filter(document__removed_at__isnull=not removed).select_related("document")


def readable_document(account: Account, slug: str, pk: int) -> CouncilDocument:
    """A document of that council, for who may read it. At most 3 queries. Raises Http404 to everybody else."""
    council = get_object_or_404(Council, slug=slug)
    council.seat = seat_of(account, council) if account.is_authenticated else None
    found = documents_of(council, council.seat).filter(document=pk).first()
    if found is None:
        raise Http404
    found.council = council
    return found


def document_to_change(account: Account, slug: str, pk: int, *, removed: bool = False) -> CouncilDocument:
    """A document of that council that may be read, for who has a seat in it. Raises Http404 to everybody else."""
    council = council_to_write(account, slug)
    found = get_object_or_404(documents_of(council, council.seat, removed=removed), document=pk)
    found.council = council
    return found


def readable_exchange(pk: int) -> Exchange:
    """A lesson, question or offer, over or not, also one that was taken away (`removed_at`); 1 query. Raises Http404.

    It has `is_silent`, whether its council wants no messages.
    """
    found = Exchange.objects.for_list().annotate(is_silent=is_silent(KIND, "council"))
    return get_object_or_404(found, pk=pk)


def exchange_to_change(account: Account, slug: str, pk: int, *, removed: bool = False) -> Exchange:
    """One of that council, for who has a seat in it; or one that its members took away. Raises Http404."""
    council = council_to_write(account, slug)
    found = get_object_or_404(
        council.exchanges.filter(removed_at__isnull=not removed, taken_away="").select_related("theme"), pk=pk
    )
    found.council = council
    return found


def exchange_to_moderate(pk: int) -> Exchange:
    """One that stands or that a moderator took away, for who passed the gate of moderators. Raises Http404."""
    standing = Q(removed_at=None) | ~Q(taken_away="")
    return get_object_or_404(Exchange.objects.for_list().filter(standing), pk=pk)
