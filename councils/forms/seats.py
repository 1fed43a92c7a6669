"""Giving, changing and ending seats."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models import Seat, SeatRole

EARLIEST = date(1900, 1, 1)


class Day(forms.DateField):
    """A day, typed as people write it or chosen as the browser offers it."""

    def __init__(self, **kwargs):
        words = _("Vul een dag in, zo: 24-11-2026.")
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
        faults = {"required": words, "invalid": words}
        super().__init__(**{"widget": widget, "input_formats": formats, "error_messages": faults} | kwargs)

    def clean(self, value):
        day = super().clean(value)
        if day is not None and not EARLIEST <= day <= date(2100, 1, 1):
            raise forms.ValidationError(self.error_messages["invalid"])
        return day


class SeatForm(forms.Form):
    """A seat for somebody: by mail, or at once for who has no address."""

    name = forms.CharField(
        label=_("Naam"),
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Typ de naam.")},
    )
    role = forms.ChoiceField(
        label=_("Functie"), choices=SeatRole.choices, initial=SeatRole.MEMBER, widget=forms.RadioSelect
    )
    email = forms.EmailField(
        label=_("E-mailadres"),
        required=False,
        max_length=254,
        help_text=_("Daar sturen we een uitnodiging naartoe. Zonder adres krijgt deze persoon de zetel meteen."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={"invalid": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl.")},
    )
    since = Day(
        label=_("Heeft de zetel sinds"),
        required=False,
        help_text=_("Alleen als er geen e-mailadres is. Leeg is vandaag."),
    )
    name_is_public = forms.BooleanField(
        label=_("De naam mag op de site. Dat heb ik gevraagd."), required=False,
        help_text=_("Alleen als er geen e-mailadres is. Anders kiest deze persoon dat zelf."),
    )  # fmt: skip

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def clean_since(self) -> date:
        return self.cleaned_data["since"] or timezone.localdate()


class RoleForm(forms.Form):
    """Another function from a day on."""

    role = forms.ChoiceField(label=_("Functie"), choices=SeatRole.choices, widget=forms.RadioSelect)
    since = Day(
        label=_("Vanaf"),
        help_text=_("Zat deze persoon er al langer? Kies de echte eerste dag. Oude verslagen herkennen dan een lid."),
    )


class EndForm(forms.Form):
    """The last day of a seat, and who follows a chair."""

    last_day = Day(label=_("Laatste dag"))
    successor = forms.ModelChoiceField(
        label=_("Wie wordt voorzitter?"), queryset=Seat.objects.none(), required=False, empty_label=_("niemand")
    )

    def __init__(self, *args, seat: Seat, **kwargs):
        super().__init__(*args, **kwargs)
        if seat.role != SeatRole.CHAIR:
            del self.fields["successor"]
            return
        others = seat.council.seats.on(timezone.localdate()).filter(until=None).exclude(pk=seat.pk)
        self.fields["successor"].queryset = others.in_order().select_related("person")
        self.fields["successor"].label_from_instance = lambda one: f"{one.person} ({one.get_role_display()})"
