"""Gates: an initiative is fetched through one of these."""

from django.db.models import Q
from django.http import Http404

from haarlem_wijken.ground.access import Permission, require
from haarlem_wijken.ground.messages.receivers import is_silent
from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.post import read_signed

from .models import Initiative, Intake, Photo, Proposal, ProposalPhoto
from .receivers import KIND


def readable_initiative(slug: str) -> Initiative:
    """The initiative at `slug`, without its private address; 1 query. Raises Http404.

    It has `is_kept`, whether organisers are known, and `is_silent`, whether they want no messages.
    """
    known = Initiative.objects.annotate(is_kept=~Q(contact_email=""), is_silent=is_silent(KIND))
    found = known.defer("contact_email", "search").filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


def manageable_intake(account, pk: int) -> Intake:
    """The file `pk` without its bytes, for who runs the portal. Raises PermissionDenied and Http404."""
    require(account, Permission.MANAGE)
    found = Intake.objects.defer("data").select_related("by").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def linked_proposal(purpose: str, token: str) -> Proposal | None:
    """What was sent in, for who holds its mailed link; None for a link that is forged, or replaced by another."""
    told = read_signed(purpose, token)
    if told is None:
        return None
    pk, generation = told
    found = Proposal.objects.select_related("case", "initiative").filter(pk=pk, link_generation=generation)
    return found.first()


def moderated_photo(account, pk: int) -> Photo:
    """A photo of something that was sent in and confirmed. Raises PermissionDenied and Http404."""
    require(account, Permission.MODERATE)
    sent = ProposalPhoto.objects.exclude(proposal__case__state=CaseState.UNCONFIRMED)
    found = Photo.objects.filter(pk=pk, pk__in=sent.values("photo")).first()
    if found is None:
        raise Http404
    return found
