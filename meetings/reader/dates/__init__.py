"""Days, months and weeks in Dutch prose: a small grammar that never invents a day."""

from .finding import days_in
from .mention import Mention
from .nth import nth_in
from .periods import periods_in, vague_in
from .words import WEEKDAYS, weekday_behind
from .years import coming, coming_span, fitting_year

__all__ = [
    "WEEKDAYS",
    "Mention",
    "coming",
    "coming_span",
    "days_in",
    "fitting_year",
    "nth_in",
    "periods_in",
    "vague_in",
    "weekday_behind",
]
