from .change import ChangeForm
from .claim import AnswerForm, ClaimForm
from .contact import ContactForm
from .document import DocumentForm
from .exchange import ExchangeForm, TakeAwayForm
from .missing import MissingForm
from .page import PageForm
from .seats import EndForm, RoleForm, SeatForm

__all__ = [
    "AnswerForm",
    "ChangeForm",
    "ClaimForm",
    "ContactForm",
    "DocumentForm",
    "EndForm",
    "ExchangeForm",
    "MissingForm",
    "PageForm",
    "RoleForm",
    "SeatForm",
    "TakeAwayForm",
]
