from .act import Act, ActKind
from .claim import Claim
from .help_call import HelpCall
from .initiative import Initiative, InitiativeSource, Precision, Showing, Stage, Told
from .initiative_photo import InitiativePhoto
from .intake import Intake, IntakeState
from .photo import Photo
from .proposal import Proposal
from .proposal_photo import People, ProposalPhoto
from .sign_up import SignUp
from .transfer import Transfer

__all__ = [
    "Act", "ActKind", "Claim", "HelpCall", "Initiative", "InitiativePhoto", "InitiativeSource", "Intake",
    "IntakeState", "People", "Photo", "Precision", "Proposal", "ProposalPhoto", "Showing", "SignUp", "Stage",
    "Told", "Transfer",
]  # fmt: skip
