"""How one initiative is said on a page: place, freshness, since when."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.search.meaning import Query, marked
from haarlem_wijken.ground.town.atlas import Atlas, Node
from haarlem_wijken.ground.town.palette import themes
from haarlem_wijken.ground.town.places import distance

from .models import Initiative, Precision, Stage
from .models.initiative import DatePrecision
from .words import day_words, distance_words

STALE_AFTER = 365  # days without a word from the organisers
NEW_FOR = 60  # days


@dataclass(frozen=True)
class Row:
    """One initiative as a list shows it. `number` is the number on the map, None where there is no map."""

    initiative: Initiative
    node: Node
    number: int | None
    distance: int | None
    query: Query | None = None
    extract: SafeString | str = ""  # words from its story

    @property
    def kept(self) -> tuple:
        """What its drawing depends on, beside public content and the day; of its number, whether it has one."""
        return self.initiative.pk, bool(self.number), self.distance, self.query and self.query.text, self.extract

    @cached_property
    def _freshness(self) -> tuple[str, bool]:
        return freshness(self.initiative, timezone.localdate())

    @property
    def fresh(self) -> str:
        return self._freshness[0]

    @property
    def stale(self) -> bool:
        return self._freshness[1]

    @cached_property
    def foreign(self) -> str:
        """The language it is written in, where the page is in another; else empty."""
        return "" if self.initiative.language == get_language() else self.initiative.language

    @cached_property
    def themes(self) -> list[Theme]:
        return themes.latest().of(self.initiative.theme_ids)

    @cached_property
    def url(self) -> str:
        return self.initiative.get_absolute_url()

    @property
    def stage(self) -> str:
        """In words. As get_stage_display() gives it, which takes ten times as long."""
        return Stage(self.initiative.stage).label

    @property
    def title(self) -> str:
        """The title, with what was looked for marked."""
        return marked(self.initiative.title, self.query) if self.query else self.initiative.title

    @property
    def summary(self) -> str:
        return marked(self.initiative.summary, self.query) if self.query else self.initiative.summary

    @property
    def sign(self) -> str:
        """Slug of the first theme: the sign in the list and on the map."""
        return self.themes[0].slug if self.themes else "ontmoeten"

    @property
    def theme_names(self) -> str:
        """The names of its themes; a line breaks between two, not inside one."""
        return ", ".join(str(theme).replace(" ", "\N{NO-BREAK SPACE}") for theme in self.themes)

    @property
    def notes(self) -> list[str]:
        said = self.initiative
        notes = [gettext("vraagt hulp")] if getattr(said, "asks_help", False) else []
        return [*notes, gettext("deelt ervaring")] if said.shares_experience else notes

    @property
    def data(self) -> dict[str, object]:
        """`data-` attributes by which the map draws this row and ties list and clusters together."""
        said = self.initiative
        if said.quadkey is None:
            return {}
        return {
            "item": "", "nr": self.number or "", "slug": said.slug, "title": said.title, "url": self.url,
            "theme": self.sign, "lat": str(said.lat), "lon": str(said.lon), "quadkey": said.quadkey,
            "areas": " ".join(node.code for node in self.node.chain), "place": self.node.name,
        } | ({"stale": ""} if self.stale else {})  # fmt: skip

    @property
    def list_data(self) -> dict[str, object]:
        """The same for a numbered row; nothing where the list is not the list of a map."""
        return self.data if self.number else {}

    @property
    def facts(self) -> list[dict]:
        """What is known of who does it."""
        said = self.initiative
        host = urlsplit(said.website).netloc.removeprefix("www.")
        website = {"name": gettext("Website"), "value": host, "url": said.website}
        shares = gettext("ja, vraag maar") if said.shares_experience else ""
        return [
            {"name": gettext("Door"), "value": said.organiser},
            *([website] if said.website else []),
            *([{"name": gettext("Deelt ervaring"), "value": shares}] if shares else []),
        ]

    @property
    def precision_words(self) -> str:
        """How exact the point on the map is, as a sentence; empty when it is exact or there is none."""
        if self.initiative.precision in (Precision.STREET, Precision.BUURT):
            return gettext("Op de kaart: %(precision)s.") % {"precision": self.initiative.get_precision_display()}
        if self.initiative.precision == Precision.NONE and self.node.level != Level.GEMEENTE:
            return gettext("Een vaste plek is er niet.")
        return ""

    @property
    def area_words(self) -> str:
        """Its area, to be said after the place in the organisers' own words; empty when those name it already."""
        if self.node.level == Level.GEMEENTE:
            return place_words(self.initiative, self.node)
        return "" if says(self.initiative.place_words, self.node.name) else self.node.name

    @property
    def place_within(self) -> str:
        """The place with the stadsdeel it lies in: "Parkwijk, Oost, geen vaste plek"."""
        return place_words(self.initiative, self.node, within=True)

    @property
    def place(self) -> str:
        words = place_words(self.initiative, self.node)
        return f"{words}, {distance_words(self.distance)}" if self.distance is not None else words


def row(
    initiative: Initiative,
    tree: Atlas,
    *,
    number: int | None = None,
    distance: float | None = None,  # metres
    query: Query | None = None,
) -> Row:
    """`initiative` as a row; `query` is what was looked for."""
    metres = None if distance is None else round(distance)
    return Row(initiative, tree.by_id[initiative.area_id], number, metres, query)


def sure_distance(initiative: Initiative, lat: float, lon: float) -> float | None:
    """Metres to a point; None where only the buurt is known: a distance would be made up."""
    if initiative.precision not in (Precision.EXACT, Precision.STREET):
        return None
    return distance(initiative.lat, initiative.lon, lat, lon)


def says(words: str, name: str) -> bool:
    """Whether `words` hold a name as such: "Noordersingel" does not say "Noord"."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def place_words(initiative: Initiative, node: Node, *, within: bool = False) -> str:
    """Where it is, as sure as it is known; `within` adds the stadsdeel."""
    if node.level == Level.GEMEENTE:
        return gettext("buurt niet bekend") if initiative.place_words else gettext("heel Haarlem")
    area = f"{node.name}, {node.chain[0].name}" if within and node.level != Level.STADSDEEL else node.name
    if initiative.precision == Precision.NONE:
        return gettext("%(area)s, geen vaste plek") % {"area": area}
    return area


def freshness(initiative: Initiative, today: date) -> tuple[str, bool]:
    """When the organisers last said that it is true, and whether that is too long ago."""
    if initiative.is_demo and not initiative.confirmed_on:
        return gettext("nog niet bevestigd"), True
    if initiative.confirmed_on and (today - initiative.confirmed_on).days <= STALE_AFTER:
        return gettext("bevestigd op %(day)s") % {"day": day_words(initiative.confirmed_on, today)}, False
    published = timezone.localdate(initiative.published_at)
    if not initiative.confirmed_on and (today - published).days <= NEW_FOR:
        return gettext("nieuw op %(day)s") % {"day": day_words(published, today)}, False
    return silence(initiative.confirmed_on or published, today)


def silence(last: date, today: date) -> tuple[str, bool]:
    months = (today - last).days // 30
    if months <= 12:
        return gettext("niets gehoord sinds %(day)s") % {"day": day_words(last, today)}, False
    if months < 24:
        return gettext("al %(months)s maanden niets gehoord") % {"months": months}, True
    years = months // 12
    words = ngettext("al %(years)s jaar niets gehoord", "al %(years)s jaar niets gehoord", years)
    return words % {"years": years}, True


def since_words(initiative: Initiative) -> str:
    """When it began, as exact as it is known: "sinds 2012"; empty when not known."""
    if not initiative.started_on:
        return ""
    pattern = {DatePrecision.YEAR: "Y", DatePrecision.MONTH: "F Y", DatePrecision.DAY: "j F Y"}
    moment = date_format(initiative.started_on, pattern[initiative.started_precision])
    return gettext("sinds %(moment)s") % {"moment": moment}
