"""Nobody decides about what is their own, as long as somebody else can."""

from django.core.exceptions import PermissionDenied

from haarlem_wijken.ground.models import Account

from ..models import Proposal


class OwnProposal(PermissionDenied):
    """Nobody decides about what they sent in themselves, as long as somebody else can."""


def is_own(proposal: Proposal, by: Account) -> bool:
    """Whether `by` sent it in."""
    return proposal.email.lower() == by.email


def may_decide(proposal: Proposal, by: Account) -> bool:
    """Not about one's own, unless nobody else could. 1 query for one's own."""
    return not is_own(proposal, by) or not is_one_of_more(by)


def is_one_of_more(by: Account) -> bool:
    """Whether another moderator than `by` could decide in their place. 1 query."""
    return Account.objects.moderators().exclude(pk=by.pk).exists()
