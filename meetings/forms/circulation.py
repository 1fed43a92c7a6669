"""Sending minutes round, taking them back, showing them."""

from datetime import date, timedelta

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Visibility

TWO_WEEKS = timedelta(days=14)


class CirculateForm(forms.Form):
    """Until when members may say something about it."""

    comment_until = forms.DateField(
        label=_("Opmerkingen mogen tot en met"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Kies een dag."), "invalid": _("Dit is geen datum. Schrijf hem als 17-3-2026.")},
    )

    quietly = forms.BooleanField(
        label=_("Stuur geen brieven: dit verslag ging vroeger al rond."), required=False,
        help_text=_("Daarna kun je meteen zeggen in welke bijeenkomst het toen is vastgesteld."),
    )  # fmt: skip

    def __init__(self, *args, following: date | None = None, is_old: bool = False, **kwargs):
        """`following`: the day of the meeting that adopts it, before which everything should be said. Too soon
        for that, no day is proposed. `is_old`: there was a meeting since, that may have adopted it.
        """
        super().__init__(*args, **kwargs)
        if not is_old:
            del self.fields["quietly"]
        today = timezone.localdate()
        end = min(today + TWO_WEEKS, following - timedelta(days=1) if following else date.max)
        field = self.fields["comment_until"]
        if end > today:
            self.initial["comment_until"] = end
        else:
            words = _("De volgende bijeenkomst is al op {day}. Kies zelf tot wanneer leden nog iets kunnen zeggen.")
            field.help_text = words.format(day=date_format(following, "j F Y"))


class TakeBackForm(forms.Form):
    reason = forms.CharField(
        label=_("Waarom neem je het terug?"), max_length=300, error_messages={"required": _("Schrijf kort waarom.")}
    )


class ShowForm(forms.Form):
    """Who reads minutes; `rows`: numbers of what was agreed and decided there, and is seen by as few now."""

    visibility = forms.ChoiceField(
        label=_("Wie mag het verslag lezen?"), choices=Visibility.choices, widget=forms.RadioSelect
    )
    rows = forms.BooleanField(
        label=_("Laat de afspraken en besluiten uit het verslag aan dezelfde mensen zien."),
        required=False,
        initial=True,
    )

    def __init__(self, *args, rows: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        if rows:
            words = _("Met wie het doet en wanneer. Het gaat om {numbers}.")
            self.fields["rows"].help_text = words.format(numbers=", ".join(rows))
        else:
            del self.fields["rows"]
