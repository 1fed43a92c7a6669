"""How councils are said on a page: where they work, how sure that is, and how they came one after another."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from haarlem_wijken.ground.maps.outlines import SvgMap, svg_map
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.search.meaning import Query, marked
from haarlem_wijken.ground.town.atlas import Atlas, Node
from haarlem_wijken.ground.town.palette import themes

from .models import Certainty, Confidence, Council, Kind, Status
from .workflow import DECISION

SIGNS = {
    Status.ACTIVE: "full",
    Status.STARTING: "half",
    Status.ASLEEP: "pause",
    Status.UNKNOWN: "open",
    Status.ENDED: "cross",
}


class Place(NamedTuple):
    """Areas a council serves with the same confidence (its label in words)."""

    nodes: list[Node]
    confidence: str

    @property
    def names(self) -> str:
        return get_text_list([node.name for node in self.nodes], _("en"))


@dataclass(frozen=True)
class Row:
    """One council as a list or page shows it. `council` must be read `with_areas()`; `query` is what was looked for."""

    council: Council
    tree: Atlas
    query: Query | None = None

    @property
    def kept(self) -> tuple:
        """What its drawing depends on, beside public content and the day."""
        return self.council.pk, self.query and self.query.text

    @property
    def sign(self) -> str:
        return SIGNS[self.council.status]

    @property
    def tone(self) -> str:
        """How the sign is coloured; only what is alive stands out."""
        return "done" if self.council.status == Status.ACTIVE else ""

    @property
    def nodes(self) -> list[Node]:
        return [self.tree.by_id[served.area_id] for served in self.council.served.all()]

    @property
    def places(self) -> list[Place]:
        """Where it works, surest first; empty where nothing is known."""
        nodes = defaultdict(list)
        for served in self.council.served.all():
            nodes[served.confidence].append(self.tree.by_id[served.area_id])
        return [Place(nodes[key], str(label)) for key, label in Confidence.choices if key in nodes]

    @property
    def heads(self) -> set[Node | None]:
        """The stadsdelen it works in, the town for all of them, None where nothing is known."""
        return {node.chain[0] if node.chain else node for node in self.nodes} or {None}

    @property
    def name(self) -> str:
        """Its name, with what was looked for marked."""
        return marked(self.council.name, self.query) if self.query else self.council.name

    @property
    def themes(self) -> list[Theme]:
        """What plays in it now; of councils that were read `for_list()`."""
        return themes.latest().of(row.theme_id for row in self.council.themes.all())


class Playing(NamedTuple):
    """What plays now in a council: a theme, and a sentence of its members."""

    theme: Theme
    sentence: str


def playing(council: Council) -> list[Playing]:
    """The themes its members wrote something about, in the order of the themes."""
    said = {row.theme_id: row.sentence for row in council.themes.all() if row.sentence}
    return [Playing(theme, said[theme.pk]) for theme in themes.latest().of(said)] if said else []


def picture(row: Row) -> SvgMap | None:
    """Its areas among those beside them, chosen and linked; None where no area is known."""
    nodes = [part for node in row.nodes for part in ([node] if node.parent else node.children)]
    around = {beside.code: beside for node in nodes for beside in node.parent.children}
    links = {node.code: node.url for node in nodes}
    return svg_map(around.values(), links=links, highlight=nodes) if nodes else None


class Moment(NamedTuple):
    """A step in the life of a council. `council` is another one to link to; `css`: "", "end" or "now"."""

    when: str
    text: str
    css: str = ""
    council: Council | None = None


def life(council: Council, before: list[Council], after: list[Council]) -> list[Moment]:
    """What came before, its own begin and end, what came after. What is not known is said in words."""
    steps = [
        Moment(_when(other.ended), _("%(name)s stopt.") % {"name": other.name}, "end", other)
        for other in before
        if other.is_ended
    ]
    begins = _("%(name)s begint.") % {"name": council.name}
    steps.append(Moment(_when(council.started), begins, "" if council.is_ended else "now"))
    if council.is_ended:
        steps.append(Moment(_when(council.ended), _ending(council), "end"))
    for other in after:
        follows = _("%(name)s komt ervoor in de plaats.") % {"name": other.name}
        steps.append(Moment(_when(other.started), follows, "" if other.is_ended else "now", other))
    return steps


def _when(words: str) -> str:
    return capfirst(words or pgettext("dag", "dag niet bekend"))


def _ending(council: Council) -> str:
    sentences = [_("%(name)s stopt.") % {"name": council.name}]
    if council.ended_certainty == Certainty.BEFORE:
        sentences.append(_("De precieze dag is niet bekend."))
    if council.kind == Kind.WIJKRAAD and council.ended_on == DECISION + timedelta(days=1):
        sentences.append(_("De gemeenteraad besluit op 21 december 2023 dat alle wijkraden wijkplatforms worden."))
    return " ".join(sentences)


def organisation(row: Row, site: str) -> dict:
    """The council as schema.org describes an organisation; `site` is the address of the portal without slash."""
    council = row.council
    data = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": council.name,
        "url": site + council.get_absolute_url(),
        "areaServed": [node.name for node in row.nodes],
    }
    if council.started_certainty == Certainty.KNOWN:
        data["foundingDate"] = iso(council.started_on, council.started_precision)
    if council.ended_certainty == Certainty.KNOWN:
        data["dissolutionDate"] = iso(council.ended_on, council.ended_precision)
    if council.website and not council.is_ended:
        data["sameAs"] = council.website
    return data


def iso(day: date | None, precision: str) -> str | None:
    """A date no more exact than it is known: 2023, 2023-12 or 2023-12-05; None for none."""
    return None if day is None else day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]
