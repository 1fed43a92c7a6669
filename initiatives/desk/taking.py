"""Which published initiative is meant, and what it takes over of other values, unit by unit."""

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from haarlem_wijken.ground.prose.differences import Piece

from ..models import Initiative
from ..proposals.unit_words import unit_pieces, words_of
from ..proposals.values import LABELS, Values, differing, part, values_of
from .around import Other, others

TAKE, ADD = "take", "add"
ADDED = ("story", "themes")  # units to which more can be added
NEVER = ("language",)
FOUND = 8  # titles that a search shows


class Offer(NamedTuple):
    """One unit in which both differ, as a change of the initiative."""

    name: str
    label: str
    pieces: list[Piece]
    can_add: bool
    choice: str


class Target:
    """What was typed about it: `to` and, once its differences were seen, `to-seen` ("id:version") and `take-<unit>`."""

    def __init__(self, source: Values, typed: Mapping[str, str], *, but: int | None = None):
        self.source, self.typed, self.but = source, typed, but
        self.words = typed.get("to-q", "").replace("\0", "").strip()[:100]

    @cached_property
    def chosen(self) -> Initiative | None:
        number = self.typed.get("to", "")
        if not (number.isascii() and number.isdecimal()):
            return None
        return self._published().filter(pk=int(number[:18])).first()

    @cached_property
    def choices(self) -> list[Other]:
        """What was looked for, else what resembles it; what is chosen is always among them. 2 queries at most."""
        found = self._searched() if self.words else others(self.source, self.but)
        missing = self.chosen and all(one.initiative.pk != self.chosen.pk for one in found)
        return [Other(self.chosen, "", False), *found] if missing else found

    @property
    def seen(self) -> str:
        """What the next press has seen."""
        return f"{self.chosen.pk}:{self.chosen.version}"

    @property
    def is_seen(self) -> bool:
        """Whether the differences with this very version were looked at."""
        return self.chosen is not None and self.typed.get("to-seen") == self.seen

    @property
    def is_other(self) -> bool:
        """Whether it changed since it was looked at."""
        before, _colon, version = self.typed.get("to-seen", "").partition(":")
        return self.chosen is not None and before == str(self.chosen.pk) and version != str(self.chosen.version)

    @cached_property
    def public(self) -> Values:
        return values_of(self.chosen)

    @cached_property
    def offers(self) -> list[Offer]:
        if self.chosen is None:
            return []
        wanted = [unit for unit in differing(self.public, self.source) if unit not in NEVER]
        return [self._offer(unit) for unit in wanted if words_of(unit, part(self.source, unit))]

    @cached_property
    def values(self) -> Values:
        """What is taken over, as values of a change."""
        taken: Values = {}
        for offer in self.offers:
            mine = part(self.source, offer.name)
            if offer.choice == TAKE:
                taken |= mine
            elif offer.choice == ADD:
                taken[offer.name] = self._added(offer.name)
        return taken

    def _offer(self, unit: str) -> Offer:
        now, mine = part(self.public, unit), part(self.source, unit)
        choice = self.typed.get(f"take-{unit}", "") if self.is_seen or self.is_other else ""
        can_add = unit in ADDED and bool(self.public[unit])
        fitting = choice if choice == TAKE or (choice == ADD and can_add) else ""
        return Offer(unit, str(LABELS[unit]), unit_pieces(unit, now, mine), can_add, fitting)

    def _added(self, unit: str):
        public, mine = self.public[unit], self.source[unit]
        if unit == "themes":
            return list(dict.fromkeys([*public, *mine]))
        return f"{public.rstrip()}\n\n{mine}"

    def _published(self):
        return Initiative.objects.published().exclude(pk=self.but).defer("search")

    def _searched(self) -> list[Other]:
        found = self._published().filter(title__icontains=self.words).sorted_by("naam")[:FOUND]
        return [Other(one, "", False) for one in found]
