"""What people send in."""

from .intake import AskForm, IntakeForm
from .proposal import FORM_VERSION, ProposalForm, SenderForm, WhatForm
from .sending import LinkForm

__all__ = ["FORM_VERSION", "AskForm", "IntakeForm", "LinkForm", "ProposalForm", "SenderForm", "WhatForm"]
