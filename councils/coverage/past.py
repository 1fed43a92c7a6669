"""How councils stood on a day of the past, as far as that can be told from what is kept."""

from datetime import date

from ..models import Certainty, Confidence, Council, Status
from ..workflow import SILENT_MONTHS, months_before
from .areas import OF_STATUS, Cover


class Then:
    """All councils that may have been there on `day`, with the areas they served on it. 2 queries."""

    def __init__(self, day: date):
        self.day = day
        found = Council.objects.in_order().prefetch_related("served").defer("note", "search")
        standing = [(council, cover_on(council, day)) for council in found]
        self.covers = {council.pk: cover for council, cover in standing if cover}
        self.rows = [(council, self._areas(council)) for council, cover in standing if cover]

    def cover(self, council: Council) -> Cover:
        return self.covers[council.pk]

    def _areas(self, council: Council) -> dict[int, Confidence]:
        """Those whose term holds that day; one without a beginning is from the beginning of the council."""
        served = (one for one in council.served.all() if one.since is None or one.since <= self.day)
        return {one.area_id: one.confidence for one in served if one.until is None or self.day < one.until}


def cover_on(council: Council, day: date) -> Cover | None:
    """How it stood on `day`; None when it was not there yet. What is not sure is UNKNOWN, never a guess."""
    begun, ended = _begun(council, day), _ended(council, day)
    if begun is False:
        return None
    if ended:
        return Cover.ENDED
    if begun is None or ended is None:
        return Cover.UNKNOWN
    if council.is_ended:  # it ended later, and on a day that is known
        return Cover.ACTIVE
    if council.status == Status.ASLEEP and council.alive_on and months_before(day, SILENT_MONTHS) < council.alive_on:
        return Cover.ACTIVE
    return OF_STATUS[council.status]


def _begun(council: Council, day: date) -> bool | None:
    """Whether it had begun; None: that is not known."""
    return _passed(council.started_on, council.started_certainty, day)


def _ended(council: Council, day: date) -> bool | None:
    if not council.is_ended:
        return False
    return _passed(council.ended_on, council.ended_certainty, day)


def _passed(boundary: date | None, certainty: str, day: date) -> bool | None:
    """Whether a boundary lies behind `day`; None: nobody knows."""
    if boundary is None:
        return None
    if certainty == Certainty.BEFORE:
        return True if day >= boundary else None
    if certainty == Certainty.AFTER:
        return False if day <= boundary else None
    return day >= boundary
