"""An item of the agenda as a page shows it."""

from dataclasses import dataclass, field

from haarlem_wijken.ground.markdown import render as markdown

from .linked.reading import Linked
from .models import AgendaItem, MaterialUse, Minutes, MinutesSection
from .presenter import Presenter
from .quick_lines import linked


@dataclass(frozen=True)
class Point:
    """An item of the agenda with its number, and everything that belongs to it there.

    `adopts`: the minutes that are to be adopted at it, where they may be read. `addresses`: of the agreements made at
    the meeting that may be seen, by their number.
    """

    number: int
    item: AgendaItem
    section: MinutesSection | None
    materials: list[MaterialUse] = field(default_factory=list)
    presenters: list[Presenter] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    adopts: Minutes | None = None
    addresses: dict[str, str] = field(default_factory=dict)

    @property
    def html(self) -> str:
        return markdown(linked(self.section.body, self.addresses)) if self.section else ""

    @property
    def note(self) -> str:
        return markdown(self.item.note) if self.item.note else ""
