from .council import Council, CouncilArea, Kind, Status
from .seat import Seat, SeatRole

__all__ = ["Council", "CouncilArea", "Kind", "Seat", "SeatRole", "Status"]
