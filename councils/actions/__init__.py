"""What can be done with councils. Every act is atomic, on record, and raises the public version last."""

from .invitations import accept_invitation, forget_invitations, invite, invite_again, withdraw_invitation
from .loading import AreasMissing, load_councils
from .seats import LastChair, end_seat, give_seat, remove_seat, seat_somebody

__all__ = [
    "AreasMissing",
    "LastChair",
    "accept_invitation",
    "end_seat",
    "forget_invitations",
    "give_seat",
    "invite",
    "invite_again",
    "load_councils",
    "remove_seat",
    "seat_somebody",
    "withdraw_invitation",
]
