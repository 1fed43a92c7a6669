"""Saying that one is a council nobody sits in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import LEADING, SeatRole


class ClaimForm(forms.Form):
    """Who one is, as what, and how that can be known."""

    name = forms.CharField(
        label=_("Je naam"), max_length=160, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Typ je naam.")},
    )  # fmt: skip
    email = forms.EmailField(
        label=_("Je e-mailadres"), max_length=254,
        help_text=_("Daar sturen we een link naartoe. Het komt niet op de site."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Typ je e-mailadres."),
            "invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
        },
    )  # fmt: skip
    role = forms.ChoiceField(
        label=_("Wat ben je daar?"), choices=[(role.value, role.label) for role in SeatRole if role in LEADING],
        widget=forms.RadioSelect, error_messages={"required": _("Kies wat je daar bent.")},
    )  # fmt: skip
    words = forms.CharField(
        label=_("Hoe kunnen we dat nagaan?"), max_length=2000,
        help_text=_("Bijvoorbeeld: een site, een verslag, of wie bij de gemeente jullie kent."),
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
        error_messages={"required": _("Schrijf hoe we het kunnen nagaan. Een zin is genoeg.")},
    )  # fmt: skip

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class AnswerForm(forms.Form):
    """What was asked, answered."""

    words = forms.CharField(
        label=_("Je antwoord"), max_length=2000, widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
        error_messages={"required": _("Schrijf je antwoord.")},
    )  # fmt: skip
