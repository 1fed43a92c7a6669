"""Before one that is published is offered to another address: which, why, and how both letters read."""

from collections.abc import Mapping
from functools import cached_property

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import post

from ..actions.acts import may_act
from ..actions.handing import ask_transfer, offer_letters
from ..forms.claim import TransferForm
from ..forms.fields import Words
from ..models import Initiative, Proposal, Transfer
from ..organisers import organisers_of
from .forms import REASON


class HandingForm(TransferForm):
    """The new address, and why a moderator does this."""

    reason = Words(
        label=_("Waarom doe je dit?"),
        help_text=_("Voor het logboek. Alleen moderatoren lezen het. Noem geen namen."),
        most=REASON,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Schrijf in een paar woorden waarom.")},
    )


class Handing:
    """`typed`: what was sent, or {}. With several organisers it is the one whose link is the oldest who hands over."""

    def __init__(self, initiative: Initiative, by, typed: Mapping[str, str]):
        self.initiative, self.by = initiative, by
        self.form = HandingForm(typed or None)

    @cached_property
    def proposal(self) -> Proposal | None:
        """Whose link it is; None where no organiser has one."""
        found = [one.proposal for one in organisers_of(self.initiative) if one.proposal]
        return found[0] if found else None

    @property
    def is_own(self) -> bool:
        return not may_act(self.by, [self.initiative])

    @property
    def offered(self) -> Transfer | None:
        return Transfer.objects.filter(proposal=self.proposal).first()

    @property
    def letters(self) -> list[post.Preview]:
        """To the new address, and to the one it has."""
        language = self.proposal.case.language
        return [
            post.preview(template, context=context, language=language)
            for template, context in offer_letters(self.proposal, 0)
        ]

    def take(self) -> bool:
        """Ask the new address; False when the form says why not."""
        if self.is_own or not self.form.is_valid():
            return False
        said = self.form.cleaned_data
        try:
            ask_transfer(proposal=self.proposal, email=said["email"], by=self.by, reason=said["reason"])
        except ValidationError as fault:
            self.form.add_error("email", fault)
            return False
        return True
