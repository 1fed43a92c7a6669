from .change import ChangeForm
from .claim import AnswerForm, ClaimForm
from .document import DocumentForm
from .page import PageForm
from .seats import EndForm, RoleForm, SeatForm

__all__ = [
    "AnswerForm",
    "ChangeForm",
    "ClaimForm",
    "DocumentForm",
    "EndForm",
    "PageForm",
    "RoleForm",
    "SeatForm",
]
