"""The photos of one post: as they came along, after what its buttons ask, with what was chosen now."""

from collections.abc import Iterable, Mapping

from django.http import QueryDict
from django.utils.translation import gettext as _

from ..models import Initiative, InitiativePhoto, Photo, ProposalPhoto
from ..photos.marks import mark_of
from .card import Card
from .photos import MOST

ACT = "photo-act"  # name of the buttons: add, up-n12, down-n12, remove-n12


class Basket:
    """`cards` in order, `faults` about files as sentences, `pressed` whether a button of the photos was."""

    def __init__(self, data: QueryDict, initiative: Initiative | None = None):
        marks = list(dict.fromkeys(mark for token in data.getlist("photo") if (mark := mark_of(token))))[:MOST]
        files = _files(marks, initiative)
        self.cards = [_typed(mark, files[mark], data) for mark in marks if mark in files]
        self.pressed = data.get(ACT, "")
        gone = len(marks) - len(self.cards)
        self.faults = [_("Een foto die je eerder koos, is er niet meer. Kies hem opnieuw.")] * bool(gone)
        self._arrange()

    @property
    def room(self) -> int:
        return MOST - len(self.cards)

    @property
    def removed(self) -> str:
        """The mark of the photo that is taken away now."""
        act, _dash, mark = self.pressed.partition("-")
        return mark if act == "remove" else ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What a page without the photos carries along, as names and values."""
        return [pair for card in self.cards for pair in card.pairs]

    def _arrange(self) -> None:
        act, _dash, mark = self.pressed.partition("-")
        at = next((n for n, card in enumerate(self.cards) if card.mark == mark), None)
        if at is None:
            return
        card = self.cards.pop(at)
        if act != "remove":
            self.cards.insert(max(0, at + {"up": -1, "down": 1}.get(act, 0)), card)


def cards_of(rows: Iterable[ProposalPhoto], public: Iterable[InitiativePhoto] = ()) -> list[Card]:
    """What was asked for, and behind it what is public and was not spoken of."""
    cards = [_asked(row) for row in rows]
    spoken = {card.mark for card in cards}
    rest = [Card(f"p{one.pk}", one.photo, one.alt, one.credit) for one in public]
    return cards + [card for card in rest if card.mark not in spoken]


def _asked(row: ProposalPhoto) -> Card:
    if row.public is None:
        return Card(row.mark, row.photo, row.alt, row.credit, row.people)
    alt, credit = row.public.alt, row.public.credit
    return Card(row.mark, row.public.photo, row.alt or alt, credit if row.credit is None else row.credit)


def _files(marks: list[str], initiative: Initiative | None) -> dict[str, Photo]:
    """The files of the marks, as far as there are any; 2 queries at most."""
    new, old = ([int(mark[1:]) for mark in marks if mark[0] == kind] for kind in "np")
    found = {f"n{pk}": photo for pk, photo in Photo.objects.in_bulk(new).items()} if new else {}
    if old and initiative:
        public = InitiativePhoto.objects.filter(initiative=initiative, pk__in=old).select_related("photo")
        found |= {f"p{one.pk}": one.photo for one in public}
    return found


def _typed(mark: str, photo: Photo, data: Mapping[str, str]) -> Card:
    return Card(mark, photo, *(data.get(f"{part}-{mark}", "") for part in ("alt", "credit", "people")))
