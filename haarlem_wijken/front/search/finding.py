"""What is found for the words somebody typed: areas, themes, initiatives, councils, and what to suggest meanwhile."""

import re
import unicodedata
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import number_format
from django.utils.html import strip_tags
from django.utils.text import format_lazy, get_text_list
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from councils.exchange.presentation import ExchangeRow
from councils.models import Council, Exchange, Status
from councils.presentation import Row as CouncilRow
from haarlem_wijken.ground.caching.by_version import Remembered
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.search.counting import ids_to
from haarlem_wijken.ground.search.meaning import MOST_WORDS, Query, marked, understand
from haarlem_wijken.ground.search.naming import areas_like, themes_like
from haarlem_wijken.ground.selections.parameters import Text
from haarlem_wijken.ground.texts import WORD, fold, has_stem, words_of
from haarlem_wijken.ground.town.atlas import Alias, Atlas
from haarlem_wijken.ground.town.palette import Palette
from initiatives.calls.presentation import CallRow
from initiatives.models import HelpCall, Initiative
from initiatives.presentation import Row, row
from meetings.seeing import PUBLIC, Access

from .extracts import extract
from .meetings import FEW as FEW_MET
from .meetings import FoundAgreements, FoundMeetings

SHOWN = 10  # initiatives
SHOWN_COUNCILS = 5
SHOWN_CALLS = 3
FEW = 200  # initiatives that are ranked in one statement rather than tier by tier
MOST_COUNTED = 1000  # initiatives: to count on would cost more than it tells
MOST_COUNCILS = 100
SUGGESTED = {"areas": 3, "themes": 1, "councils": 2}  # the rest of MOST_SUGGESTED are initiatives
MOST_SUGGESTED = 8
LEAST_TYPED = 2  # letters from which something is searched and suggested

searched = Remembered(200, characters=0)  # what visitors look for again; none of it is text

STREET = re.compile(r"\w{3,}(?:straat|weg|laan|plein|kade|gracht|dreef|pad|singel|steeg|plantsoen)\b", re.IGNORECASE)
TYPED = Text("q", lambda text: text)
TOO_LONG = format_lazy(
    gettext_lazy("Dat is te lang om te zoeken. Probeer een paar woorden, samen hoogstens {n} tekens."), n=TYPED.maximum
)
TOO_MANY = format_lazy(gettext_lazy("Dat zijn te veel woorden. Probeer er hoogstens {n}."), n=MOST_WORDS)
UNREADABLE = gettext_lazy("Daar staat een teken in dat we niet kunnen lezen. Typ het woord zelf.")
TOO_SHORT = gettext_lazy("Eén teken is te weinig om te zoeken. Typ er minstens twee.")
NO_WORDS = gettext_lazy("Daar staat geen woord in. Typ een woord, een naam of een postcode.")


class Typed(NamedTuple):
    """What was typed: as the box shows it again, as it is searched, and why it is not (else empty)."""

    shown: str
    text: str
    fault: str


def typed(raw: str) -> Typed:
    """`raw` without what cannot be shown; nothing else of it is lost."""
    shown = " ".join("".join(mark for mark in raw if unicodedata.category(mark)[0] != "C" or mark.isspace()).split())
    found, wrong = TYPED.parse([raw], {})
    text = next(iter(found), "")
    if wrong:
        return Typed(shown, "", TOO_LONG if len(shown) > TYPED.maximum else UNREADABLE)
    if text and not (words := words_of(text)):
        return Typed(shown, "", NO_WORDS)
    if text and len("".join(words)) < LEAST_TYPED:
        return Typed(shown, "", TOO_SHORT)
    return Typed(shown, "", TOO_MANY) if text and len(words) > MOST_WORDS else Typed(shown, text, "")


class Link(NamedTuple):
    """Something that is found by its name. `about` says what it is. Languages are the page's where they are empty."""

    name: str
    url: str
    about: str
    language: str = ""
    about_language: str = ""


class Ids(NamedTuple):
    """What is found of what may be many, in no order; of more than the most that is counted, one more."""

    initiatives: list[int]
    meetings: list[int]
    agreements: list[int]
    calls: list[int]
    exchanges: list[int]


def found(text: str, tree: Atlas, palette: Palette, n: int, access: Access = PUBLIC) -> "Found":
    """What is found for who asks; for the public once per public version, language and day."""
    made = Found(text, tree, palette, n, access)
    return searched((text, get_language(), localdate()), n, lambda: made) if access is PUBLIC else made


class Found:
    """What is found for `text` (as Typed.text gives it), as far as `access` may see it, in public version `n`. Each
    group is asked for when it is shown; threads share them.

    3 queries, 1 for each group in which anything is found (2 for meetings), 1 for each further tier of initiatives, and
    3 or so for a word with a typing error.
    """

    def __init__(self, text: str, tree: Atlas, palette: Palette, n: int, access: Access = PUBLIC):
        self.text, self.tree, self.palette, self.n, self.access = text, tree, palette, n, access

    @cached_property
    def query(self) -> Query:
        return understand(self.text, self.tree)

    @cached_property
    def areas(self) -> list[Link]:
        return [area_link(place) for place in areas_like(self.text, self.tree)]

    @cached_property
    def themes(self) -> list[tuple[Theme, str]]:
        """Each with the list of its initiatives."""
        return [(theme, theme_url(theme)) for theme in themes_like(self.text, self.palette)]

    @cached_property
    def _initiatives(self):
        return Initiative.objects.published().matching(self.query)

    @cached_property
    def _ids(self) -> Ids:
        """1 query for all groups."""
        groups = [group.found(self.query, self.access) for group in (FoundMeetings, FoundAgreements)]
        calls = HelpCall.objects.open().public().matching(self.query)
        few = (*groups, calls, Exchange.objects.standing().matching(self.query))
        return Ids(*ids_to((self._initiatives, MOST_COUNTED), *((rows, FEW_MET) for rows in few)))

    @cached_property
    def hits(self) -> list[Row]:
        if not self.initiative_count:
            return []
        if self.initiative_count > FEW:
            best = self._initiatives.for_extracts().by_relevance(self.query)
        else:
            best = Initiative.objects.filter(pk__in=self._ids.initiatives).for_extracts().few_by_relevance(self.query)
        return [hit(initiative, self.tree, self.query) for initiative in best[:SHOWN]]

    @property
    def initiative_count(self) -> int:
        """How many there are; MOST_COUNTED + 1 for more."""
        return len(self._ids.initiatives)

    @property
    def initiatives_words(self) -> str:
        return count_words(self.initiative_count)

    @cached_property
    def _councils(self) -> list[Council]:
        """As by_relevance() would order them; of so few the database need not be asked that."""
        found = Council.objects.matching(self.query).order_by().only("name", "slug", "kind", "status")[:MOST_COUNCILS]
        order = list(Status)
        named = {one: "<mark>" in marked(one.name, self.query) for one in found}
        return sorted(named, key=lambda one: (not named[one], order.index(one.status), one.name))

    @property
    def councils(self) -> list[CouncilRow]:
        return [CouncilRow(council, self.tree, self.query) for council in self._councils[:SHOWN_COUNCILS]]

    @cached_property
    def calls(self) -> list[CallRow]:
        """Calls for help that are open, at most SHOWN_CALLS. 1 query where there are any."""
        if not self._ids.calls:
            return []
        best = HelpCall.objects.filter(pk__in=self._ids.calls).order_by(self.query.rank(), "-pk").for_list()
        return [CallRow(call, self.tree, localdate(), query=self.query) for call in best[:SHOWN_CALLS]]

    @property
    def calls_url(self) -> str:
        return f"{reverse('calls')}?{urlencode({'q': self.text})}"

    @cached_property
    def exchanges(self) -> list[ExchangeRow]:
        """What councils tell each other, at most SHOWN_CALLS, also what is over. 1 query where there is any."""
        if not self._ids.exchanges:
            return []
        best = Exchange.objects.filter(pk__in=self._ids.exchanges).order_by(self.query.rank(), "-pk").for_list()
        return [ExchangeRow(one, localdate()) for one in best[:SHOWN_CALLS]]

    @property
    def exchanges_url(self) -> str:
        return f"{reverse('exchanges')}?{urlencode({'voorbij': '1', 'q': self.text})}"

    @cached_property
    def meetings(self) -> FoundMeetings:
        return FoundMeetings(self.query, self.access, self._ids.meetings)

    @cached_property
    def agreements(self) -> FoundAgreements:
        return FoundAgreements(self.query, self.access, self._ids.agreements)

    @property
    def council_count(self) -> int:
        return len(self._councils)

    @property
    def anything(self) -> bool:
        told = self.calls or self.exchanges
        return bool(self.areas or self.themes or self.hits or told or self._councils or self._met)

    @property
    def _met(self) -> bool:
        return bool(self.meetings.count or self.agreements.count)

    @property
    def initiatives_url(self) -> str:
        return f"{reverse('initiatives')}?{urlencode({'q': self.text})}"

    @property
    def councils_url(self) -> str:
        return f"{reverse('councils')}?{urlencode({'q': self.text})}"

    @cached_property
    def mended(self) -> list[tuple[str, str]]:
        """(typed, searched) of each word with a typing error, as it stands in what was found."""
        texts = [text for hit in self.hits for text in (hit.initiative.title, hit.initiative.summary)]
        texts += [council.name for council in self._councils] + [told.exchange.title for told in self.exchanges]
        marked_texts = [*(hit.extract for hit in self.hits), *self.meetings.texts, *self.agreements.texts]
        texts += [strip_tags(text) for text in marked_texts]
        written = [word for text in texts for word in WORD.findall(text)]
        return [(word.typed, _as_written(word.near[0], written)) for word in self.query.words if word.near]

    @property
    def may_be_address(self) -> bool:
        """Whether it may be a postcode, a house number or a street."""
        return any(letter.isdigit() for letter in self.text) or bool(STREET.search(self.text))

    @cached_property
    def suggestions(self) -> list[Link]:
        """At most MOST_SUGGESTED, by kind. 3 queries, and 1 for each further tier of initiatives."""
        areas = self.areas[: SUGGESTED["areas"]]
        themes = [Link(str(theme), url, _("thema")) for theme, url in self.themes[: SUGGESTED["themes"]]]
        named = Council.objects.matching(self.query).by_relevance(self.query).only("name", "slug", "kind")
        councils = [
            Link(council.name, council.get_absolute_url(), council.get_kind_display(), "nl")
            for council in named[: SUGGESTED["councils"]]
        ]
        room = MOST_SUGGESTED - len(areas) - len(themes) - len(councils)
        titles = self._initiatives.only("title", "slug", "language").by_relevance(self.query)[:room]
        initiatives = [Link(one.title, one.get_absolute_url(), _("initiatief"), one.language) for one in titles]
        return [*areas, *themes, *initiatives, *councils]


def area_link(place) -> Link:
    """An area with its page; a name people use with what it stands for, which may be several areas."""
    if isinstance(place, Alias):
        several = len(place.areas) > 1
        url = f"{reverse('initiatives')}?{place.level}={place.slug}" if several else place.areas[0].url
        if place.note:
            return Link(place.name, url, place.note, about_language="nl")
        names = get_text_list([node.name for node in place.areas], _("en"))
        return Link(place.name, url, _("staat voor %(areas)s") % {"areas": names})
    level = Level(place.level).label
    if place.level == Level.STADSDEEL:
        return Link(place.name, place.url, str(level))
    return Link(place.name, place.url, _("%(level)s in %(area)s") % {"level": level, "area": place.parent.name})


def theme_url(theme: Theme) -> str:
    return f"{reverse('initiatives')}?thema={theme.slug}"


def count_words(count: int) -> str:
    """A number of initiatives as far as it was counted: "1.000", "meer dan 1.000"."""
    if count > MOST_COUNTED:
        return _("meer dan %(n)s") % {"n": number_format(MOST_COUNTED, force_grouping=True)}
    return number_format(count, force_grouping=True)


def hit(initiative: Initiative, tree: Atlas, query: Query) -> Row:
    """With an extract of where the words stand when title and summary do not hold them."""
    found = row(initiative, tree, query=query)
    if "<mark>" in found.title + found.summary:
        return found
    texts = (initiative.place_words, initiative.organiser, initiative.story)
    return replace(found, extract=next(filter(None, (extract(text, query) for text in texts)), ""))


def _as_written(stem: str, words: list[str]) -> str:
    """The shortest of `words` with that stem, in lower case; the stem itself when there is none."""
    return min((word.lower() for word in words if has_stem(fold(word), stem)), key=len, default=stem)
