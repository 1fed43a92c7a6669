"""A year of a council in numbers and lines, for its annual report: as far as who asks may see it."""

from datetime import date
from functools import cached_property

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from councils.models import Council
from initiatives.models import HelpCall, Initiative

from ..agreements.how_kept import HowKept, how_kept
from ..models import (
    AgendaItem,
    Agreement,
    AgreementCall,
    Attendance,
    Meeting,
    Minutes,
    ObjectLink,
    Presentation,
    Resolution,
)  # fmt: skip
from ..presentation.presenter import Presenter, presenter
from ..seeing import Access
from ..workflow import HERE, Linkable, Relation


def years_of(council: Council, access: Access) -> list[int]:
    """In which it met, the latest first: not those that are still to come. 1 query."""
    held = Meeting.objects.visible_to(access).going_on().filter(council=council, date__lte=timezone.localdate())
    return [day.year for day in held.order_by().dates("date", "year", order="DESC")]


class YearOf:
    """`council` in `year`. 13 queries at most, whatever happened."""

    def __init__(self, council: Council, year: int, access: Access):
        self.council, self.year, self.access = council, year, access

    @cached_property
    def years(self) -> list[int]:
        return years_of(self.council, self.access)

    @property
    def elsewhere(self) -> bool:
        """Whether it met in another year than this one."""
        return any(one != self.year for one in self.years)

    @cached_property
    def _meetings(self) -> list[Meeting]:
        """The first one first, each with `here`: how many were there."""
        found = Meeting.objects.visible_to(self.access).filter(council=self.council, date__year=self.year)
        here = Count("attendances", filter=Q(attendances__presence__in=HERE))
        return list(found.annotate(here=here).defer("search").order_by("date", "start", "pk"))

    @property
    def held(self) -> list[Meeting]:
        """Also what is today."""
        return [one for one in self._meetings if one.has_come and not one.is_cancelled]

    @property
    def coming(self) -> int:
        return sum(not one.has_come and not one.is_cancelled for one in self._meetings)

    @property
    def cancelled(self) -> int:
        return sum(one.is_cancelled for one in self._meetings)

    @property
    def counted(self) -> list[Meeting]:
        """Those of which it is known who was there."""
        return [one for one in self.held if one.here]

    @property
    def here(self) -> int:
        """How often somebody was there, of all meetings together."""
        return sum(one.here for one in self.held)

    @property
    def usual(self) -> float:
        """How many were there at a meeting, on average; 0 where that is not known of any."""
        return round(self.here / len(self.counted), 1) if self.counted else 0

    @cached_property
    def different(self) -> int:
        """How many different people that were, members and guests who have a name. 1 query."""
        found = Attendance.objects.filter(meeting__in=self.held, presence__in=HERE)
        return found.order_by().aggregate(
            n=Count("person", distinct=True) + Count("guest_name", distinct=True, filter=Q(person=None))
        )["n"]

    @cached_property
    def resolutions(self) -> list[Resolution]:
        """Taken at these meetings."""
        found = Resolution.objects.visible_to(self.access).filter(meeting__in=self.held)
        return list(found.select_related("meeting").defer("meeting__search").order_by("year", "seq"))

    @cached_property
    def agreements(self) -> list[Agreement]:
        """Made in this year, with how they stand now."""
        return list(self._agreements.filter(self._in_year("made_on")).for_list().order_by("year", "seq"))

    @property
    def _agreements(self) -> QuerySet[Agreement]:
        return Agreement.objects.visible_to(self.access).of_councils([self.council.pk])

    @cached_property
    def made(self) -> HowKept:
        """What became of those that were made in this year. 1 query."""
        return how_kept(self._agreements.filter(self._in_year("made_on")))

    @cached_property
    def settled(self) -> HowKept:
        """What was closed in this year, also of earlier years; nothing of it is open. 1 query."""
        return how_kept(self._agreements.filter(self._in_year("closed_at")))

    @cached_property
    def presentations(self) -> list[tuple[Meeting, str, Presenter]]:
        """(meeting, title of the item, who about what). 1 query."""
        found = Presentation.objects.visible_to(self.access).at(*self.held).select_related("item__meeting")
        told = [(one.item.meeting, one.item.title, presenter(one, self.access)) for one in found]
        return sorted(told, key=lambda one: (one[0].date, one[0].pk))

    @cached_property
    def calls(self) -> list[HelpCall]:
        """Asked in this year by the council, or because of an agreement of it that may be seen. 1 query."""
        agreed = AgreementCall.objects.filter(agreement__council=self.council).visible_to(self.access)
        mine = Q(council=self.council) | Q(pk__in=agreed.order_by().values("call"))
        return list(HelpCall.objects.public().filter(mine, self._in_year("opened_at")).for_list().order_by("opened_at"))

    @property
    def helpers(self) -> int:
        return sum(one.taken for one in self.calls)

    @cached_property
    def initiatives(self) -> list[Initiative]:
        """That came of what happened in these meetings: linked as what an item, an agreement or a decision led to, or
        asking for help because of an agreement. 3 queries.
        """
        rows = {
            Linkable.MEETING: [one.pk for one in self.held],
            Linkable.ITEM: self._items,
            Linkable.AGREEMENT: [one.pk for one in self.agreements],
            Linkable.RESOLUTION: [one.pk for one in self.resolutions],
        }
        from_here = Q(*(Q(from_kind=kind, from_id__in=ids) for kind, ids in rows.items()), _connector=Q.OR)
        links = ObjectLink.objects.filter(from_here, relation=Relation.LED_TO, to_kind=Linkable.INITIATIVE)
        led_to = set(links.values_list("to_id", flat=True))
        asking = {one.initiative_id for one in self.calls} - {None}
        found = Initiative.objects.filter(pk__in=led_to | asking, hidden_at=None)
        return list(found.only("title", "slug", "language").order_by("title", "pk"))

    @property
    def _items(self) -> QuerySet:
        return AgendaItem.objects.visible_to(self.access).filter(meeting__in=self.held).order_by().values("pk")

    @cached_property
    def has_minutes(self) -> bool:
        """Whether there are minutes that may be read. 1 query."""
        return Minutes.objects.visible_to(self.access).filter(meeting__in=self._meetings).exists()

    def _in_year(self, column: str) -> Q:
        return Q(**{f"{column}__year": self.year})

    @property
    def is_over(self) -> bool:
        return date(self.year, 12, 31) < timezone.localdate()
