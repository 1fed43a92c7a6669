"""Who inspired whom: trees of initiatives, in a list, on a map and in files."""

from .links import Spread, spread
from .told import SHOWN, Told, told_of

__all__ = ["SHOWN", "Spread", "Told", "spread", "told_of"]
