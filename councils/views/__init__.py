from .detail import council_page
from .lists import council_list

__all__ = ["council_list", "council_page"]
