from ..workflow import Certainty, Confidence, Kind, Precision, Status
from .contact import Contact
from .council import Council, CouncilArea, CouncilSource, Succession
from .document import CouncilDocument
from .invitation import Invitation
from .organisation import Organisation, OrganisationKind
from .seat import LEADING, Seat, SeatRole
from .theme import CouncilTheme

__all__ = [
    "LEADING",
    "Certainty",
    "Confidence",
    "Contact",
    "Council",
    "CouncilArea",
    "CouncilDocument",
    "CouncilSource",
    "CouncilTheme",
    "Invitation",
    "Kind",
    "Organisation",
    "OrganisationKind",
    "Precision",
    "Seat",
    "SeatRole",
    "Status",
    "Succession",
]
