"""The words in which councils are read."""

from django.db import models
from django.db.models import Case, Exists, IntegerField, OuterRef, Prefetch, Subquery, Value, When

from .workflow import Confidence, Status


def _place_in(choices: type[models.TextChoices], field: str) -> Case:
    """The place of `field` in the order in which `choices` are written down."""
    whens = [When(**{field: value}, then=Value(place)) for place, value in enumerate(choices.values)]
    return Case(*whens, output_field=IntegerField())


class CouncilQuerySet(models.QuerySet):
    def active(self):
        return self.filter(status=Status.ACTIVE)

    def ended(self):
        return self.filter(status=Status.ENDED)

    def serving(self, node):
        """Councils of an area, of one of its parts or of an area around it; `node` is one of `ground.atlas`.

        Each gets `confidence` (high, medium, low): the surest of its areas that count here.
        """
        around = []
        parent = node.parent
        while parent is not None:
            around.append(parent.id)
            parent = parent.parent
        served = self.model.areas.through.objects.filter(
            council=OuterRef("pk"), area__in=[*node.descendant_ids, *around]
        ).order_by(_place_in(Confidence, "confidence"))
        return self.filter(Exists(served)).annotate(confidence=Subquery(served.values("confidence")[:1]))

    def sharing_areas_with(self, council, but=()):
        """Other councils that serve one of its areas, without those whose ids are in `but`; in order."""
        shared = self.model.areas.through.objects.filter(council=OuterRef("pk"), area__in=council.areas.values("pk"))
        return self.filter(Exists(shared)).exclude(pk__in=[council.pk, *but]).in_order()

    def in_order(self):
        """What is alive first, then by name."""
        return self.order_by(_place_in(Status, "status"), "name")

    def with_areas(self):
        """One more query: `served` with every area, surest first."""
        served = self.model.areas.through.objects.order_by(_place_in(Confidence, "confidence"), "area__code")
        return self.prefetch_related(Prefetch("served", served))


class SeatQuerySet(models.QuerySet):
    def on(self, day):
        """Seats somebody has on that day; `until` is the first day without."""
        return self.filter(since__lte=day).filter(models.Q(until=None) | models.Q(until__gt=day))
