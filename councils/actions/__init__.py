"""What can be done with councils. Every act is atomic, on record, and raises the public version last."""

from .alive import sign_of_life
from .invitations import accept_invitation, forget_invitations, invite, invite_again, withdraw_invitation
from .keeping import Clash, keep_page, keep_version, restore_page, versions
from .loading import AreasMissing, load_councils
from .seats import LastChair, end_seat, give_seat, remove_seat, seat_somebody

__all__ = [
    "AreasMissing",
    "Clash",
    "LastChair",
    "accept_invitation",
    "end_seat",
    "forget_invitations",
    "give_seat",
    "invite",
    "invite_again",
    "keep_page",
    "keep_version",
    "load_councils",
    "remove_seat",
    "restore_page",
    "seat_somebody",
    "sign_of_life",
    "versions",
    "withdraw_invitation",
]
