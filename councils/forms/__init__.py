from .page import PageForm
from .seats import EndForm, RoleForm, SeatForm

__all__ = ["EndForm", "PageForm", "RoleForm", "SeatForm"]
