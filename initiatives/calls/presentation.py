"""How one call for help is shown: in a list, on its own page, in a block elsewhere."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext

from haarlem_wijken.ground.days import written
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.search.meaning import Query, marked
from haarlem_wijken.ground.town.atlas import Atlas, Node, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import HelpCall
from ..workflow import CallState, Help
from .wording import asked_words, found_words, needed_words, node_of, until_words, when_words, where_words

SIGNS = {
    CallState.OPEN: "open",
    CallState.FULL: "full",
    CallState.PAST: "check",
    CallState.CLOSED: "check",
    CallState.OFF: "cross",
}
OF_COUNCILS = "meebeslissen"  # the sign of a council's call that has no theme


@dataclass(frozen=True)
class CallRow:
    """One call, read `for_list()`. `number` is the number on the map, None where there is no map."""

    call: HelpCall
    tree: Atlas
    today: date
    number: int | None = None
    query: Query | None = None

    @property
    def kept(self) -> tuple:
        """What its drawing depends on, beside public content and the day; of its number, whether it has one."""
        return self.call.pk, bool(self.number), self.query and self.query.text

    @classmethod
    def of(cls, call: HelpCall) -> "CallRow":
        """For a page that asks of one call only."""
        return cls(call, atlas.latest(), timezone.localdate())

    @cached_property
    def state(self) -> CallState:
        return self.call.state(self.today)

    @property
    def sign(self) -> str:
        """The sign of its state."""
        return SIGNS[self.state]

    @property
    def takes_sign_ups(self) -> bool:
        return self.state in (CallState.OPEN, CallState.FULL)

    @property
    def node(self) -> Node:
        return node_of(self.call, self.tree)

    @cached_property
    def themes(self) -> list[Theme]:
        """Its own, or those of its initiative."""
        ids = [self.call.theme_id] if self.call.theme_id else getattr(self.call.initiative, "theme_ids", [])
        return themes.latest().of(ids)

    @property
    def theme(self) -> str:
        """Slug of the theme whose sign stands beside it."""
        return self.themes[0].slug if self.themes else OF_COUNCILS

    @property
    def title(self) -> str:
        return marked(self.call.title, self.query) if self.query else self.call.title

    @property
    def owner(self) -> str:
        return str(self.call.owner)

    @property
    def owner_language(self) -> str:
        return self.call.initiative.language if self.call.initiative else "nl"

    @property
    def asked(self) -> str:
        return asked_words(self.call)

    @property
    def when(self) -> str:
        return when_words(self.call)

    @property
    def until(self) -> str:
        return until_words(self.call)

    @property
    def found(self) -> str:
        return found_words(self.call)

    @property
    def where(self) -> str:
        return where_words(self.call, self.tree)

    @property
    def area(self) -> str:
        return self.node.name

    @property
    def small(self) -> str:
        """The last line of a block: until when, and how much is found."""
        last = self.call.last_day
        until = gettext("Nog tot en met %(day)s.") % {"day": written(last, "j F")} if last else ""
        found = f"{capfirst(self.found)}." if self.found else ""
        return " ".join(filter(None, [until, found]))

    @property
    def facts(self) -> list[dict]:
        """What is known, each with its name."""
        said = [
            (gettext("Wat"), capfirst(str(Help(self.call.what).label))),
            (gettext("Hoeveel"), needed_words(self.call) or gettext("zoveel als er willen")),
            (gettext("Wanneer"), self.when or gettext("geen vaste dag")),
            (gettext("Waar"), self.where),
            (gettext("Aanmelden"), self._last_day),
            (gettext("Gevonden"), self.found or gettext("nog niemand")),
        ]
        return [{"name": name, "value": value} for name, value in said]

    @property
    def _last_day(self) -> str:
        if not self.call.last_day:
            return gettext("zolang de oproep open is")
        return gettext("tot en met %(day)s") % {"day": written(self.call.last_day, "j F Y")}

    @property
    def point(self) -> tuple[float, float] | None:
        """(lat, lon) in WGS84 degrees, where it has a point."""
        place = self.call.place
        return None if place.quadkey is None else (place.lat, place.lon)

    @property
    def data(self) -> dict[str, object]:
        """`data-` attributes by which the map draws this row."""
        if self.point is None:
            return {}
        lat, lon = self.point
        return {
            "item": "", "nr": self.number or "", "slug": f"oproep-{self.call.pk}", "title": self.call.title,
            "url": self.call.get_absolute_url(), "theme": self.theme, "lat": str(lat), "lon": str(lon),
            "quadkey": self.call.place.quadkey, "areas": " ".join(node.code for node in self.node.chain),
            "place": self.node.name,
        }  # fmt: skip
