from .help_call import HelpCall
from .initiative import Initiative, InitiativeSource, Precision, Stage
from .intake import Intake, IntakeState
from .photo import InitiativePhoto, Photo
from .proposal import Proposal
from .proposal_photo import People, ProposalPhoto
from .sign_up import SignUp

__all__ = [
    "HelpCall",
    "Initiative",
    "InitiativePhoto",
    "InitiativeSource",
    "Intake",
    "IntakeState",
    "People",
    "Photo",
    "Precision",
    "Proposal",
    "ProposalPhoto",
    "SignUp",
    "Stage",
]  # fmt: skip
