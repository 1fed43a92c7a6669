from .agreement import AgreementForm, ReviewForm
from .meeting import CancelForm, ItemForm, MeetingForm

__all__ = ["AgreementForm", "CancelForm", "ItemForm", "MeetingForm", "ReviewForm"]
