"""What people send in."""

from .call import CallForm
from .helping import HelperForm, WriteForm
from .intake import AskForm, IntakeForm
from .proposal import FORM_VERSION, ProposalForm, SenderForm, WhatForm
from .sending import LinkForm

__all__ = [
    "FORM_VERSION", "AskForm", "CallForm", "HelperForm", "IntakeForm", "LinkForm", "ProposalForm",
    "SenderForm", "WhatForm", "WriteForm",
]  # fmt: skip
