"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from .acts import ChangedMeanwhile, Said, TooLate, undo_act
from .calls.helping import Answer, TooManySignUps, cancel_sign_up, confirm_sign_up, sign_up, takes_sign_ups
from .calls.managing import (
    change_call,
    close_call,
    place_call,
    remove_helper,
    reopen_call,
    write_to_helpers,
)
from .calls.terms import drop_unconfirmed_helpers, forget_helpers, remind_helpers, thank_helpers
from .correcting import correct_initiative
from .decisions import (
    accept_proposal,
    decline_proposal,
    mark_spam,
    request_changes,
)
from .entering import Entry, enter_initiative
from .forgetting import forget_organisers, forget_refused
from .importing import BATCH, ask_import, can_undo, import_initiatives, receive_file, undo_import
from .joining import Joining, join_proposal
from .lapsing import expire_unanswered, remind_unanswered
from .merging import merge_initiatives
from .photos.dropping import drop_photos, drop_stray_files
from .photos.taking import add_photo, remove_photo, take_photo
from .proposals import (
    CONFIRM_WITHIN,
    confirm_proposal,
    drop_unconfirmed,
    formed,
    mail_links,
    propose_change,
    resubmit_proposal,
    submit_proposal,
    withdraw_proposal,
)
from .publishing import publish_initiative
from .showing import archive_published, bring_back, hide_initiative, hide_sender
from .tending import archive_initiative, finish_initiative, hide_own, hide_place, still_true, stop_initiative

__all__ = [
    "BATCH",
    "CONFIRM_WITHIN",
    "Answer",
    "ChangedMeanwhile",
    "Entry",
    "Joining",
    "Said",
    "TooLate",
    "TooManySignUps",
    "accept_proposal",
    "add_photo",
    "archive_initiative",
    "archive_published",
    "ask_import",
    "bring_back",
    "can_undo",
    "cancel_sign_up",
    "change_call",
    "close_call",
    "confirm_proposal",
    "confirm_sign_up",
    "correct_initiative",
    "decline_proposal",
    "drop_photos",
    "drop_stray_files",
    "drop_unconfirmed",
    "drop_unconfirmed_helpers",
    "enter_initiative",
    "expire_unanswered",
    "finish_initiative",
    "forget_helpers",
    "forget_organisers",
    "forget_refused",
    "formed",
    "hide_initiative",
    "hide_own",
    "hide_place",
    "hide_sender",
    "import_initiatives",
    "join_proposal",
    "mail_links",
    "mark_spam",
    "merge_initiatives",
    "place_call",
    "propose_change",
    "publish_initiative",
    "receive_file",
    "remind_helpers",
    "remind_unanswered",
    "remove_helper",
    "remove_photo",
    "reopen_call",
    "request_changes",
    "resubmit_proposal",
    "sign_up",
    "still_true",
    "stop_initiative",
    "submit_proposal",
    "take_photo",
    "takes_sign_ups",
    "thank_helpers",
    "undo_act",
    "undo_import",
    "withdraw_proposal",
    "write_to_helpers",
]
