"""What somebody types who sees that something is wrong."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models.report import Wrong
from haarlem_wijken.ground.reports.pages import path_of
from initiatives.forms.fields import EmailAddress, Words

MOST = 2000
CHOICES = [
    (Wrong.OUTDATED.value, _("Het klopt niet (meer)")),
    (Wrong.TWICE.value, _("Het staat er dubbel")),
    (Wrong.OFFENSIVE.value, _("Het is aanstootgevend of misbruik")),
    (Wrong.PRIVACY.value, _("Iemand staat erop of erin, en wil dat niet")),
    (Wrong.OTHER.value, _("Iets anders")),
]


class ReportForm(forms.Form):
    """A report about one page. `pagina` is hidden when the link to this form has filled it in."""

    pagina = forms.CharField(
        label=_("Over welke pagina gaat het?"),
        help_text=_("Kopieer het adres van de pagina op deze site."),
        max_length=2000,
        error_messages={"required": _("Zet erbij om welke pagina het gaat.")},
    )
    deel = forms.CharField(widget=forms.HiddenInput, required=False)
    wrong = forms.ChoiceField(
        label=_("Wat is er?"),
        choices=CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat er is."), "invalid_choice": _("Kies wat er is.")},
    )
    words = Words(
        label=_("Wat klopt er niet, en wat moet het zijn?"),
        help_text=_("Hoogstens 2000 tekens. Alleen moderatoren lezen dit."),
        most=MOST,
        lines=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    email = EmailAddress(
        help_text=_("Alleen als je wilt horen wat we deden. Nooit openbaar."),
        required=False,
    )

    def clean_pagina(self) -> str:
        path = path_of(self.cleaned_data["pagina"])
        if path is None:
            raise ValidationError(_("Dit adres kennen we niet. Kopieer het adres van een pagina op deze site."))
        return path

    def clean_deel(self) -> str:
        """The id of something on the page; anything else is left out."""
        part = self.cleaned_data["deel"]
        return part if len(part) <= 40 and part.replace("-", "").isalnum() and part.isascii() else ""

    def clean(self):
        said = super().clean()
        if said.get("wrong") == Wrong.OTHER and not said.get("words") and "words" not in self.errors:
            self.add_error("words", _("Schrijf in een paar woorden wat er is."))
        return said
