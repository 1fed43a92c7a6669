"""A lesson, something wanted or something offered; and why a moderator takes one away."""

from unicodedata import category

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from haarlem_wijken.ground.town.palette import themes

from ..actions.exchanging import WORDS
from ..models import Exchange, ExchangeKind
from .seats import Day

MEANS = {
    ExchangeKind.LESSON: gettext_lazy("Praktijkles: wat werkte, en wat niet"),
    ExchangeKind.WANTED: gettext_lazy("Vraag: wat wij zoeken of willen weten"),
    ExchangeKind.OFFERED: gettext_lazy("Aanbod: wat anderen van ons mogen lenen, krijgen of vragen"),
}


class ExchangeForm(forms.Form):
    """`version` is what stood there when the form was opened; a new one has none. `differs`: how the text differs from
    what another wrote meanwhile, in pieces.
    """

    differs = ()
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat is het?"),
        choices=list(MEANS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Kies wat het is.")},
    )
    title = forms.CharField(
        label=gettext_lazy("In één zin"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=gettext_lazy("Bijvoorbeeld: zo kregen we tien geveltuinen in één straat."),
        error_messages={"required": gettext_lazy("Schrijf in één zin wat het is.")},
    )
    text = forms.CharField(
        label=gettext_lazy("Vertel het"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8, "maxlength": None}),
        help_text=gettext_lazy(
            "Wat deden jullie, wat ging goed, wat zou je anders doen? Of: wat zoeken of geven jullie, en wanneer?"
            " Iedereen kan dit lezen. Zet er geen namen of adressen van anderen in."
        ),
        error_messages={"required": gettext_lazy("Vertel er iets over.")},
    )
    theme = forms.ChoiceField(label=gettext_lazy("Thema"), required=False)
    until = Day(
        label=gettext_lazy("Geldt tot en met"),
        required=False,
        help_text=gettext_lazy("Alleen bij een vraag of aanbod. Leeg is: tot jullie zeggen dat het voorbij is."),
    )
    language = forms.ChoiceField(label=gettext_lazy("Taal"), choices=settings.LANGUAGES, initial="nl")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        found = [(slug, capfirst(str(theme))) for slug, theme in themes.latest().items()]
        self.fields["theme"].choices = [("", _("geen thema")), *found]

    @classmethod
    def of(cls, exchange: Exchange) -> "ExchangeForm":
        initial = {name: getattr(exchange, name) for name in (*WORDS, "version")}
        return cls(initial=initial | {"theme": exchange.theme.slug if exchange.theme else ""})

    def clean_title(self) -> str:
        """Marks that are not seen are no title: nobody could follow it to its page."""
        title = " ".join(self.cleaned_data["title"].split())
        if all(category(letter).startswith(("C", "Z")) for letter in title):
            raise forms.ValidationError(self.fields["title"].error_messages["required"])
        return title

    def clean_text(self) -> str:
        return self.cleaned_data["text"].replace("\r\n", "\n").strip()

    def clean(self) -> dict:
        said = super().clean()
        until = said.get("until")
        if until and said.get("kind") == ExchangeKind.LESSON:
            self.add_error("until", _("Een praktijkles blijft gelden. Laat de dag leeg."))
        elif until and until < timezone.localdate() and "until" in self.changed_data:
            self.add_error("until", _("Deze dag is al voorbij."))
        return said

    def given(self) -> dict:
        """What was typed, as the action takes it."""
        said = {name: self.cleaned_data[name] for name in WORDS}
        return said | {"theme": themes.latest().get(said["theme"])}


class TakeAwayForm(forms.Form):
    """Why: the members of the council read it."""

    why = forms.CharField(
        label=gettext_lazy("Waarom haal je dit weg?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": None}),
        help_text=gettext_lazy("De leden van de wijkraad lezen dit. Niemand anders."),
        error_messages={"required": gettext_lazy("Schrijf waarom, zodat de leden het begrijpen.")},
    )
