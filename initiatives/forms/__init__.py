"""What people send in."""

from .call import CallForm
from .correction import CorrectionForm
from .entry import EntryForm
from .helping import HelperForm, WriteForm
from .intake import AskForm, IntakeForm
from .proposal import FORM_VERSION, ProposalForm, SenderForm, WhatForm
from .sending import LinkForm

__all__ = [
    "FORM_VERSION", "AskForm", "CallForm", "CorrectionForm", "EntryForm", "HelperForm", "IntakeForm", "LinkForm",
    "ProposalForm", "SenderForm", "WhatForm", "WriteForm",
]  # fmt: skip
