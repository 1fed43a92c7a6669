"""What the page of a selection offers to choose and to take off; the same for every room's selection."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.core.paginator import Page
from django.db.models import QuerySet

from ..town.atlas import Atlas
from .area_choice import AREA_NAMES, Place, legend, offered
from .choices import Chip, Choice, Group
from .paging import Leaves
from .selection import Selection

PART = "selectie"  # id of what htmx swaps


class Filtering:
    """A page of a selection that has words to look for (`q`); who inherits it has the `page` of a paginator.

    `address` is that of the page, without a query string; `names` are the parameters a chip can take off, in order.

    `label` says what a thing chosen under a name is called.
    """

    def __init__(
        self,
        selection: Selection,
        tree: Atlas,
        *,
        address: str,
        names: tuple[str, ...],
        label: Callable[[str, Any], str],
    ):
        self.selection = selection
        self.tree = tree
        self.address = address
        self.names = names
        self.label = label

    def group(self, name: str, legend: str, choices: Iterable[tuple[str, Any, int]]) -> Group:
        """The boxes of one parameter; `choices` are (slug, label, count)."""
        chosen = self.selection.values[name]
        boxes = [Choice(str(slug), str(label), count, slug in chosen) for slug, label, count in choices]
        return Group(name, legend, boxes)

    def area_groups(self, count: Callable[[str, Place], int]) -> list[Group]:
        """The boxes of the levels that have something to choose; `count` says what choosing a place would give."""
        found = ((name, offered(self.selection, name, self.tree)) for name in AREA_NAMES)
        return [
            self.group(name, legend(name), ((place.slug, place.name, count(name, place)) for place in places))
            for name, places in found
            if places
        ]

    @property
    def chips(self) -> list[Chip]:
        return [
            Chip(self.label(name, thing), self.address + self.selection.without(name, slug, drop=self.falls(name)))
            for name in self.names
            for slug, thing in self.selection.values[name].items()
        ]

    def falls(self, name: str) -> tuple[str, ...]:
        """What means nothing any more when what is chosen under `name` is taken off."""
        return ("pagina",)

    @property
    def ways_on(self) -> list[tuple[str, str, int]]:
        """Where nothing is found: words for what may be left out, the address without, how many there are then."""
        found = []
        for name in self.names:
            off = (name, *self.falls(name))
            if self.selection[name] and (count := self.total_of(self.selection.less(*off))):
                words = ", ".join(self.label(name, thing) for thing in self.selection[name])
                found.append((words, self.address + self.selection.query(drop=off), count))
        return found

    @property
    def wider(self) -> list[tuple[str, str, int]]:
        """Where nothing is found in one area: the smallest area around it that has something, as `ways_on` has it. Of
        what has no fixed place often only the wijk is known.
        """
        name = next((name for name in reversed(AREA_NAMES) if self.selection[name]), "")
        places = self.selection[name] if name else []
        around = {node.parent for place in places for node in place.areas}
        for node in reversed(next(iter(around)).chain) if len(around) == 1 else ():
            if node.level in AREA_NAMES and not self.selection[node.level]:
                off = (name, *self.falls(name))
                chosen = {**self.selection.less(*off).values, node.level: {node.slug: node}}
                if count := self.total_of(Selection(self.selection.params, chosen)):
                    return [
                        (node.name, self.address + self.selection.query(drop=off, **{node.level: node.slug}), count)
                    ]
        return []

    def total_of(self, selection: Selection) -> int:
        """How many are in a selection."""
        raise NotImplementedError

    def leaf(self, items: Sequence | QuerySet) -> Page:
        """The page of `items` that is asked for, or the last one. Who inherits it says its `page_size` and `count`."""
        asked = self.selection.one("pagina", 1)
        return Leaves(items, self.page_size, self.count, asked).get_page(asked)

    @property
    def canonical(self) -> str:
        """The one address of this page; of what is beyond the last page, the address of the last."""
        number = self.page.number
        return self.address + self.selection.query(pagina=str(number) if number > 1 else "")

    @property
    def typed(self) -> str:
        """The words looked for, as they stand in the address."""
        return next(iter(self.selection.values["q"]), "")

    @property
    def corrected(self) -> str:
        """The words that were looked for, where a typing error was mended."""
        words = self.selection.one("q")
        return words.corrected if words else ""

    @property
    def clear_url(self) -> str:
        falling = {fallen for name in self.names for fallen in self.falls(name)}
        return self.address + self.selection.query(drop=(*self.names, *falling))

    @property
    def live(self) -> dict[str, str]:
        """Attributes that make a form answer at once, by htmx, where there is script. Of two questions only the last is
        answered: the form that waits for its turn would be taken away with the first answer, and what was chosen in it.
        """
        how = {"hx-target": f"#{PART}", "hx-swap": "outerHTML", "hx-trigger": "change, submit"}
        return {"hx-get": self.address, "hx-sync": "closest main:replace"} | how
