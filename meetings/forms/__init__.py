from .agreement import AgreementForm
from .item import ItemForm
from .line import LineForm
from .meeting import CancelForm, MeetingForm
from .review import ReviewForm
from .successor import SuccessorForm

__all__ = ["AgreementForm", "CancelForm", "ItemForm", "LineForm", "MeetingForm", "ReviewForm", "SuccessorForm"]
