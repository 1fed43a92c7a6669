"""Which photos somebody asks for: kept with what they sent in, until it is decided."""

from collections.abc import Sequence

from ...models import Initiative, InitiativePhoto, Photo, Proposal, ProposalPhoto
from ...photos.files import let_go
from ...photos.marks import Wish
from ...proposals.values import Values


def set_photos(proposal: Proposal, wishes: Sequence[Wish]) -> bool:
    """Have these photos, in this order, and no others. False when that is how it was.

    Of a public photo only the words that differ from those that are public now are kept. A file that is gone is
    passed over; files that were asked for and are no more, go.
    """
    before = list(proposal.photos.select_related("public"))
    rows = _rows(proposal, wishes)
    if [_said(row) for row in before] == [_said(row) for row in rows]:
        return False
    proposal.photos.all().delete()
    ProposalPhoto.objects.bulk_create(rows)
    let_go([row.photo_id for row in before if row.photo_id])
    return True


def photos_differ(initiative: Initiative, wishes: Sequence[Wish]) -> bool:
    """Whether they ask for anything but what is public: a new photo, other words, another order. 1 query."""
    public = {f"p{one.pk}": one for one in initiative.photos.all()}
    marks = [wish.mark for wish in wishes if wish.mark in public]
    if any(wish.is_new for wish in wishes) or marks != [mark for mark in public if mark in marks]:
        return True
    return any(
        (wish.alt, wish.credit) != (public[wish.mark].alt, public[wish.mark].credit)
        for wish in wishes
        if wish.mark in public
    )


def listed(proposal: Proposal) -> Values:
    """Mark and alternative text of each, beside the values that a moderator has seen. 1 query."""
    photos = [[row.mark, row.alt or ""] for row in proposal.photos.all()]
    return {"photos": photos} if photos else {}


def _rows(proposal: Proposal, wishes: Sequence[Wish]) -> list[ProposalPhoto]:
    new, old = ([wish.pk for wish in wishes if wish.is_new == is_new] for is_new in (True, False))
    # Locked: the worker removes what nothing points at.
    files = set(Photo.objects.filter(pk__in=new).select_for_update(no_key=True).values_list("pk", flat=True))
    public = InitiativePhoto.objects.filter(initiative=proposal.initiative_id, pk__in=old).in_bulk() if old else {}
    rows = []
    for wish in wishes:
        row = ProposalPhoto(proposal=proposal, position=len(rows))
        if wish.is_new and wish.pk in files:
            row.photo_id, row.alt, row.credit, row.people = wish.pk, wish.alt, wish.credit, wish.people
            rows.append(row)
        elif not wish.is_new and wish.pk in public:
            row.public = one = public[wish.pk]
            row.alt = None if wish.alt == one.alt else wish.alt
            row.credit = None if wish.credit == one.credit else wish.credit
            rows.append(row)
    return rows


def _said(row: ProposalPhoto) -> tuple:
    return row.photo_id, row.public_id, row.alt, row.credit, row.people
