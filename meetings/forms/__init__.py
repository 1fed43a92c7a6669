from .meeting import CancelForm, ItemForm, MeetingForm

__all__ = ["CancelForm", "ItemForm", "MeetingForm"]
