"""Days and times as people type them, and whether the clock shows them."""

from datetime import date, datetime, time

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

DAY = {"input_formats": ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], "required": False}
NO_DAY = {"invalid": _("Dit is geen datum. Een datum ziet er zo uit: 31-12-2026.")}
CLOCK = {"input_formats": ["%H:%M", "%H:%M:%S", "%H.%M"], "required": False}
NO_CLOCK = {"invalid": _("Dit is geen tijd. Een tijd ziet er zo uit: 19:30.")}


def day_field(label, hint) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date", "class": "short"}, format="%Y-%m-%d")
    return forms.DateField(label=label, help_text=hint, widget=widget, error_messages=NO_DAY, **DAY)


def clock_field(label) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time", "class": "short"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, error_messages=NO_CLOCK, **CLOCK)


def exists(day: date, clock: time) -> bool:
    """Whether the clock in Amsterdam shows that time on that day: in one night of March an hour is left out."""
    zone = timezone.get_default_timezone()
    moment = datetime.combine(day, clock)
    there_and_back = moment.replace(tzinfo=zone).astimezone(timezone.get_fixed_timezone(0)).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == moment
