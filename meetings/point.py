"""An item of the agenda as a page shows it."""

from dataclasses import dataclass

from haarlem_wijken.ground.markdown import render as markdown

from .models import AgendaItem, MinutesSection


@dataclass(frozen=True)
class Point:
    """An item of the agenda with its number and what was written under it."""

    number: int
    item: AgendaItem
    section: MinutesSection | None

    @property
    def html(self) -> str:
        return markdown(self.section.body) if self.section else ""

    @property
    def note(self) -> str:
        return markdown(self.item.note) if self.item.note else ""
