"""One page of a selection of meetings: what can be chosen, how many each choice gives, and its rows."""

from collections import Counter
from functools import cached_property
from typing import Any

from django.core.paginator import Page
from django.db.models import Count
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from councils.everywhere import everywhere
from councils.models import Council
from councils.selection import serving_ids
from haarlem_wijken.ground.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.atlas import Atlas
from haarlem_wijken.ground.choices import Field, Group
from haarlem_wijken.ground.filtering import Filtering
from haarlem_wijken.ground.leaves import Leaves
from haarlem_wijken.ground.selection import Selection
from haarlem_wijken.ground.titles import Title

from .seeing import Access
from .selection import FILTERS, WHEN, ordered, select, usual, when
from .words import title

PAGE_SIZE = 25
MOST_COUNCILS = 12  # in the filter: who looks for another finds it by its own page


class Overview(Filtering):
    """What the list page shows: 1 query for its rows, and at most 3 to count, whatever their number."""

    def __init__(self, selection: Selection, tree: Atlas, n: int, access: Access):
        super().__init__(selection, tree, address=reverse("meetings"), names=FILTERS, label=_label)
        self.n, self.access = n, access

    @property
    def title(self) -> Title:
        return title(self.selection)

    @property
    def fields(self) -> list[Field]:
        typed = {name: next(iter(self.selection.values[name]), "") for name in ("q", "van", "tot")}
        return [
            Field("q", _("Zoek op woorden"), typed["q"], "search"),
            Field("van", _("Vanaf"), typed["van"], "date"),
            Field("tot", _("Tot en met"), typed["tot"], "date"),
        ]

    @property
    def tabs(self) -> list[tuple[str, str, bool]]:
        """(address, words, chosen) of what comes, what was and all."""
        return [
            (self.address + self._at(slug), capfirst(str(words)), slug == self.when) for slug, words in WHEN.items()
        ]

    def _at(self, slug: str) -> str:
        asked = "" if slug == usual(self.selection.values) else slug
        return self.selection.query(drop=("pagina",), wanneer=asked)

    @property
    def when(self) -> str:
        return when(self.selection)

    @cached_property
    def groups(self) -> list[Group]:
        councils = [(one.slug, one.name, self._in_area[one.pk]) for one in self._councils]
        return [*self.area_groups(self._of_place), *([self.group("groep", _("Van wie"), councils)] if councils else [])]

    @cached_property
    def _councils(self) -> list[Council]:
        """Those with most to choose, and those chosen."""
        chosen = [one.pk for one in self.selection["groep"]]
        most = [pk for pk, _count in self._in_area.most_common(MOST_COUNCILS)]
        return list(Council.objects.filter(pk__in={*chosen, *most}).only("name", "slug").order_by("name"))

    @cached_property
    def _in_area(self) -> Counter[int]:
        """Per council, what choosing it would give."""
        return self._per_council(self.selection.less("groep"))

    @cached_property
    def _anywhere(self) -> Counter[int]:
        return self._per_council(self.selection.less(*AREA_NAMES))

    def _per_council(self, selection: Selection) -> Counter[int]:
        counted = select(selection, self.access).order_by().values("council").annotate(n=Count("pk"))
        return Counter({row["council"]: row["n"] for row in counted})

    def _of_place(self, name: str, place: Place) -> int:
        ids = serving_ids(place)
        return sum(self._anywhere[one.pk] for one, areas in everywhere(self.n).rows if not ids.isdisjoint(areas))

    @cached_property
    def count(self) -> int:
        chosen = {one.pk for one in self.selection["groep"]}
        return sum(n for pk, n in self._in_area.items() if not chosen or pk in chosen)

    @property
    def result_words(self) -> str:
        words = ngettext("Laat %(n)s bijeenkomst zien", "Laat %(n)s bijeenkomsten zien", self.count)
        return words % {"n": self.count}

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        asked = self.selection.one("pagina", 1)
        found = ordered(self.selection, self.access).for_list()
        return Leaves(found, PAGE_SIZE, self.count, asked).get_page(asked)

    def total_of(self, selection: Selection) -> int:
        return select(selection, self.access).count()


def _label(name: str, thing: Any) -> str:
    if name == "q":
        return f"“{thing.text}”"
    if name in ("van", "tot"):
        day = {"day": date_format(thing, "j F Y")}
        return _("vanaf %(day)s") % day if name == "van" else _("tot en met %(day)s") % day
    return str(thing) if name == "wanneer" else thing.name
