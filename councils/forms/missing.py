"""Telling of a council that is not on the site, and what a moderator makes of it."""

from collections.abc import Mapping

from django import forms
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.queue.rulings import LetterForm

from ..models import Confidence, Kind, MissingCouncil, Status
from .change import area_choices

FIRST_YEAR = 1900


class MissingForm(forms.Form):
    """What somebody knows of it. A name, an area and how they know it are enough."""

    name = forms.CharField(
        label=gettext_lazy("Hoe heet de wijkraad of werkgroep?"), max_length=120,
        error_messages={"required": gettext_lazy("Typ de naam, of hoe mensen het noemen.")},
    )  # fmt: skip
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat is het?"), choices=Kind.choices, widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wat het is, of wat er het meest op lijkt.")},
    )  # fmt: skip
    area = forms.ChoiceField(
        label=gettext_lazy("Waar in Haarlem?"), help_text=gettext_lazy("Kies het stadsdeel, de wijk of de buurt."),
        error_messages=dict.fromkeys(("required", "invalid_choice"), gettext_lazy("Kies waar het is.")),
    )  # fmt: skip
    since = forms.IntegerField(
        label=gettext_lazy("Sinds welk jaar?"), required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short"}),
        error_messages={"invalid": gettext_lazy("Typ een jaar van vier cijfers.")},
    )  # fmt: skip
    website = forms.CharField(label=gettext_lazy("Website"), max_length=300, required=False)
    words = forms.CharField(
        label=gettext_lazy("Wat doen ze?"), max_length=1000, required=False,
        help_text=gettext_lazy("Dit komt op de site. Zet er geen namen van mensen in. Hoogstens 1000 tekens."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
    )  # fmt: skip
    source = forms.CharField(
        label=gettext_lazy("Hoe kunnen we dat nagaan?"), max_length=1000,
        help_text=gettext_lazy("Bijvoorbeeld: een site of een verslag. Alleen moderatoren lezen dit."),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
        error_messages={"required": gettext_lazy("Schrijf hoe we het kunnen nagaan. Een zin is genoeg.")},
    )  # fmt: skip
    email = forms.EmailField(
        label=gettext_lazy("Je e-mailadres"), max_length=254, required=False,
        help_text=gettext_lazy("Alleen als je wilt horen wat we deden. Nooit openbaar."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": gettext_lazy("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
        },
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [("", _("Kies een gebied")), *area_choices()]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def clean_since(self) -> int | None:
        year = self.cleaned_data["since"]
        if year is not None and not FIRST_YEAR <= year <= timezone.localdate().year:
            raise forms.ValidationError(_("Typ een jaar tussen 1900 en nu."))
        return year

    def clean_website(self) -> str:
        typed = self.cleaned_data["website"].strip()
        if typed and "://" not in typed:
            typed = f"https://{typed}"
        if typed:
            URLValidator(["http", "https"], message=_("Dit is geen adres van een website."))(typed)
        return typed

    def said(self) -> dict:
        """As the columns of MissingCouncil."""
        said = dict(self.cleaned_data)
        return said | {"areas": [said.pop("area")]}


class PublishForm(LetterForm):
    """How it comes on the site: what was told, put right where that is needed."""

    name = forms.CharField(label=gettext_lazy("Naam op de site"), max_length=120)
    kind = forms.ChoiceField(label=gettext_lazy("Soort"), choices=Kind.choices)
    status = forms.ChoiceField(
        label=gettext_lazy("Stand"), choices=[one for one in Status.choices if one[0] != Status.ENDED],
        initial=Status.UNKNOWN,
    )  # fmt: skip
    areas = forms.MultipleChoiceField(
        label=gettext_lazy("Gebied"), widget=forms.SelectMultiple(attrs={"size": 8}),
        error_messages={"required": gettext_lazy("Kies een gebied.")},
    )  # fmt: skip
    confidence = forms.ChoiceField(
        label=gettext_lazy("Hoe zeker is dat gebied?"), choices=Confidence.choices, initial=Confidence.MEDIUM
    )
    field_order = ["name", "kind", "status", "areas", "confidence", "words"]

    def __init__(self, data: Mapping | None, *, missing: MissingCouncil):
        told = {"name": missing.name, "kind": missing.kind, "areas": missing.areas}
        super().__init__(data, initial=told)
        self.fields["areas"].choices = area_choices()
        if not missing.email:
            del self.fields["words"]

    def facts(self) -> dict:
        facts = {name: self.cleaned_data[name] for name in ("kind", "status", "areas", "confidence")}
        return facts | {"name": " ".join(self.cleaned_data["name"].split())}
