"""What is asked about one photo."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ..models import People
from .card import Card
from .fields import Words

MOST_WORDS = 200  # characters of an alternative text
UNASKED = "unasked"
PEOPLE = [*People.choices, (UNASKED, _("Ja, maar dat hebben we ze nog niet gevraagd"))]

PEOPLE_MISSING = _("Foto %(n)s: zeg of er mensen herkenbaar op staan.")


def fields_of(card: Card, number: int) -> dict[str, forms.Field]:
    """What is asked about the photo that stands at place `number`."""
    return {
        "alt": Words(
            label=_("Wat is er op deze foto te zien?"),
            help_text=_("Voor wie de foto niet kan zien. Bijvoorbeeld: drie buren planten een boom."),
            most=MOST_WORDS,
            initial=card.alt,
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": _("Foto %(n)s: schrijf wat er te zien is.") % {"n": number}},
        ),
        "people": forms.ChoiceField(
            label=_("Staan er mensen herkenbaar op, en vinden zij dit goed?"),
            choices=PEOPLE,
            initial=card.people,
            widget=forms.RadioSelect,
            validators=[_refuse_unasked],
            error_messages=dict.fromkeys(("required", "invalid_choice"), PEOPLE_MISSING % {"n": number}),
        ),
        "credit": Words(
            label=_("Wie heeft de foto gemaakt?"),
            help_text=_("Die naam komt onder de foto."),
            most=100,
            required=False,
            initial=card.credit,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        ),
    }


def _refuse_unasked(value: str) -> None:
    if value == UNASKED:
        raise ValidationError(_("Vraag het ze eerst, of haal deze foto weg."))
