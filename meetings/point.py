"""An item of the agenda as a page shows it."""

from dataclasses import dataclass, field

from haarlem_wijken.ground.markdown import render as markdown

from .linked.reading import Linked
from .models import AgendaItem, MaterialUse, Minutes, MinutesSection
from .presenter import Presenter


@dataclass(frozen=True)
class Point:
    """An item of the agenda with its number, and everything that belongs to it there.

    `adopts`: the minutes that are to be adopted at it, where they may be read.
    """

    number: int
    item: AgendaItem
    section: MinutesSection | None
    materials: list[MaterialUse] = field(default_factory=list)
    presenters: list[Presenter] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    adopts: Minutes | None = None

    @property
    def html(self) -> str:
        return markdown(self.section.body) if self.section else ""

    @property
    def note(self) -> str:
        return markdown(self.item.note) if self.item.note else ""
