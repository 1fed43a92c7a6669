from ..workflow import Certainty, Confidence, ExchangeKind, Fact, Kind, Precision, Status
from .change import CouncilChange
from .claim import CouncilClaim
from .contact import Contact
from .council import Council
from .document import CouncilDocument
from .exchange import Exchange
from .invitation import Invitation
from .missing import MissingCouncil
from .organisation import Organisation, OrganisationKind
from .seat import LEADING, Seat, SeatRole
from .served import CouncilArea
from .source import CouncilSource
from .succession import Succession
from .theme import CouncilTheme

__all__ = [
    "LEADING",
    "Certainty",
    "Confidence",
    "Contact",
    "Council",
    "CouncilArea",
    "CouncilChange",
    "CouncilClaim",
    "CouncilDocument",
    "CouncilSource",
    "CouncilTheme",
    "Exchange",
    "ExchangeKind",
    "Fact",
    "Invitation",
    "Kind",
    "MissingCouncil",
    "Organisation",
    "OrganisationKind",
    "Precision",
    "Seat",
    "SeatRole",
    "Status",
    "Succession",
]
