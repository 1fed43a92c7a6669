"""What is there already that looks like what somebody is about to send in."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import FloatField, Q
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.places import box_around

from ..models import Initiative, Precision, Proposal
from ..presentation import Row, row, sure_distance
from .values import Values

NEAR = 100  # metres
# Shared three-letter parts of both titles, as PostgreSQL's pg_trgm counts them. To ask a question 0.4 is enough: also
# "Moestuin Vijfhoek" and "Buurttuin Vijfhoek" (0.48) have something to tell each other.
ALIKE = 0.4
MOST = 4
EXACT = (Precision.EXACT, Precision.STREET)


@dataclass(frozen=True)
class Resembling:
    """`rows` of public initiatives, the most alike first; `waiting`: how many look like it that nobody may see yet."""

    rows: list[Row]
    waiting: int

    def __bool__(self):
        return bool(self.rows or self.waiting)


def resembling(values: Values) -> Resembling:
    """What lies within NEAR metres of the point, or has a title that is ALIKE. 3 queries."""
    public = Initiative.objects.published().for_list()
    alike = TrigramSimilarity("title", values["title"])
    like = public.filter(title__trigram_similar=values["title"])  # as the index can: from 0.3 on
    found = list(like.annotate(likeness=alike).filter(likeness__gte=ALIKE).order_by("-likeness", "pk")[:MOST])
    lat, lon = values["lat"], values["lon"]
    if lat is not None:
        found += public.filter(precision__in=EXACT).near(lat, lon, NEAR).nearest_to(lat, lon)[:MOST]
    return Resembling(_rows(found, lat, lon), waiting_alike(values).count())


def _rows(found: Iterable[Initiative], lat: float | None, lon: float | None) -> list[Row]:
    tree = atlas.latest()
    unique = list({initiative.pk: initiative for initiative in found}.values())[:MOST]
    return [row(one, tree, distance=None if lat is None else sure_distance(one, lat, lon)) for one in unique]


def waiting_alike(values: Values):
    """New ones that wait and look like it. Who is no moderator may know their number only."""
    waiting = Proposal.objects.filter(case__state=CaseState.WAITING, base_version=None)
    like = Q(likeness__gte=ALIKE)
    if values.get("lat") is not None:
        west, south, east, north = box_around(values["lat"], values["lon"], NEAR)
        like |= Q(at_lat__range=(south, north), at_lon__range=(west, east))
    degrees = {f"at_{name}": Cast(KT(f"values__{name}"), FloatField()) for name in ("lat", "lon")}
    likeness = TrigramSimilarity(KT("values__title"), values["title"])
    return waiting.annotate(likeness=likeness, **degrees).filter(like).order_by("pk")
