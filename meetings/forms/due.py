"""By when."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from councils.models import Council

from ..actions import Due
from ..models import Agreement, Meeting
from ..workflow import DueKind

OF_KIND = ("due_from", "due_to", "due_meeting")


class DueFields(forms.Form):
    """By when: a day, a period or a meeting of the same council."""

    due_kind = forms.ChoiceField(
        label=_("Wanneer?"), choices=DueKind.choices, widget=forms.RadioSelect, initial=DueKind.NONE
    )
    due_from = forms.DateField(
        label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    due_to = forms.DateField(
        label=_("Dag, of laatste dag"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    due_meeting = forms.ModelChoiceField(
        label=_("Bij welke bijeenkomst?"), queryset=Meeting.objects.none(), required=False, empty_label=_("Kies er een")
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in OF_KIND:  # which of them is wanted follows from the kind, so none may just stay empty
            self.fields[name].one_of = True

    def offer_meetings(self, council: Council, agreement: Agreement | None) -> None:
        """Those of the council that are still to come, and the one that stands there now."""
        meetings = Meeting.objects.going_on().filter(council=council)
        coming = meetings.upcoming().values("pk")
        now = [agreement.due_meeting_id] if agreement and agreement.due_meeting_id else []
        field = self.fields["due_meeting"]
        field.queryset = Meeting.objects.filter(pk__in=[*coming.values_list("pk", flat=True), *now]).order_by("date")
        field.label_from_instance = lambda meeting: date_format(meeting.date, "l j F Y")

    def clean(self):
        said = super().clean()
        kind, first, last = said.get("due_kind"), said.get("due_from"), said.get("due_to")
        missing = {
            DueKind.DATE: [("due_to", _("Kies een dag."))] if not last else [],
            DueKind.PERIOD: [
                *([("due_from", _("Kies wanneer het begint."))] if not first else []),
                *([("due_to", _("Kies wanneer het uiterlijk klaar is."))] if not last else []),
            ],
            DueKind.MEETING: [("due_meeting", _("Kies een bijeenkomst."))] if not said.get("due_meeting") else [],
        }
        for name, words in missing.get(kind, []):
            if name not in self.errors:
                self.add_error(name, words)
        if kind == DueKind.PERIOD and first and last and last < first:
            self.add_error("due_to", _("Het einde ligt voor het begin."))
        return said

    @property
    def due(self) -> Due:
        said = self.cleaned_data
        return {
            DueKind.DATE: lambda: Due(on=said["due_to"]),
            DueKind.PERIOD: lambda: Due(since=said["due_from"], on=said["due_to"]),
            DueKind.MEETING: lambda: Due(meeting=said["due_meeting"]),
        }.get(said["due_kind"], Due)()
