"""Reading minutes in: the text, and then the day and who may see it."""

from datetime import date
from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import documents
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.prose.direction import straight

from ..reader import Reading
from ..reader.faults import options
from ..reader.files import ENDINGS, MOST_BYTES, Unreadable, text_of
from ..reader.text.source import MOST
from .meeting import EARLIEST

OTHER = "anders"
UNREADABLE = _("We konden dit bestand niet lezen. Kies een bestand van Word of LibreOffice, of plak de tekst.")
INSTEAD = {  # what to do with a file that is often given
    ".pdf": _("Een PDF kunnen we niet inlezen. Open hem, kopieer de tekst en plak die hierboven."),
    ".doc": _("Dit is een oud bestand van Word. Open het, sla het op als .docx en kies dat bestand."),
}


class SourceForm(forms.Form):
    """Minutes as text, or as a file; `source` is their text after is_valid()."""

    text = forms.CharField(
        label=_("Plak hier de tekst van het verslag"),
        max_length=MOST,
        strip=False,
        widget=forms.Textarea(attrs={"class": "taken-text", "lang": "nl", "spellcheck": "false"}),
        error_messages={
            "required": _("Plak een tekst, of kies een bestand."),
            "max_length": _("Deze tekst is te lang. Lees hem in delen in."),
        },
    )
    file = forms.FileField(
        label=_("Of kies een bestand"),
        required=False,
        help_text=_("Van Word (.docx), LibreOffice (.odt), of platte tekst (.txt of .md). Hooguit 20 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
        error_messages={"empty": _("Dit bestand is leeg.")},
    )

    def clean_file(self) -> str:
        """The text in it."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        ending = PurePath(file.name).suffix.lower()
        if ending not in ENDINGS or file.size > MOST_BYTES:
            raise ValidationError(INSTEAD.get(ending, UNREADABLE))
        if ending in documents.ENDINGS:
            documents.checked(file)
        file.seek(0)
        try:
            return straight(text_of(file.name, file.read(MOST_BYTES + 1)))
        except Unreadable:
            raise ValidationError(UNREADABLE) from None

    def clean(self) -> dict:
        """A file takes the place of the text, which nobody had to paste then."""
        said = super().clean()
        self.source = said.get("file") or said.get("text") or ""
        if self.source.strip() or "file" in self.errors:
            self.errors.pop("text", None)
        elif "text" not in self.errors:
            self.add_error("text", self.fields["text"].error_messages["required"])
        return said


class TakeInForm(forms.Form):
    """The day, and who may see it. Where the text names a weekday that is not that of its day, the days to choose from
    stand there, and none is chosen: nothing is put right by itself, and it is asked here once.
    """

    day = forms.ChoiceField(
        label=_("Wanneer was het?"),
        help_text=_("De dag en de datum in de tekst passen niet bij elkaar. Wat je hier kiest, geldt."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies de dag van de bijeenkomst.")},
    )
    date = forms.DateField(
        label=_("Datum"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Kies de dag van de bijeenkomst."),
            "invalid": _("Dit is geen datum. Schrijf hem als 17-3-2026."),
        },
    )
    visibility = forms.ChoiceField(
        label=_("Wie mag de bijeenkomst zien?"),
        choices=Visibility.choices,
        widget=forms.RadioSelect,
        initial=Visibility.MEMBERS,
        help_text=_("In een verslag staan namen. Je kunt het later voor iedereen zichtbaar maken."),
    )

    def __init__(self, *args, reading: Reading, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial["date"] = reading.on
        if reading.weekday_matches is False:
            self._offer(reading)
        else:
            del self.fields["day"]

    def _offer(self, reading: Reading) -> None:
        today = timezone.localdate()
        days = [day for day in dict.fromkeys(options(reading.on, reading.weekday)) if day <= today or day == reading.on]
        field = self.fields["day"]
        field.choices = [(day.isoformat(), date_format(day, "l j F Y")) for day in days] + [
            (OTHER, _("een andere dag"))
        ]
        self.fields["date"].label, self.fields["date"].required = _("Welke andere dag?"), False
        self.initial["date"] = None

    def clean(self) -> dict:
        said = super().clean()
        day = said.get("day")
        if day and day != OTHER:
            said["date"] = date.fromisoformat(day)
        elif not said.get("date") and not self.errors.keys() & {"day", "date"}:
            self.add_error("date", self.fields["date"].error_messages["required"])
        on = said.get("date")
        if on and not EARLIEST <= on <= timezone.localdate():
            self.add_error("date", _("Kies een dag die geweest is."))
        return said
