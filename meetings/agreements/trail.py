"""From a sentence in minutes to what came of it on the map: everything about one agreement, in order."""

from dataclasses import dataclass
from functools import cached_property

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.prose.markdown import render as markdown
from haarlem_wijken.ground.town.atlas import Atlas, Node
from initiatives.calls.presentation import CallRow
from initiatives.models import Initiative
from initiatives.presentation import Row, row

from ..minutes.writing.quick_lines import numbers
from ..models import Minutes, MinutesSection
from ..querysets import readable_sections
from ..workflow import Linkable
from .page import AgreementShown
from .versions import Former


@dataclass(frozen=True)
class Sentence:
    """Where it was written: the paragraph of the minutes that holds it, as safe HTML."""

    html: str
    section: MinutesSection

    @property
    def url(self) -> str:
        page = self.section.minutes.meeting.get_absolute_url()
        return f"{page}#punt-{self.section.item_id}" if self.section.item_id else page


class Trail:
    """Of the agreement of `shown`. Some 15 queries at most, whatever hangs on it."""

    def __init__(self, shown: AgreementShown, tree: Atlas):
        self.shown, self.tree = shown, tree
        self.agreement, self.access = shown.agreement, shown.access

    @cached_property
    def sentence(self) -> Sentence | None:
        """In the minutes of its meeting, where those may be read; 2 queries."""
        if self.shown.meeting is None:
            return None
        minutes = Minutes.objects.visible_to(self.access).filter(meeting=self.shown.meeting)
        sections = MinutesSection.objects.filter(readable_sections(self.access), minutes__in=minutes)
        for section in sections.select_related("minutes__meeting"):
            if passage := _passage(section.body, self.agreement.number, self.agreement.source_quote):
                return Sentence(markdown(passage), section)
        return None

    @property
    def result(self) -> str:
        """What came of it, where no line says the same."""
        said = {line.note for line in self.shown.lines}
        return "" if self.agreement.result in said else self.agreement.result

    @cached_property
    def former(self) -> Former:
        return Former(self.agreement, self.access)

    @cached_property
    def calls(self) -> list[CallRow]:
        """The calls for help that came of it, and those that somebody linked."""
        return [CallRow.of(call) for call in self.shown.calls]

    @cached_property
    def initiatives(self) -> list[Row]:
        """Those that are linked with it, and those that ask for help because of it. 1 query."""
        linked = {one.end.pk for one in self.shown.links if one.end.kind == Linkable.INITIATIVE}
        asking = {row.call.initiative_id for row in self.calls} - {None}
        found = Initiative.objects.filter(pk__in=linked | asking, hidden_at=None).for_list()
        return [row(one, self.tree) for one in found.order_by("title", "pk")]

    @property
    def others(self) -> list:
        """What else it is linked with."""
        return [one for one in self.shown.links if one.end.kind != Linkable.INITIATIVE]

    @cached_property
    def areas(self) -> list[Node]:
        """Where it plays: those linked, and where its calls and initiatives are."""
        linked = [self.tree.by_id[one.end.pk] for one in self.shown.links if one.end.kind == Linkable.AREA]
        placed = [one.node for one in (*self.calls, *self.initiatives)]
        return [node for node in dict.fromkeys([*linked, *placed]) if node.level != Level.GEMEENTE]

    @property
    def shown_areas(self) -> list[Node]:
        """The one area that all of it lies in, among its neighbours; else the town."""
        chains = [node.chain for node in self.areas]
        common = [nodes[0] for nodes in zip(*chains, strict=False) if len(set(nodes)) == 1]
        return [common[-1], *common[-1].neighbours] if common else self.tree.of_level(Level.STADSDEEL)

    @cached_property
    def map(self) -> SvgMap | None:
        """With a point for each call and initiative that has one; None where nothing is anywhere."""
        points = [(*one.point, one.theme) for one in self.calls if one.point]
        points += [
            (one.initiative.lat, one.initiative.lon, one.sign) for one in self.initiatives if one.initiative.quadkey
        ]
        if not (self.areas or points):
            return None
        around = self.shown_areas
        links = {node.code: node.url for node in around}
        highlight = [node for node in around if node in self.areas]
        return svg_map(around, links=links, highlight=highlight, points=points)


def _passage(body: str, number: str, quote: str) -> str:
    """The paragraph that refers to the number, or else holds the quote; empty where none does."""
    paragraphs = body.split("\n\n")
    for paragraph in paragraphs:
        lines = [line for line in paragraph.splitlines() if number in numbers(line)["afspraak"]]
        if lines:
            return "\n".join(lines)
    quoted = " ".join(quote.split())
    holding = (one for paragraph in paragraphs for one in paragraph.split("\n- ") if quoted in " ".join(one.split()))
    return next(holding, "").removeprefix("- ") if quoted else ""
