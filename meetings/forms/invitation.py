"""Somebody without a seat who is asked to come."""

from django import forms
from django.utils.translation import gettext_lazy as _


class InviteGuestForm(forms.Form):
    name = forms.CharField(
        label=_("Naam van de gast"), help_text=_("Deze naam zien leden, en wie het verslag mag lezen."),
        max_length=120, error_messages={"required": _("Typ de naam van de gast.")},
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mailadres"),
        max_length=254,
        help_text=_("Alleen voor deze uitnodiging. Het staat nergens op de site."),
        error_messages={"required": _("Typ een e-mailadres."), "invalid": _("Dit is geen e-mailadres.")},
    )
