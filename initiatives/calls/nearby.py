"""What is asked now, for pages that show some of it."""

from collections.abc import Iterable

from django.utils import timezone

from haarlem_wijken.ground.atlas import Atlas

from ..models import HelpCall
from .presentation import CallRow

SHOWN = 4


def asked_now(tree: Atlas, area_ids: Iterable[int] | None = None) -> list[CallRow]:
    """The open calls that end first, in these areas or anywhere; at most SHOWN. 1 query."""
    calls = HelpCall.objects.open().public()
    if area_ids is not None:
        calls = calls.within(area_ids)
    today = timezone.localdate()
    return [CallRow(call, tree, today) for call in calls.sorted_by("eerst").for_list()[:SHOWN]]
