"""The words in which initiatives are read. Each gives a queryset, so they compose."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Count, Exists, F, Func, OuterRef, Q, Value, Window
from django.db.models.functions import ASin, Cos, Least, Lower, Power, Radians, RowNumber, Sin, Sqrt
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone

from haarlem_wijken.ground.following.between import between
from haarlem_wijken.ground.search.meaning import Query, Ranked
from haarlem_wijken.ground.town.places import EARTH, tile_range, tiles_around, zoom_as_wide
from haarlem_wijken.ground.town.places import quadkey as number_of

ORDERS = {
    "naam": (Lower("title"), "id"),
    "nieuw": (F("published_at").desc(), F("id").desc()),
    "bevestigd": (F("confirmed_on").desc(nulls_last=True), F("id").desc()),
}
SHRINK = 0.61  # cosine of 52.4 degrees: a degree of longitude in Haarlem against one of latitude
NEARBY_ZOOM = 15  # a tile of this zoom is about 750 metres wide in Haarlem


def metres_to(lat: float, lon: float):
    """The expression of places.distance: metres from a row's point to this one (WGS84 degrees)."""
    half = Power(Sin(Radians(F("lat") - lat) / 2), 2)
    half += Cos(Radians(F("lat"))) * Cos(Radians(Value(lat))) * Power(Sin(Radians(F("lon") - lon) / 2), 2)
    return 2 * EARTH * ASin(Least(Value(1.0), Sqrt(half)))


def on_paper(lat, lon) -> Func:
    """The point of two expressions in WGS84 degrees, on a plane where in Haarlem all ways are as long."""
    return Func(lon * Value(SHRINK), lat, function="point", output_field=models.Field())


class Apart(Func):
    """How far two points of a plane lie apart. PostgreSQL walks an index from near to far by it."""

    template, arg_joiner, output_field = "%(expressions)s", " <-> ", models.FloatField()


class InitiativeQuerySet(models.QuerySet):
    def published(self):
        """What the public sees in lists and on the map."""
        return self.filter(archived_on=None)

    def within(self, area_ids: Iterable[int]):
        """In any of these areas. Parts are not added: give the ids of the parts too."""
        return self.filter(area_id__in=list(area_ids))

    def about(self, themes: Iterable):
        """With at least one of these themes."""
        return self.filter(theme_ids__overlap=[theme.pk for theme in themes])

    def in_stage(self, stages: Iterable[str]):
        return self.filter(stage__in=list(stages))

    def matching(self, query: Query):
        """In which the words are found, or that lie in an area the words name."""
        return self.filter(query.condition(lambda ids: Q(area_id__in=list(ids))))

    def near(self, lat: float, lon: float, metres: float):
        """With a point at most so many metres from this one (WGS84 degrees)."""
        nearby = self.around(number_of(lat, lon), zoom_as_wide(lat, metres))
        return nearby.filter(LessThanOrEqual(metres_to(lat, lon), float(metres)))

    def published_since(self, day: date):
        """Put before the public on that day in Amsterdam, or after it."""
        return self.filter(published_at__gte=timezone.make_aware(datetime.combine(day, time())))

    def published_between(self, since: datetime, until: datetime):
        """Put before the public after `since`, up to and with `until`."""
        return self.filter(between("published_at", since, until))

    def asking_help(self):
        """With a call for help that is open."""
        return self.filter(pk__in=self._open_calls().values("initiative_id"))

    def _open_calls(self):
        return self.model._meta.get_field("help_calls").related_model.objects.open()

    def sharing_experience(self):
        return self.filter(shares_experience=True)

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

    def by_relevance(self, query: Query) -> Ranked:
        """Whole words in the title first, parts of words last, of equals the newest. To be sliced."""
        return Ranked(self.sorted_by("nieuw"), query)

    def few_by_relevance(self, query: Query):
        """The same in one statement: for some hundreds at most."""
        return self.order_by(query.rank(), *ORDERS["nieuw"])

    def nearest_to(self, lat: float, lon: float):
        """From near to far; what has no point comes last."""
        return self.order_by(metres_to(lat, lon).asc(nulls_last=True), "id")

    def closest_to(self, lat: float, lon: float):
        """Those with a point, from near to far, by an index: as the crow flies on paper, so only the order counts."""
        return self.placed().order_by(Apart(on_paper(F("lat"), F("lon")), on_paper(Value(lat), Value(lon))), "id")

    def for_list(self):
        """As shown in a list: without the story and the private address, with `asks_help`."""
        return self.for_extracts().defer("story")

    def for_extracts(self):
        """The same with the story, to quote from."""
        calls = self._open_calls().filter(initiative=OuterRef("pk"))
        return self.defer("contact_email", "search").annotate(asks_help=Exists(calls))

    def per_area(self):
        """Rows of `area_id`, `total` and `placed` (how many have a point)."""
        return self.order_by().values("area_id").annotate(total=Count("pk"), placed=Count("quadkey"))

    def per_themes(self):
        """(theme_ids, total): one per combination of themes."""
        return self.order_by().values_list("theme_ids").annotate(total=Count("pk"))

    def per_area_and_theme(self):
        """Rows of `area_id`, `theme_id` and `total`; what has several themes counts for each."""
        each = models.Func("theme_ids", function="unnest", output_field=models.BigIntegerField(), set_returning=True)
        return self.order_by().annotate(theme_id=each).values("area_id", "theme_id").annotate(total=Count("pk"))

    def newest_per_area(self, most: int):
        """(area_id, published_at, id) of the `most` newest of each area."""
        place = Window(RowNumber(), partition_by="area_id", order_by=ORDERS["nieuw"])
        newest = self.order_by().annotate(place=place).filter(place__lte=most)
        return newest.values_list("area_id", "published_at", "pk")

    def newest_about_it(self, most: int):
        """Of each row of themes, the ids of the `most` newest that are published about it: to annotate with."""
        return ArraySubquery(
            self.published().filter(theme_ids__contains=[OuterRef("pk")]).sorted_by("nieuw").values("pk")[:most]
        )

    def around(self, quadkey: int, zoom: int = NEARBY_ZOOM):
        """With a point in the tile of `quadkey` at that zoom or in one next to it: at least a tile's width around."""
        ranges = Q()
        for z, x, y in tiles_around(quadkey, zoom):
            first, end = tile_range(z, x, y)
            ranges |= Q(quadkey__gte=first, quadkey__lt=end)
        return self.filter(ranges)
