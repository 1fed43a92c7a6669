"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from .decisions import (
    accept_proposal,
    decline_proposal,
    mark_spam,
    request_changes,
)
from .dropping import drop_photos, drop_stray_files
from .forgetting import forget_refused
from .importing import BATCH, ask_import, can_undo, import_initiatives, receive_file, undo_import
from .lapsing import expire_unanswered, remind_unanswered
from .photos import add_photo, remove_photo, take_photo
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
from .tending import archive_initiative, finish_initiative, hide_place, still_true, stop_initiative

__all__ = [
    "BATCH",
    "CONFIRM_WITHIN",
    "accept_proposal",
    "add_photo",
    "archive_initiative",
    "ask_import",
    "can_undo",
    "confirm_proposal",
    "decline_proposal",
    "drop_photos",
    "drop_stray_files",
    "drop_unconfirmed",
    "expire_unanswered",
    "finish_initiative",
    "forget_refused",
    "formed",
    "hide_place",
    "import_initiatives",
    "mail_links",
    "mark_spam",
    "propose_change",
    "publish_initiative",
    "receive_file",
    "remind_unanswered",
    "remove_photo",
    "request_changes",
    "resubmit_proposal",
    "still_true",
    "stop_initiative",
    "submit_proposal",
    "take_photo",
    "undo_import",
    "withdraw_proposal",
]
