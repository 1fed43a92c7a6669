from .initiative import Initiative, InitiativeSource, Precision, Stage
from .photo import InitiativePhoto

__all__ = ["Initiative", "InitiativePhoto", "InitiativeSource", "Precision", "Stage"]
