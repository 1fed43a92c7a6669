"""The one form for what residents send in: new, changed, and what a moderator asked for."""

from datetime import date

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.town.palette import themes

from ..models import Precision, Stage
from ..models.initiative import LANGUAGES
from ..places.street import street_words
from ..spread.inspiring import name_of
from .fields import EmailAddress, WebAddress, Words
from .naming import LIST, InitiativeName
from .photos import PhotoLines, WithPhotos
from .where import WhereForm

FORM_VERSION = 1
MOST_THEMES = 3
EARLIEST = date(1900, 1, 1)
STAGES = [
    (Stage.IDEA.value, _("Idee: ik wil dit graag, er is nog niets")),
    (Stage.STARTING.value, _("In oprichting: we zijn begonnen met regelen")),
    (Stage.RUNNING.value, _("Lopend: je kunt er nu al naartoe")),
    (Stage.FINISHED.value, _("Afgerond: het is klaar en het staat er")),
    (Stage.STOPPED.value, _("Gestopt: het is er niet meer")),
]
INSPIRED = ("inspired_by", HTML(f'<datalist id="{LIST}"></datalist>'))
LAST = ("organiser", "website", "started", *INSPIRED, "shares_experience")
SPOT = HTML('{% include "initiatives/submit/spot.html" %}')  # the map and the place of the device
PLACE = Fieldset(_("Waar is het?"), "address", SPOT, "area", "show", "lat", "lon", "located")


SHOWN = {Precision.BUURT: "buurt", Precision.STREET: "street"}


def _palette() -> list[tuple]:
    return [(theme.slug, str(theme)) for theme in themes.latest().values()]


def helper_of(*layout) -> FormHelper:
    """These fields and no more: the page has the tag, the token and the buttons."""
    helper = FormHelper()
    helper.form_tag, helper.disable_csrf, helper.layout = False, True, Layout(*layout)
    return helper


class ThemeBoxes(forms.CheckboxSelectMultiple):
    """Boxes with the sign of each theme beside its name."""

    signs = True


class Typed:
    """Forms that can show what was typed in them without judging it."""

    @classmethod
    def typed(cls, data):
        blank = cls()
        names = [name for name in blank.fields if name in data]
        return cls(initial={n: blank.fields[n].widget.value_from_datadict(data, {}, n) for n in names})


class WhatForm(Typed, WhereForm):
    """Step 1: what it is, and where."""

    title = Words(
        label=_("Naam"),
        help_text=_("Zo heet het op de kaart. Hoogstens 80 tekens."),
        most=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Geef je initiatief een naam. Een paar woorden is genoeg.")},
    )
    summary = Words(
        label=_("Wat is het, in één of twee zinnen?"),
        help_text=_("Hoogstens 200 tekens."),
        most=200,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Schrijf in één of twee zinnen wat het is.")},
    )
    story = Words(
        label=_("Wil je er meer over vertellen?"),
        help_text=_("Wat doen jullie, voor wie, en wat is er nodig? Hoogstens 5000 tekens."),
        most=5000,
        lines=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    stage = forms.ChoiceField(
        label=_("Hoe ver is het?"),
        choices=STAGES[:-1],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies hoe ver het is."), "invalid_choice": _("Kies hoe ver het is.")},
    )
    themes = forms.MultipleChoiceField(
        label=_("Welke thema’s passen erbij?"),
        help_text=_("Kies er één tot drie."),
        choices=_palette,
        widget=ThemeBoxes,
        error_messages={
            "required": _("Kies één tot drie thema’s."),
            "invalid_choice": _("Kies thema’s uit de lijst."),
            "invalid_list": _("Kies thema’s uit de lijst."),
        },
    )
    language = forms.ChoiceField(choices=LANGUAGES, widget=forms.HiddenInput, required=False)

    field_order = ["title", "summary", "story", "stage", "themes"]

    @property
    def helper(self) -> FormHelper:
        return helper_of("title", "summary", "story", "stage", "themes", PLACE, "language")

    def clean_themes(self) -> list[str]:
        chosen = list(dict.fromkeys(self.cleaned_data["themes"]))
        if len(chosen) > MOST_THEMES:
            words = _("Je koos %(n)s thema’s. Kies er hoogstens drie: die het best passen.")
            raise ValidationError(words % {"n": len(chosen)})
        return chosen

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or get_language()


class WhoForm(Typed, forms.Form):
    """Step 2: who does it, as far as everybody may know."""

    organiser = Words(
        label=_("Wie organiseert het?"),
        help_text=_("Deze naam komt op de site. Bijvoorbeeld: bewoners van de Leidsestraat."),
        most=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    website = WebAddress(label=_("Website"), required=False)
    started = forms.DateField(
        label=_("Sinds wanneer is het er?"),
        required=False,
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        widget=forms.DateInput(attrs={"type": "date", "class": "short"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Dit is geen datum. Een datum ziet er zo uit: 31-12-2025.")},
    )
    inspired_by = InitiativeName(
        label=_("Bracht een ander initiatief jullie op het idee?"),
        help_text=_("Typ de naam, of plak het adres van de bladzijde. Dan staat het bij jullie initiatief."),
        required=False,
    )
    shares_experience = forms.BooleanField(
        label=_("Wij delen onze ervaring met wie zoiets ook wil beginnen"), required=False
    )

    def clean_started(self) -> str:
        day = self.cleaned_data["started"]
        if day and not EARLIEST <= day <= timezone.localdate():
            raise ValidationError(_("Kies een dag die geweest is, of laat dit leeg."))
        return day.isoformat() if day else ""


class SenderForm(WithPhotos, WhoForm):
    """Step 2, with the address that nobody gets to see."""

    email = EmailAddress(help_text=_("Nooit openbaar. We sturen je een brief om je inzending te bevestigen."))

    field_order = ["email", "organiser", "website", "started", "inspired_by", "shares_experience", "photos"]

    @property
    def helper(self) -> FormHelper:
        return helper_of("email", *LAST, PhotoLines())


class ProposalForm(WithPhotos, WhatForm, WhoForm):
    """Everything the public will see, in one form."""

    @property
    def helper(self) -> FormHelper:
        return helper_of("title", "summary", "story", "stage", "themes", PLACE, *LAST, "language", PhotoLines())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stage"].choices = STAGES  # what was published may have stopped

    def values(self) -> dict:
        """What a proposal keeps, as JSON of FORM_VERSION; of a valid form."""
        said = self.cleaned_data
        place = {name: said["place"][name] for name in ("precision", "lat", "lon", "area")}
        rest = ("title", "summary", "story", "stage", "themes", "address", *WhoForm.base_fields)
        values = {name: said[name] for name in (*rest, "language")} | place
        if place["precision"] == Precision.STREET:  # which house it is, is not even kept
            values["address"] = street_words(values["address"])
        return values

    @classmethod
    def of(cls, values: dict) -> "ProposalForm":
        """The form as it was filled in."""
        return cls(initial=as_typed(values))

    @classmethod
    def again(cls, values: dict) -> "ProposalForm":
        """The form filled in and sent again: does it hold today?"""
        return cls(as_typed(values))


def as_typed(values: dict) -> dict:
    """What somebody typed to get these values, by field."""
    pointed = values.get("lat") is not None
    exact = Precision.EXACT if values.get("precision") in (None, Precision.BUURT) else values["precision"]
    return values | {
        "show": SHOWN.get(values.get("precision"), "address"),  # who hid the address once, hides the next one too
        "area": "" if pointed else values.get("area", ""),
        "inspired_by": name_of(values.get("inspired_by")),
        "located": f"{exact}:{values.get('address', '')}" if pointed else "",
    }
