"""Documents: taking files in, keeping versions, handing them out. Whose they are, a room says."""

from .actions import add_document, add_version, change_document, remove_document, restore_document
from .checking import ENDINGS, MOST_BYTES, Checked, checked
from .serving import hand_out

__all__ = [
    "ENDINGS",
    "MOST_BYTES",
    "Checked",
    "add_document",
    "add_version",
    "change_document",
    "checked",
    "hand_out",
    "remove_document",
    "restore_document",
]
