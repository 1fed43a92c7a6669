"""Adopting minutes, and putting right what was adopted."""

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from ..models import Meeting, Minutes

UNCHANGED, CHANGED = "ongewijzigd", "gewijzigd"


class MeetingField(forms.ModelChoiceField):
    """One of the council's meetings that were, the latest first."""

    def __init__(self, *args, **kwargs):
        required = {"required": _("Kies een bijeenkomst."), "invalid_choice": _("Kies een bijeenkomst uit de lijst.")}
        super().__init__(
            *args, queryset=Meeting.objects.none(), empty_label=_("Kies"), error_messages=required, **kwargs
        )

    def label_from_instance(self, obj: Meeting) -> str:
        """With its day, where it has a title of its own."""
        return f"{date_format(obj.date, 'j F Y')}: {obj.title}" if obj.title else str(obj)


def over(council_id: int):
    """Meetings of a council up to today that were not called off."""
    return (
        Meeting.objects.going_on().filter(council=council_id, date__lte=timezone.localdate()).order_by("-date", "-pk")
    )


class AdoptForm(forms.Form):
    """In which meeting, and with which word. `seen` says what text was on the page."""

    adopted_in = MeetingField(label=_("In welke bijeenkomst?"))
    word = forms.ChoiceField(
        label=_("Hoe is het vastgesteld?"), widget=forms.RadioSelect,
        choices=[(UNCHANGED, _("ongewijzigd")), (CHANGED, _("gewijzigd"))],
        error_messages={"required": _("Kies ongewijzigd of gewijzigd.")},
    )  # fmt: skip
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, minutes: Minutes, **kwargs):
        super().__init__(*args, **kwargs)
        later = over(minutes.meeting.council_id).filter(date__gt=minutes.meeting.date)
        self.fields["adopted_in"].queryset = later

    @property
    def values(self) -> dict:
        """What adopt_minutes takes."""
        said = self.cleaned_data
        return {"adopted_in": said["adopted_in"], "with_changes": said["word"] == CHANGED}


class ErratumForm(forms.Form):
    """What should stand there, and which meeting decided that."""

    text = forms.CharField(
        label=_("Wat moet er staan, en waar?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Bijvoorbeeld: bij punt 3 moet “tien uur” zijn “acht uur”."),
        error_messages={"required": _("Schrijf op wat er moet staan.")},
    )  # fmt: skip
    decided_in = MeetingField(label=_("In welke bijeenkomst is dat besloten?"))

    def __init__(self, *args, minutes: Minutes, **kwargs):
        super().__init__(*args, **kwargs)
        since = over(minutes.meeting.council_id).filter(
            date__gte=minutes.adopted_in.date if minutes.adopted_in else timezone.localdate()
        )
        self.fields["decided_in"].queryset = since
        if len(since) == 1:
            self.initial["decided_in"] = since[0]


class NameForm(forms.Form):
    """A name that goes out of adopted minutes."""

    name = forms.CharField(
        label=_("Welke naam gaat weg?"), max_length=120,
        help_text=_("Precies zoals hij er staat. Overal waar hij staat komt “[naam weggehaald]”. Dat kan niet terug."),
        error_messages={"required": _("Schrijf de naam op.")},
    )  # fmt: skip
