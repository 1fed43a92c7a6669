"""Saying that an initiative is yours, and handing yours over."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .fields import EmailAddress, Words


class ClaimForm(forms.Form):
    """Who says so, and how a moderator can see it."""

    name = Words(
        label=_("Wie ben je, en wat doe je bij dit initiatief?"),
        help_text=_("Alleen moderatoren lezen dit. Hoogstens 120 tekens."),
        most=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Schrijf wie je bent.")},
    )
    how = Words(
        label=_("Hoe kunnen we zien dat het van jullie is?"),
        help_text=_("Bijvoorbeeld: je naam staat op de website van het initiatief. Hoogstens 1000 tekens."),
        most=1000,
        lines=True,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Schrijf hoe we kunnen zien dat het van jullie is.")},
    )
    email = EmailAddress(help_text=_("Nooit openbaar. Hier komt de link waarmee je het initiatief beheert."))


class TransferForm(forms.Form):
    """The address that what somebody sent in goes to."""

    email = EmailAddress(
        label=_("Het nieuwe e-mailadres"),
        help_text=_("Daar sturen we een brief naartoe, met één knop om ja te zeggen."),
    )
