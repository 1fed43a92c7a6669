"""What can be done with councils. Every act is atomic, on record, and raises the public version last."""

from .alive import sign_of_life
from .changes import ask_change, open_change, withdraw_change
from .claims import answer_claim, can_be_claimed, claim_council, confirm_claim, forget_claims
from .contacts import add_contact, end_contact
from .documents import (
    add_council_document,
    change_council_document,
    remove_council_document,
    restore_council_document,
)
from .exchanging import (
    ExchangeChanged,
    change_exchange,
    end_exchange,
    give_back_exchange,
    remove_exchange,
    reopen_exchange,
    restore_exchange,
    share_exchange,
    take_away_exchange,
)
from .invitations import accept_invitation, forget_invitations, invite, invite_again, withdraw_invitation
from .keeping import Clash, keep_page, keep_version, restore_page, versions
from .loading import AreasMissing, load_councils
from .missing import forget_missing, tell_missing
from .seats import LastChair, end_seat, give_seat, remove_seat, seat_somebody
from .waking import ask_silent, put_to_sleep, remind_silent

__all__ = [
    "AreasMissing",
    "Clash",
    "ExchangeChanged",
    "LastChair",
    "accept_invitation",
    "add_contact",
    "add_council_document",
    "answer_claim",
    "ask_change",
    "ask_silent",
    "can_be_claimed",
    "change_council_document",
    "change_exchange",
    "claim_council",
    "confirm_claim",
    "end_contact",
    "end_exchange",
    "end_seat",
    "forget_claims",
    "forget_invitations",
    "forget_missing",
    "give_back_exchange",
    "give_seat",
    "invite",
    "invite_again",
    "keep_page",
    "keep_version",
    "load_councils",
    "open_change",
    "put_to_sleep",
    "remind_silent",
    "remove_council_document",
    "remove_exchange",
    "remove_seat",
    "reopen_exchange",
    "restore_council_document",
    "restore_exchange",
    "restore_page",
    "seat_somebody",
    "share_exchange",
    "sign_of_life",
    "take_away_exchange",
    "tell_missing",
    "versions",
    "withdraw_change",
    "withdraw_invitation",
]
