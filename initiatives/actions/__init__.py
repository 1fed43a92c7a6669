"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from .importing import BATCH, ask_import, can_undo, import_initiatives, receive_file, undo_import
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
from .publishing import add_photo, publish_initiative
from .tending import archive_initiative, finish_initiative, hide_place, still_true, stop_initiative

__all__ = [
    "BATCH",
    "CONFIRM_WITHIN",
    "add_photo",
    "archive_initiative",
    "ask_import",
    "can_undo",
    "confirm_proposal",
    "drop_unconfirmed",
    "finish_initiative",
    "formed",
    "hide_place",
    "import_initiatives",
    "mail_links",
    "propose_change",
    "publish_initiative",
    "receive_file",
    "resubmit_proposal",
    "still_true",
    "stop_initiative",
    "submit_proposal",
    "undo_import",
    "withdraw_proposal",
]
