from .document import DocumentForm
from .page import PageForm
from .seats import EndForm, RoleForm, SeatForm

__all__ = ["DocumentForm", "EndForm", "PageForm", "RoleForm", "SeatForm"]
