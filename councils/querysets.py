"""The words in which councils are read."""

from collections.abc import Iterable, Sequence

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Case, Exists, F, IntegerField, Max, Min, OuterRef, Prefetch, Q, Value, When

from haarlem_wijken.ground.search.meaning import Query

from .workflow import Confidence, Status


def _place_in(choices: type[models.TextChoices], field: str) -> Case:
    """The place of `field` in the order in which `choices` are written down."""
    return _place_among(choices.values, field)


def _place_among(values: Sequence[str], field: str) -> Case:
    whens = [When(**{field: value}, then=Value(place)) for place, value in enumerate(values)]
    return Case(*whens, output_field=IntegerField())


class CouncilQuerySet(models.QuerySet):
    def active(self):
        return self.filter(status=Status.ACTIVE)

    def ended(self):
        return self.filter(status=Status.ENDED)

    def of_kind(self, kinds: Iterable[str]):
        return self.filter(kind__in=list(kinds))

    def in_status(self, statuses: Iterable[str]):
        return self.filter(status__in=list(statuses))

    def about(self, themes: Iterable):
        """With at least one of these themes."""
        wanted = self._themes().filter(theme__in=[theme.pk for theme in themes])
        return self.filter(Exists(wanted))

    def working_in(self, area_ids: Iterable[int]):
        """That serve one of these areas. Neither parts nor what lies around is added: give their ids too."""
        return self.filter(self._in_one_of(area_ids))

    def matching(self, query: Query):
        """In which the words are found, or that serve an area the words name or a part of it."""
        return self.filter(query.condition(self._in_one_of))

    def _in_one_of(self, area_ids: Iterable[int]) -> Exists:
        return Exists(self._served().filter(area__in=list(area_ids)))

    def _served(self):
        """The areas of the council of the query around it."""
        return self.model.areas.through.objects.filter(council=OuterRef("pk"), until=None)

    def _themes(self):
        """What plays in the council of the query around it."""
        return self.model._meta.get_field("themes").related_model.objects.filter(council=OuterRef("pk"))

    def profiles(self):
        """(kind, status, area ids, theme ids) of each council: what a selection asks of it."""
        serving = Q(served__isnull=False, served__until=None)
        areas = ArrayAgg("served__area", distinct=True, filter=serving, default=[])
        wanted = ArrayAgg("themes__theme", distinct=True, filter=Q(themes__isnull=False), default=[])
        found = self.order_by().annotate(area_ids=areas, theme_ids=wanted)
        return found.values_list("kind", "status", "area_ids", "theme_ids")

    def sharing_areas_with(self, council, but=()):
        """Other councils that serve one of its areas, without those whose ids are in `but`; in order."""
        shared = self._served().filter(area__in=council.areas.values("pk"))
        return self.filter(Exists(shared)).exclude(pk__in=[council.pk, *but]).in_order()

    def in_order(self):
        """What is alive first, then by name."""
        return self.order_by(_place_in(Status, "status"), "name")

    def by_relevance(self, query: Query):
        """Whole words in the name first; of equals what is alive, then by name. They are few enough to rank all."""
        return self.order_by(query.rank(), _place_in(Status, "status"), "name")

    def by_head(self, heads: Sequence[Iterable[int]], several: int):
        """Adds `head`, and goes by it: the place in `heads` (sets of area ids) of the one it serves, or `several`.

        Within a head in_order(). `head` is None, and comes last, where it serves none.
        """
        whens = [
            When(served__area__in=list(ids), served__until=None, then=Value(place)) for place, ids in enumerate(heads)
        ]
        place = Case(*whens, output_field=IntegerField())
        marked = self.annotate(first_head=Min(place), last_head=Max(place))
        head = Case(
            When(first_head=F("last_head"), then=F("first_head")), When(first_head__isnull=False, then=Value(several))
        )
        return marked.annotate(head=head).order_by(F("head").asc(nulls_last=True), _place_in(Status, "status"), "name")

    def for_list(self):
        """As a list shows them, 2 more queries: `served` with every area, `themes` in their order."""
        return self.defer("note", "search").with_areas().prefetch_related("themes")

    def with_areas(self):
        """One more query: `served` with every area it serves now, or served at its end; surest first."""
        served = self.model.areas.through.objects.filter(until=None).order_by(
            _place_in(Confidence, "confidence"), "area__code"
        )
        return self.prefetch_related(Prefetch("served", served))


class SeatQuerySet(models.QuerySet):
    def on(self, day):
        """Seats somebody has on that day; `until` is the first day without."""
        return self.filter(since__lte=day).filter(models.Q(until=None) | models.Q(until__gt=day))

    def overlapping(self, since, until):
        """Seats with a day in common with a term; `until` is the first day without, None for no end."""
        found = self.filter(models.Q(until=None) | models.Q(until__gt=since))
        return found if until is None else found.filter(since__lt=until)

    def led_by_account(self, roles):
        """Those without an end, in these roles, of who can sign in."""
        return self.filter(role__in=roles, until=None, person__account__is_active=True)

    def in_order(self):
        """The chair first, then the secretary, then who sits longest."""
        roles = [role for role, _name in self.model._meta.get_field("role").choices]
        return self.order_by(_place_among(roles, "role"), "since", "pk")
