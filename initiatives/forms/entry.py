"""The form of residents at the desk, to enter what somebody told."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ..models import Told
from ..models.initiative import LANGUAGES
from .proposal import LAST, PLACE, ProposalForm, SenderForm, helper_of


class EntryForm(ProposalForm):
    """What somebody told by telephone, on paper or in person."""

    told = forms.ChoiceField(
        label=_("Hoe hoorde je het?"),
        choices=Told.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe je het hoorde."), "invalid_choice": _("Kies hoe je het hoorde.")},
    )
    email = forms.EmailField(
        label=_("E-mailadres van de organisator"),
        help_text=_("Nooit openbaar. Die krijgt een brief met de link om het te bevestigen en te veranderen."),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages=SenderForm.base_fields["email"].error_messages,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"] = forms.ChoiceField(
            label=_("In welke taal is de tekst?"), choices=LANGUAGES, initial=get_language()
        )

    @property
    def helper(self):
        first = ("told", "email", "title", "summary", "story", "stage", "themes")
        return helper_of(*first, PLACE, *LAST, "language")

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()
