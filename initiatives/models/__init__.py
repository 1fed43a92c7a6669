from .help_call import HelpCall
from .initiative import Initiative, InitiativeSource, Precision, Stage
from .photo import InitiativePhoto

__all__ = ["HelpCall", "Initiative", "InitiativePhoto", "InitiativeSource", "Precision", "Stage"]
