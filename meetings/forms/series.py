"""What comes back: how often, when, where, and with which agenda."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..actions.planning import USUAL
from ..models import MeetingSeries
from ..planning.moments import weekday_name
from ..planning.recurrence import LAST, MONTHLY, WEEKLY, Rhythm
from ..workflow import ItemKind

MOST_ITEMS, LONGEST = 40, 200
NTH = {1: _("de eerste"), 2: _("de tweede"), 3: _("de derde"), 4: _("de vierde"), LAST: _("de laatste")}
MINUTES = re.compile(r"\s*\((\d{1,3})\)\s*\Z")  # "Rondvraag (10)"


class SeriesForm(forms.ModelForm):
    """`rule` and `agenda` are put together from what is easy to choose and to type."""

    class Meta:
        model = MeetingSeries
        fields = ["name", "start", "end", "place"]
        widgets = {
            "start": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "end": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }
        error_messages = {
            "name": {"required": _("Geef de reeks een naam.")},
            "start": {"invalid": _("Dit is geen tijd. Schrijf hem als 20:00.")},
            "end": {"invalid": _("Dit is geen tijd. Schrijf hem als 22:00.")},
        }

    every = forms.IntegerField(label=_("Elke hoeveel"), min_value=1, max_value=24, initial=1)
    freq = forms.ChoiceField(label=_("Weken of maanden"), choices=[(WEEKLY, _("weken")), (MONTHLY, _("maanden"))])
    nth = forms.TypedChoiceField(
        label=_("De hoeveelste van de maand"), coerce=int, initial=1, choices=list(NTH.items()),
        help_text=_("Alleen als je maanden kiest."),
    )  # fmt: skip
    weekday = forms.TypedChoiceField(label=_("Op welke dag"), coerce=int)
    items = forms.CharField(
        label=_("Vaste agenda"),
        help_text=_("Elk punt op een regel. Minuten mogen erachter: Rondvraag (10)."),
        widget=forms.Textarea(attrs={"rows": 7}),
        max_length=8000,
        required=False,
    )
    version = forms.IntegerField(min_value=1, required=False, widget=forms.HiddenInput)
    field_order = ["name", "every", "freq", "nth", "weekday", "start", "end", "place", "items"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["weekday"].choices = [(number, capfirst(weekday_name(number))) for number in range(7)]
        given = [(item["title"], item.get("minutes")) for item in self.instance.agenda]
        usual = given or ([] if self.instance.pk else [(str(title), None) for _kind, title in USUAL])
        self.initial["items"] = "\n".join(title + (f" ({minutes})" if minutes else "") for title, minutes in usual)
        rhythm = Rhythm.read(self.instance.rule)
        if rhythm:
            self.initial |= {"every": rhythm.every, "freq": rhythm.freq, "weekday": rhythm.weekday}
            self.initial["nth"] = rhythm.nth or 1
        if self.instance.pk:
            self.initial["version"] = self.instance.version

    def clean_items(self) -> list[dict]:
        """As MeetingSeries.agenda has them. A title of the usual agenda keeps its kind."""
        kinds = {str(title): kind for kind, title in USUAL}
        kinds |= {item["title"]: item["kind"] for item in self.instance.agenda}
        found = []
        for line in filter(None, map(str.strip, self.cleaned_data["items"].splitlines())):
            minutes = MINUTES.search(line)
            title = MINUTES.sub("", line)
            if not title or len(title) > LONGEST:
                raise ValidationError(_("Een punt heeft een naam van ten hoogste 200 tekens."))
            one = {"kind": str(kinds.get(title, ItemKind.TOPIC)), "title": title}
            found.append(one | ({"minutes": int(minutes[1])} if minutes else {}))
        if len(found) > MOST_ITEMS:
            raise ValidationError(_("Zet ten hoogste 40 punten op een vaste agenda."))
        return found

    def clean(self):
        said = super().clean()
        start, end = said.get("start"), said.get("end")
        if end and (not start or end <= start) and "start" not in self.errors:
            self.add_error("end", _("Het einde ligt voor het begin."))
        return said

    def _post_clean(self):
        """The columns are tested by the action; a ModelForm would write what was typed into the row that is shown."""

    @property
    def values(self) -> dict:
        """Columns of MeetingSeries."""
        said = self.cleaned_data
        rhythm = Rhythm(said["freq"], said["every"], said["weekday"], said["nth"])
        return {name: said[name] for name in self._meta.fields} | {"rule": rhythm.rule, "agenda": said["items"]}
