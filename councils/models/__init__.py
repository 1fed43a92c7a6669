from ..workflow import Certainty, Confidence, Kind, Precision, Status
from .council import Council, CouncilArea, CouncilSource, Succession
from .seat import Seat, SeatRole

__all__ = [
    "Certainty",
    "Confidence",
    "Council",
    "CouncilArea",
    "CouncilSource",
    "Kind",
    "Precision",
    "Seat",
    "SeatRole",
    "Status",
    "Succession",
]
