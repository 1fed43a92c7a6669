from ..workflow import Certainty, Confidence, Kind, Precision, Status
from .council import Council, CouncilArea, CouncilSource, Succession
from .seat import Seat, SeatRole
from .theme import CouncilTheme

__all__ = [
    "Certainty",
    "Confidence",
    "Council",
    "CouncilArea",
    "CouncilSource",
    "CouncilTheme",
    "Kind",
    "Precision",
    "Seat",
    "SeatRole",
    "Status",
    "Succession",
]
