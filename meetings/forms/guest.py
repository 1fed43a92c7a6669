"""A guest at a meeting."""

from django import forms
from django.utils.translation import gettext_lazy as _


class GuestForm(forms.Form):
    guest_name = forms.CharField(
        label=_("Naam van de gast"), help_text=_("Deze naam zien leden, en wie het verslag mag lezen."),
        max_length=120, error_messages={"required": _("Typ de naam van de gast.")},
    )  # fmt: skip
    represents = forms.CharField(label=_("Namens"), max_length=120, required=False)
