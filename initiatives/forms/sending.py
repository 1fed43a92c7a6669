"""Asking for a link."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LinkForm(forms.Form):
    """The address to which the links of one's own proposals are mailed."""

    email = forms.EmailField(
        label=_("Je e-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Typ je e-mailadres."),
            "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
        },
    )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()
