"""Planning a meeting, changing it, calling it off."""

from datetime import date, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Visibility

from ..models import Meeting

EARLIEST = date(1900, 1, 1)
FARTHEST = timedelta(days=5 * 366)
NO_LINK = _("Dit is geen link. Een link begint met https://.")


class MeetingForm(forms.ModelForm):
    """When, where and for whom. Of long ago too: minutes of old meetings can be entered at any time."""

    class Meta:
        model = Meeting
        fields = ["title", "date", "start", "end", "place", "online_url", "visibility"]
        widgets = {
            "date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "start": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "end": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "visibility": forms.RadioSelect,
        }
        labels = {"visibility": _("Wie mag de bijeenkomst zien?")}
        help_texts = {
            "title": _("Laat leeg voor “Bijeenkomst van” met de datum."),
            "place": _("Bijvoorbeeld: De Ringvaart, Floris van Adrichemlaan 98."),
        }
        error_messages = {
            "date": {"required": _("Kies een datum."), "invalid": _("Dit is geen datum. Schrijf hem als 17-3-2026.")},
            "start": {"invalid": _("Dit is geen tijd. Schrijf hem als 20:00.")},
            "end": {"invalid": _("Dit is geen tijd. Schrijf hem als 22:00.")},
        }

    online_url = forms.URLField(
        label=_("Link om online mee te doen"),
        help_text=_("Alleen leden zien deze link."),
        max_length=500,
        required=False,
        assume_scheme="https",
        validators=[RegexValidator(r"\Ahttps://", NO_LINK)],
        error_messages={"invalid": NO_LINK},
    )
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["visibility"].choices = Visibility.choices
        if self.instance.pk:
            self.initial["version"] = self.instance.version

    def clean_date(self) -> date:
        day = self.cleaned_data["date"]
        if not EARLIEST <= day <= timezone.localdate() + FARTHEST:
            raise ValidationError(_("Kies een datum tussen 1900 en vijf jaar vanaf nu."))
        return day

    def clean(self):
        said = super().clean()
        start, end = said.get("start"), said.get("end")
        if end and not start and "start" not in self.errors:
            self.add_error("start", _("Vul ook in hoe laat het begint."))
        elif start and end and end <= start:
            self.add_error("end", _("Het einde ligt voor het begin."))
        return said

    def _post_clean(self):
        """The columns are tested by the action; a ModelForm would write what was typed into the row that is shown."""

    @property
    def values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class CancelForm(forms.Form):
    """Why it does not go on."""

    cancel_reason = forms.CharField(
        label=_("Waarom gaat het niet door?"),
        help_text=_("Eén zin is genoeg. Iedereen die de bijeenkomst ziet, leest dit."),
        max_length=300,
        error_messages={"required": _("Schrijf kort waarom het niet doorgaat.")},
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
