"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from .importing import BATCH, ask_import, can_undo, import_initiatives, receive_file, undo_import
from .publishing import add_photo, publish_initiative

__all__ = [
    "BATCH",
    "add_photo",
    "ask_import",
    "can_undo",
    "import_initiatives",
    "publish_initiative",
    "receive_file",
    "undo_import",
]
