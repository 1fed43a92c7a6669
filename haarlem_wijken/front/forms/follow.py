"""What somebody says who follows a selection."""

from django import forms
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models.alert import Every
from initiatives.forms.fields import EmailAddress


class OwnFollowForm(forms.Form):
    """Of who is signed in: only how often."""

    every = forms.ChoiceField(
        label=_("Hoe vaak wil je een brief?"),
        choices=Every.choices,
        initial=Every.WEEK,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe vaak."), "invalid_choice": _("Kies hoe vaak.")},
    )


class FollowForm(OwnFollowForm):
    """Of everybody else: the address too."""

    email = EmailAddress(help_text=_("We sturen je eerst een brief, om te weten dat dit adres van jou is."))
    field_order = ["email", "every"]
