"""An item of the agenda as a page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from haarlem_wijken.ground.prose.markdown import render as markdown

from ..linked.reading import Linked
from ..minutes.writing.quick_lines import linked
from ..models import AgendaItem, Agreement, MaterialUse, Minutes, MinutesSection, Resolution
from .presenter import Presenter


@dataclass(frozen=True)
class Point:
    """An item of the agenda with its number, and everything that belongs to it there.

    `adopts`: the minutes that are to be adopted at it, where they may be read. `addresses`: of the agreements and
    decisions made at the meeting that may be seen, as `linked` has them.
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


def addresses_of(agreements: Iterable[Agreement], resolutions: Iterable[Resolution]) -> dict[str, str]:
    """Where the references in a text lead to, on the page of its meeting."""
    agreed = {f"afspraak {one.number}": one.get_absolute_url() for one in agreements}
    return agreed | {f"besluit {one.number}": f"#besluit-{one.number}" for one in resolutions}
