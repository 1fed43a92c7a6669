"""What organisers ask of others."""

from datetime import date, timedelta

from crispy_forms.layout import Fieldset
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import HelpCall
from ..models.initiative import LANGUAGES
from ..places.place import Place
from ..workflow import Help
from .clock import clock_field, day_field, exists
from .fields import Words
from .proposal import helper_of
from .where import WhereForm

LONGEST_AHEAD = timedelta(days=2 * 365)
MOST = 10_000  # of whatever is asked; with money a hundred times as much
WHAT = [
    (Help.HANDS.value, _("Handen: mensen die meedoen")),
    (Help.MATERIAL.value, _("Materiaal: spullen om te lenen of te krijgen")),
    (Help.MONEY.value, _("Geld: een bijdrage in euro’s")),
    (Help.SPACE.value, _("Ruimte: een plek om iets te doen")),
    (Help.KNOWLEDGE.value, _("Kennis: iemand die weet hoe het moet")),
]


class CallForm(WhereForm):
    """A call for help. Of an initiative the place may stay empty (it is where that is); a council chooses a theme."""

    what = forms.ChoiceField(
        label=_("Wat heb je nodig?"),
        choices=WHAT,
        initial=Help.HANDS.value,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat je nodig hebt."), "invalid_choice": _("Kies wat je nodig hebt.")},
    )
    title = Words(
        label=_("Je vraag in één zin"),
        help_text=_("Bijvoorbeeld: twee koks op donderdag. Hoogstens 80 tekens."),
        most=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": _("Schrijf in één zin wat je vraagt.")},
    )
    story = Words(
        label=_("Wat moeten mensen weten?"),
        help_text=_("Wat gaan jullie doen, wat neem je mee, voor wie is het? Hoogstens 2000 tekens."),
        most=2000,
        lines=True,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    theme = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        choices=lambda: [("", _("Kies een thema")), *((one.slug, str(one)) for one in themes.latest().values())],
        error_messages={"required": _("Kies een thema."), "invalid_choice": _("Kies een thema uit de lijst.")},
    )
    needed = forms.IntegerField(
        label=_("Hoeveel heb je er nodig?"),
        help_text=_("Als dat er zijn, gaat de oproep vanzelf dicht. Laat leeg als er geen grens is."),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short", "autocomplete": "off"}),
        error_messages={"invalid": _("Typ een heel getal, of laat dit leeg.")},
    )
    on = day_field(_("Op welke dag?"), _("Laat leeg als er geen vaste dag is."))
    from_time = clock_field(_("Van hoe laat?"))
    to_time = clock_field(_("Tot hoe laat?"))
    until = day_field(_("Tot en met wanneer kan iemand zich aanmelden?"), _("Laat leeg voor: tot en met de dag zelf."))
    language = forms.ChoiceField(choices=LANGUAGES, widget=forms.HiddenInput, required=False)

    def __init__(self, *args, of_council: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.of_council = of_council
        if not of_council:
            del self.fields["theme"]
            self.fields["address"].help_text = _("Laat dit en de buurt leeg als het is waar jullie initiatief is.")

    @property
    def helper(self):
        theme = ["theme"] if self.of_council else []
        when = Fieldset(_("Wanneer is het?"), "on", "from_time", "to_time", "until")
        where = Fieldset(_("Waar is het?"), "address", "area", "show", "lat", "lon", "located")
        return helper_of("what", "title", "story", *theme, "needed", when, where, "language")

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or get_language()

    def clean_needed(self) -> int | None:
        needed = self.cleaned_data["needed"]
        most = MOST * 100 if self.cleaned_data.get("what") == Help.MONEY else MOST
        if needed is not None and not 1 <= needed <= most:
            raise ValidationError(_("Typ een getal van 1 tot en met %(most)s, of laat dit leeg.") % {"most": most})
        return needed

    def clean(self) -> dict:
        said = super().clean()
        today = timezone.localdate()
        for name in ("on", "until"):
            self._fits_calendar(name, said.get(name), today)
        on, until = said.get("on"), said.get("until")
        if on and until and until > on:
            self.add_error("until", _("Kies een dag voor of op de dag zelf."))
        if said.get("from_time") and not on and "on" not in self.errors:
            self.add_error("on", _("Zeg ook op welke dag het is, of laat de tijd leeg."))
        if said.get("to_time") and not said.get("from_time") and "from_time" not in self.errors:
            self.add_error("from_time", _("Zeg ook van hoe laat, of laat beide tijden leeg."))
        for name in ("from_time", "to_time"):
            if on and said.get(name) and not exists(on, said[name]):
                self.add_error(name, _("Die tijd is er op deze dag niet: dan gaat de klok een uur vooruit."))
        return said

    def _fits_calendar(self, name: str, day: date | None, today: date) -> None:
        if day is None or (day == self.initial.get(name) and day < today):  # of a call that is over, and is corrected
            return
        if not today <= day <= today + LONGEST_AHEAD:
            self.add_error(name, _("Kies een dag vanaf vandaag, hoogstens twee jaar vooruit."))

    def _place(self, said: dict, city: Atlas) -> dict | None:
        if not self.of_council and not said["address"] and not said["area"] and self._given(said) is None:
            return None
        return super()._place(said, city)

    @property
    def place(self) -> Place | None:
        """Where it is, of a valid form; None where the initiative is."""
        found = self.cleaned_data["place"]
        return found and Place(**{name: found[name] for name in ("area", "precision", "lat", "lon")})

    def columns(self) -> dict:
        """What it says beside the place, as columns of HelpCall; of a valid form."""
        said, found = self.cleaned_data, self.cleaned_data["place"]
        shown = found and found["precision"] in ("exact", "street")
        names = ("what", "title", "story", "language", "needed", "on", "from_time", "to_time", "until")
        theme = {"theme": themes.latest()[said["theme"]]} if self.of_council else {}
        return {name: said[name] for name in names} | theme | {"place_words": said["address"] if shown else ""}

    @classmethod
    def of(cls, call: HelpCall, data=None) -> "CallForm":
        """The form as it would be typed to get this call."""
        names = ("what", "title", "story", "language", "needed", "on", "from_time", "to_time", "until")
        typed = {name: getattr(call, name) for name in names}
        typed["theme"] = call.theme.slug if call.theme else ""
        return cls(data, initial=typed | _typed_place(call), of_council=call.council_id is not None)


def _typed_place(call: HelpCall) -> dict:
    if not call.area_id:
        return {}
    exact = call.precision in ("exact", "street")
    node = atlas.latest().by_id[call.area_id]
    if exact and call.place_words:
        return {"address": call.place_words, "lat": call.lat, "lon": call.lon,
                "located": f"{call.precision}:{call.place_words}"}  # fmt: skip
    return {"area": node.code, "show": "buurt" if call.precision == "buurt" else "address"}
