"""The words in which initiatives are read. Each gives a queryset, so they compose."""

from collections.abc import Iterable

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from django.utils import timezone

from haarlem_wijken.ground.places import tile_range, tiles_around

ORDERS = {
    "naam": (Lower("title"), "id"),
    "nieuw": (F("published_at").desc(), F("id").desc()),
    "bevestigd": (F("confirmed_on").desc(nulls_last=True), F("id").desc()),
}
NEARBY_ZOOM = 15  # a tile of this zoom is about 750 metres wide in Haarlem


class InitiativeQuerySet(models.QuerySet):
    def published(self):
        """What the public sees in lists and on the map."""
        return self.filter(archived_on=None)

    def within(self, area_ids: Iterable[int]):
        """In any of these areas. Parts are not added: give the ids of the parts too."""
        return self.filter(area_id__in=list(area_ids))

    def about(self, themes: Iterable):
        """With at least one of these themes."""
        through = self.model.themes.through.objects
        ids = [theme.pk for theme in themes]
        return self.filter(Exists(through.filter(initiative_id=OuterRef("pk"), theme_id__in=ids)))

    def in_stage(self, stages: Iterable[str]):
        return self.filter(stage__in=list(stages))

    def confirmed(self):
        """The organisers have said that it is true."""
        return self.filter(confirmed_on__isnull=False)

    def placed(self):
        """With a point on the map."""
        return self.filter(quadkey__isnull=False)

    def in_tile(self, z: int, x: int, y: int):
        """With a point in Web Mercator tile z/x/y."""
        first, end = tile_range(z, x, y)
        return self.filter(quadkey__gte=first, quadkey__lt=end)

    def sorted_by(self, order: str):
        return self.order_by(*ORDERS[order])

    def for_list(self):
        """As shown in a list: without the story and the private address, themes in 1 more query."""
        return self.defer("story", "contact_email").prefetch_related("themes")

    def with_theme_slugs(self):
        """Adds `theme_slugs`, in the order of the themes."""
        return self.annotate(theme_slugs=ArrayAgg("themes__slug", order_by="themes__position"))

    def per_area(self):
        """Rows of `area_id`, `total` and `placed` (how many have a point)."""
        return self.order_by().values("area_id").annotate(total=Count("pk"), placed=Count("quadkey"))

    def per_stage(self):
        return self.order_by().values("stage").annotate(total=Count("pk"))

    def per_theme(self):
        return self.order_by().values("themes__slug").annotate(total=Count("pk"))

    def around(self, quadkey: int):
        """With a point in the tile of `quadkey` at NEARBY_ZOOM or in one next to it: at least 750 metres around."""
        ranges = Q()
        for z, x, y in tiles_around(quadkey, NEARBY_ZOOM):
            first, end = tile_range(z, x, y)
            ranges |= Q(quadkey__gte=first, quadkey__lt=end)
        return self.filter(ranges)


class HelpCallQuerySet(models.QuerySet):
    def open(self):
        """Not closed, and its last day is not over."""
        return self.filter(Q(until=None) | Q(until__gte=timezone.localdate()), closed_at=None)
