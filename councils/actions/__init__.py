"""What can be done with councils. Every act is atomic, on record, and raises the public version last."""

from .alive import sign_of_life
from .documents import (
    add_council_document,
    change_council_document,
    remove_council_document,
    restore_council_document,
)
from .invitations import accept_invitation, forget_invitations, invite, invite_again, withdraw_invitation
from .keeping import Clash, keep_page, keep_version, restore_page, versions
from .loading import AreasMissing, load_councils
from .seats import LastChair, end_seat, give_seat, remove_seat, seat_somebody

__all__ = [
    "AreasMissing",
    "Clash",
    "LastChair",
    "accept_invitation",
    "add_council_document",
    "change_council_document",
    "end_seat",
    "forget_invitations",
    "give_seat",
    "invite",
    "invite_again",
    "keep_page",
    "keep_version",
    "load_councils",
    "remove_council_document",
    "remove_seat",
    "restore_council_document",
    "restore_page",
    "seat_somebody",
    "sign_of_life",
    "versions",
    "withdraw_invitation",
]
