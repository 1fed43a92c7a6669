from .agreement import AgreementForm
from .item import ItemForm
from .line import LineForm
from .link import LinkForm
from .material import MaterialForm, PinForm
from .meeting import CancelForm, MeetingForm
from .presenter import PresenterForm
from .review import ReviewForm
from .successor import SuccessorForm

__all__ = [
    "AgreementForm", "CancelForm", "ItemForm", "LineForm", "LinkForm", "MaterialForm", "MeetingForm", "PinForm",
    "PresenterForm", "ReviewForm", "SuccessorForm",
]  # fmt: skip
