"""How meetings are asked for."""

from datetime import date

from django.db import models
from django.utils import timezone

from haarlem_wijken.ground.search.meaning import Query

from ..workflow import MeetingState
from .seen import seen_by


class MeetingQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(seen_by(access))

    def upcoming(self, today: date | None = None):
        """Still to come, the nearest first; what was cancelled too: who planned to come must read it."""
        return self.filter(date__gte=today or timezone.localdate()).order_by("date", "start", "pk")

    def past(self, today: date | None = None):
        """Over, the latest first."""
        return self.filter(date__lt=today or timezone.localdate()).order_by("-date", "-start", "-pk")

    def going_on(self):
        """Not cancelled."""
        return self.exclude(state=MeetingState.CANCELLED)

    def last_of(self, council):
        """Its meeting on the latest day, of those that go on; None without any."""
        return self.going_on().filter(council=council).order_by("-date", "-start", "-pk").first()

    def of_councils(self, councils):
        """Of any of these: councils, or a query of their ids."""
        return self.filter(council__in=councils)

    def between(self, first: date | None, last: date | None):
        found = self.filter(date__gte=first) if first else self
        return found.filter(date__lte=last) if last else found

    def matching(self, query: Query, access):
        """In which the words are found, in its title, its agenda or its minutes: as far as `access` may read those."""
        found = query.condition()
        items = self._of("items").visible_to(access).filter(found)
        minutes = self._of("minutes").written(found, access)
        # One list of ids, so that the words are looked up in each index by itself.
        named = self.model.objects.order_by().filter(found).values("pk")
        return self.filter(pk__in=named.union(items.order_by().values("meeting"), minutes.values("meeting")))

    def _of(self, name: str):
        return self.model._meta.get_field(name).related_model.objects

    def for_list(self):
        return self.select_related("council", "minutes")
