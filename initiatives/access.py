"""Gates: an initiative is fetched through one of these."""

from django.db.models import Q, QuerySet
from django.http import Http404

from haarlem_wijken.ground.access import Permission, require
from haarlem_wijken.ground.caching.prepared import Prepared
from haarlem_wijken.ground.messages.receivers import is_silent
from haarlem_wijken.ground.models import CaseState, SlugHistory
from haarlem_wijken.ground.models.case import NOT_GIVEN
from haarlem_wijken.ground.post import read_signed

from .models import Act, Claim, Initiative, InitiativePhoto, Intake, Photo, Proposal, ProposalPhoto, Showing, Transfer
from .receivers import KIND


class Moved(Http404):
    """It has another address now: that of `.initiative`."""

    def __init__(self, initiative: Initiative):
        super().__init__(initiative.slug)
        self.initiative = initiative


class Gone(Http404):
    """It was taken away on purpose."""


def readable_initiative(slug: str) -> Initiative:
    """The initiative at `slug`, without its private address; 1 query. Raises Http404, of which Moved and Gone say
    more.

    It has `is_kept`, whether organisers are known, and `is_silent`, whether they want no messages.
    """
    found = _at(slug)
    if found.merged_into_id:
        raise Moved(_last(found))
    if found.slug != slug:
        raise Moved(found)
    if found.showing == Showing.HIDDEN:
        raise Gone
    return found


def _at(slug: str) -> Initiative:
    """What has this address, or had it. 1 query, 2 more for a former one."""
    if found := _BY_SLUG(slug=slug):
        return found[0]
    former = SlugHistory.of(Initiative).filter(slug=slug).values_list("object_id", flat=True).first()
    found = former and _known().filter(pk=former).first()
    if not found:
        raise Http404
    return found


def _known() -> QuerySet[Initiative]:
    known = Initiative.objects.annotate(is_kept=~Q(contact_email=""), is_silent=is_silent(KIND))
    return known.defer("contact_email", "search")


_BY_SLUG = Prepared(lambda slug: _known().filter(slug=slug), slug="\0")


def _last(merged: Initiative) -> Initiative:
    """Where a chain of merged ones ends. 1 query per link; only what is on the site is merged, so there is no ring."""
    while merged.merged_into_id:
        merged = merged.merged_into
    return merged


def moderated_initiative(account, pk: int) -> Initiative:
    """Any initiative, for who moderates. Raises PermissionDenied and Http404."""
    require(account, Permission.MODERATE)
    found = Initiative.objects.select_related("area", "merged_into").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def moderated_photo_of(initiative: Initiative, pk: int) -> InitiativePhoto:
    """A public photo of an initiative that went through its gate. Raises Http404."""
    found = initiative.photos.select_related("photo").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def moderated_sender(account, pk: int) -> Proposal:
    """What was sent in from a confirmed address, for who moderates. Raises PermissionDenied and Http404."""
    require(account, Permission.MODERATE)
    found = Proposal.objects.select_related("case").filter(pk=pk).exclude(email="").exclude(confirmed_at=None).first()
    if found is None:
        raise Http404
    return found


def moderated_act(account, pk: int) -> Act:
    """What a moderator did. Raises PermissionDenied and Http404."""
    require(account, Permission.MODERATE)
    found = Act.objects.select_related("by__person", "undone_by__person").filter(pk=pk).first()
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


def linked_claim(token: str) -> Claim | None:
    """Who said that an initiative is theirs, for who holds the mailed link; None for one that is forged or replaced."""
    told = read_signed("initiative-claim-confirm", token)
    found = Claim.objects.select_related("case", "initiative")
    return found.filter(pk=told[0], link_generation=told[1]).first() if told else None


def linked_transfer(token: str) -> Transfer | None:
    """What is offered to who holds the mailed link; None when it was taken, called off or is forged."""
    told = read_signed("transfer-confirm", token)
    found = Transfer.objects.select_related("proposal__initiative", "proposal__case")
    return found.filter(pk=told[0]).first() if told else None


def own_claims(account) -> QuerySet[Claim]:
    """What somebody with the address of `account` said is theirs, and was not given, the newest first."""
    found = Claim.objects.filter(email=account.email, case__state__in=NOT_GIVEN)
    return found.select_related("case", "initiative").order_by("-pk")


def own_proposals(account) -> QuerySet[Proposal]:
    """What was sent in from the address of `account`, the newest first. Who signs in has shown that it is theirs."""
    mine = Proposal.objects.filter(email=account.email, confirmed_at__isnull=False)
    return mine.select_related("case", "initiative").order_by("-pk")


def own_proposal(account, pk: int) -> Proposal:
    """One of those. Raises Http404."""
    found = own_proposals(account).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
