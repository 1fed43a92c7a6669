"""Minutes that are one table: what it is about, what was said, what is to be done, by whom and by when."""

from .finding import grid_in
from .shape import Cell, Grid, Row

__all__ = ["Cell", "Grid", "Row", "grid_in"]
