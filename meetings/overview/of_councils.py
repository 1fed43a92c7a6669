"""What the page of a selection of things of councils offers to choose, with how many each choice gives.

One query says how many things are alike in all that can be chosen (a profile); every count on the page is made of that.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from councils.everywhere import everywhere
from councils.models import Council
from councils.selection import serving_ids
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, Place
from haarlem_wijken.ground.selections.choices import Group
from haarlem_wijken.ground.selections.filtering import Filtering
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas

from ..seeing import Access
from .chips import WHOSE, label

MOST_COUNCILS = 12  # in the filter: who looks for another finds it by its own page

Profile = dict[str, Any]


class OfCouncils(Filtering):
    """1 query for the rows, 1 to count (once per public version for who has no seat), 1 for names of councils.

    Who inherits it says what `found` and `ordered` are; `facets` are the names that a profile tells apart, `columns`
    the values it holds.
    """

    page_size = 25
    facets: tuple[str, ...] = WHOSE
    columns: tuple[str, ...] = ("council",)

    def __init__(self, selection: Selection, tree: Atlas, n: int, access: Access, **named):
        super().__init__(selection, tree, label=label, **named)
        self.n, self.access = n, access

    def found(self, selection: Selection) -> QuerySet:
        """What is in a selection, in no order."""
        raise NotImplementedError

    def ordered(self) -> QuerySet:
        """What is in this one, in order, with what a row needs."""
        raise NotImplementedError

    def tests(self) -> dict[str, Callable[[Profile], bool]]:
        """For each facet in which something is chosen, whether a profile fits. The same as `found`."""
        chosen = {one.pk for one in self.selection["groep"]}
        tests = {"groep": lambda profile: profile["council"] in chosen} if chosen else {}
        for name in AREA_NAMES:
            if places := self.selection[name]:
                ids = frozenset().union(*map(self._councils_in, places))
                tests[name] = lambda profile, ids=ids: profile["council"] in ids
        return tests

    def profiled(self, rows: QuerySet) -> QuerySet:
        """With the columns that are worked out."""
        return rows

    @cached_property
    def _profiles(self) -> list[Profile]:
        rest = self.selection.less(*self.facets)

        def counted() -> list[Profile]:
            rows = self.profiled(self.found(rest)).order_by()
            return list(rows.values(*self.columns).annotate(n=Count("pk")))

        if self.access.seats or self.access.person:
            return counted()
        key = (type(self).__name__, rest.query(drop=("pagina", "sorteer")), timezone.localdate())
        return remember(key, self.n, counted)

    @cached_property
    def _fitting(self) -> dict[str, list[Profile]]:
        """Per facet what fits in all others: what another choice there may give. Under "" what fits in all."""
        tests = self.tests()
        fitting: dict[str, list[Profile]] = {name: [] for name in ("", *self.facets)}
        for profile in self._profiles:
            missed = [name for name, fits in tests.items() if not fits(profile)]
            for name in fitting if not missed else missed if len(missed) == 1 else ():
                fitting[name].append(profile)
        return fitting

    def counted_by(self, name: str, column: str) -> Counter:
        """What each value of a column would give, chosen under `name`."""
        counts: Counter = Counter()
        for profile in self._fitting[name]:
            counts[profile[column]] += profile["n"]
        return counts

    @cached_property
    def count(self) -> int:
        return total(self._fitting[""])

    def place_groups(self) -> list[Group]:
        return self.area_groups(self._of_place)

    def council_groups(self) -> list[Group]:
        """Those with most to choose, and those chosen; none where there is nothing of any council."""
        counts = self.counted_by("groep", "council")
        wanted = {one.pk for one in self.selection["groep"]} | {pk for pk, _n in counts.most_common(MOST_COUNCILS)}
        councils = Council.objects.filter(pk__in=wanted).only("name", "slug").order_by("name")
        choices = [(one.slug, one.name, counts[one.pk]) for one in councils]
        return [self.group("groep", _("Van wie"), choices)] if choices else []

    def within(self, *places: Place) -> int:
        """How many of those found are of councils that work in one of these."""
        ids = frozenset().union(*map(self._councils_in, places))
        return total(profile for profile in self._fitting[""] if profile["council"] in ids)

    def _of_place(self, name: str, place: Place) -> int:
        ids = self._councils_in(place)
        return total(profile for profile in self._fitting[name] if profile["council"] in ids)

    def _councils_in(self, place: Place) -> frozenset[int]:
        ids = serving_ids(place)
        return frozenset(one.pk for one, areas in everywhere(self.n).rows if not ids.isdisjoint(areas))

    @cached_property
    def page(self) -> Page:
        """The page asked for, or the last one."""
        return self.leaf(self.ordered())

    def total_of(self, selection: Selection) -> int:
        return self.found(selection).count()


def total(profiles: Iterable[Profile]) -> int:
    return sum(profile["n"] for profile in profiles)
