"""Files that come in."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..intake.faults import Unreadable
from ..intake.tables import READERS, refuse


class IntakeForm(forms.Form):
    """A file with initiatives."""

    file = forms.FileField(
        label=_("Je bestand"),
        help_text=_("CSV, XLSX of GeoJSON. Hoogstens 20 MB en 20.000 rijen."),
        widget=forms.FileInput(attrs={"accept": ",".join(READERS)}),
        allow_empty_file=True,  # told below, in our own words
        max_length=200,
        error_messages={
            "required": _("Kies een bestand."),
            "max_length": _("De naam van het bestand is te lang. Geef het een kortere naam."),
        },
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        try:
            refuse(PurePath(file.name).name, file.size)
        except Unreadable as unreadable:
            raise ValidationError(unreadable.fault.words) from unreadable
        return file


class AskForm(forms.Form):
    """Whether to take in what looks like something there is."""

    with_similar = forms.BooleanField(required=False)
