"""A contact person of an organisation outside."""

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import OrganisationKind


class ContactForm(forms.Form):
    """The organisation by its name, and who is the contact there."""

    organisation = forms.CharField(
        label=_("Organisatie"), max_length=120, help_text=_("Bijvoorbeeld: Gemeente Haarlem."),
        error_messages={"required": _("Typ de naam van de organisatie.")},
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Soort"), choices=OrganisationKind.choices, widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("Naam van de contactpersoon"), max_length=160, error_messages={"required": _("Typ de naam.")}
    )
    function = forms.CharField(label=_("Functie"), max_length=80, required=False)
    email = forms.EmailField(
        label=_("E-mailadres"), max_length=254, required=False, help_text=_("Dit zien alleen leden van raden."),
        error_messages={"invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl.")},
    )  # fmt: skip
    telephone = forms.CharField(label=_("Telefoon"), max_length=30, required=False)

    def clean(self) -> dict:
        said = super().clean()
        return {name: " ".join(value.split()) for name, value in said.items()}
