"""The words in which calls for help are read."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import BigIntegerField, DateField, F, Q
from django.db.models.functions import Coalesce, Greatest, TruncDate
from django.utils import timezone

from haarlem_wijken.ground.following.between import came_or_changed
from haarlem_wijken.ground.history.acts import acts_on, last_at
from haarlem_wijken.ground.search.meaning import Query, Ranked

from ..workflow import Ending

ORDERS = {
    "eerst": (F("last_day").asc(nulls_last=True), F("id").desc()),
    "nieuw": (F("opened_at").desc(), F("id").desc()),
    "gevraagd": (Greatest("opened_at", "again").desc(), F("id").desc()),  # of `asked_between`
}


class HelpCallQuerySet(models.QuerySet):
    def open(self):
        """Not closed, not full, and its last day is not over: what is asked today, in Amsterdam."""
        room = Q(needed=None) | Q(taken__lt=F("needed"))
        return self.not_over().filter(room)

    def not_over(self):
        """Open or full: who wants to help can still sign up, if only for the waiting list."""
        return self.filter(Q(last_day=None) | Q(last_day__gte=timezone.localdate()), closed_at=None)

    def public(self):
        """What may be read: not of an initiative in the archive, not taken off by a moderator."""
        return self.filter(Q(initiative=None) | Q(initiative__archived_on=None)).exclude(ending=Ending.REMOVED)

    def of_initiative(self, initiative):
        return self.filter(initiative=initiative)

    def of_council(self, council):
        return self.filter(council=council)

    def asked_between(self, since: datetime, until: datetime):
        """Asked, or asked again, after `since`, up to and with `until`; with `again`, when that was last."""
        found = self.annotate(again=last_at(acts_on(self.model).filter(verb="call.reopened")))
        return found.filter(came_or_changed("opened_at", "again", since, until))

    def located(self):
        """Adds `where`, the area of the call or else of its initiative."""
        return self.annotate(where=Coalesce("area_id", "initiative__area_id"))

    def within(self, area_ids: Iterable[int]):
        """In any of these areas. Parts are not added: give the ids of the parts too."""
        ids = list(area_ids)
        return self.filter(Q(area_id__in=ids) | Q(area=None, initiative__area_id__in=ids))

    def matching(self, query: Query):
        """In which the words are found, or that lie in an area the words name."""
        return self.filter(query.condition(lambda ids: Q(pk__in=self.model.objects.within(ids).values("pk"))))

    def sorted_by(self, order: str):
        return self.order_by(*ORDERS[order])

    def by_relevance(self, query: Query) -> Ranked:
        """Whole words in the title first, parts of words last, of equals what ends first. To be sliced."""
        return Ranked(self.sorted_by("eerst"), query)

    def for_list(self):
        """As shown in a list, with its owner; 1 query."""
        of_owner = ("initiative__search", "initiative__story", "initiative__contact_email", "council__search")
        return self.select_related("initiative", "council").defer("search", "council__note", *of_owner)

    def places(self):
        """(id, area, initiative, how much is still to be found or None) of each; to be asked `located`."""
        return self.values_list("pk", "where", "initiative_id", F("needed") - F("taken"))

    def profiles(self):
        """(id, area, theme, themes of its initiative, what, day, whether it has a point): what a selection asks."""
        none = models.Value([], output_field=ArrayField(BigIntegerField()))
        own = Q(area__isnull=False, quadkey__isnull=False)
        placed = own | Q(area=None, initiative__quadkey__isnull=False)
        found = self.located().annotate(
            themes=Coalesce("initiative__theme_ids", none),
            placed=models.Case(models.When(placed, then=True), default=False),
        )
        return found.order_by().values_list("pk", "where", "theme_id", "themes", "what", "on", "placed")

    def ending_on(self):
        """Adds `over`, the day on which it is or was over: null when that is not known yet."""
        amsterdam = timezone.get_default_timezone()
        closed = TruncDate("closed_at", tzinfo=amsterdam)
        return self.annotate(over=Coalesce("on", "until", closed, "initiative__archived_on", output_field=DateField()))
