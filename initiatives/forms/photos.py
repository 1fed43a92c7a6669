"""The photos in a form: the files that are chosen, and what is said of each."""

from dataclasses import dataclass

from crispy_forms.layout import LayoutObject
from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from ..models import People, Photo
from ..photo_marks import Wish, token_of, waiting_link
from ..pictures import ACCEPT
from .fields import Words

MOST = 6
MOST_WORDS = 200  # characters of an alternative text
UNASKED = "unasked"
PEOPLE = [*People.choices, (UNASKED, _("Ja, maar dat hebben we ze nog niet gevraagd"))]


@dataclass(frozen=True)
class Card:
    """One photo as it stands in a form: its mark, its files, and what is typed about it."""

    mark: str
    photo: Photo
    alt: str = ""
    credit: str = ""
    people: str = ""

    @property
    def is_public(self) -> bool:
        return self.mark[0] == "p"

    @property
    def token(self) -> str:
        return token_of(self.mark)

    @property
    def src(self) -> str:
        return self.photo.smallest_url if self.is_public else waiting_link(self.photo)

    @property
    def smallest(self) -> tuple[int, int]:
        """Its width and height as shown in the form, in pixels."""
        width, height, _name = self.photo.sizes[-1]
        return width, height

    @property
    def names(self) -> dict[str, str]:
        """What its fields are called in the form."""
        parts = ("alt", "credit") if self.is_public else ("alt", "people", "credit")
        return {part: f"{part}-{self.mark}" for part in parts}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of what a page without its fields carries along."""
        return [("photo", self.token), *((name, getattr(self, part)) for part, name in self.names.items())]


class Files(forms.FileInput):
    allow_multiple_selected = True


class PhotoLines(LayoutObject):
    """In a layout: the photos with their fields, and where to choose more."""

    def render(self, form, context, template_pack=None, **kwargs):
        return render_to_string("initiatives/submit/photos.html", {"form": form, "most": MOST})


class WithPhotos(forms.Form):
    """A form with photos. `hang` puts those in that came along, before anything else is asked of it."""

    photos = forms.FileField(
        label=_("Kies foto’s"),
        help_text=_("JPEG, PNG, WebP of HEIC. Elke foto mag 10 MB zijn."),
        required=False,
        widget=Files(attrs={"accept": ACCEPT, "multiple": True}),
    )
    cards: list[Card] = []

    def hang(self, cards: list[Card]) -> "WithPhotos":
        self.cards = cards
        for card in cards:
            made = fields_of(card)
            self.fields |= {name: made[part] for part, name in card.names.items()}
        return self

    @property
    def lines(self) -> list[tuple[Card, dict[str, forms.BoundField]]]:
        """Each photo with its fields by part."""
        return [(card, {part: self[name] for part, name in card.names.items()}) for card in self.cards]

    def tell(self, faults: list[str]) -> None:
        """What is wrong with files that were chosen; also in a form that nobody judges yet."""
        if faults and not self.is_bound:
            self.full_clean()
            self.cleaned_data = {}
        for fault in faults:
            self.add_error("photos", fault)

    def wished(self) -> list[Wish]:
        """The photos in order with their words; of a valid form."""
        said = self.cleaned_data
        return [Wish(mark=card.mark, **{part: said[name] for part, name in card.names.items()}) for card in self.cards]


def fields_of(card: Card) -> dict[str, forms.Field]:
    """What is asked about one photo."""
    return {
        "alt": Words(
            label=_("Wat is er op deze foto te zien?"),
            help_text=_("Voor wie de foto niet kan zien. Bijvoorbeeld: drie buren planten een boom."),
            most=MOST_WORDS,
            initial=card.alt,
            widget=forms.Textarea(attrs={"rows": 2}),
            error_messages={"required": _("Schrijf wat er op de foto te zien is.")},
        ),
        "people": forms.ChoiceField(
            label=_("Staan er mensen herkenbaar op, en vinden zij dit goed?"),
            choices=PEOPLE,
            initial=card.people,
            widget=forms.RadioSelect,
            validators=[_refuse_unasked],
            error_messages={
                "required": _("Zeg of er mensen herkenbaar op de foto staan."),
                "invalid_choice": _("Zeg of er mensen herkenbaar op de foto staan."),
            },
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
