"""The photos in a form: the files that are chosen, and what is said of each."""

from crispy_forms.layout import LayoutObject
from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from ..photos.marks import Wish
from ..photos.pictures import ACCEPT, MOST_BYTES, MOST_MB, TOO_HEAVY
from .card import Card
from .photo_fields import fields_of

MOST = 6


class Files(forms.FileInput):
    allow_multiple_selected = True


class PhotoLines(LayoutObject):
    """In a layout: the photos with their fields, and where to choose more."""

    def render(self, form, context, template_pack=None, **kwargs):
        given = {"form": form, "most": MOST, "heaviest": MOST_BYTES, "heavy": TOO_HEAVY % {"most": MOST_MB}}
        return render_to_string("initiatives/submit/photos.html", given)


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
        for number, card in enumerate(cards, 1):
            made = fields_of(card, number)
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
