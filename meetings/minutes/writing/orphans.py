"""What was made of lines in minutes that stand in no text any more: the line is gone, the row is not."""

import re
from collections.abc import Iterable
from typing import TypeVar

from haarlem_wijken.ground.models import Revision

from ...models import Agreement, MinutesSection, Resolution
from .quick_lines import numbers

Row = TypeVar("Row", Agreement, Resolution)


def loose_agreements(sections: Iterable[MinutesSection], agreements: Iterable[Agreement]) -> list[Agreement]:
    return _loose(list(sections), "afspraak", agreements)


def loose_resolutions(sections: Iterable[MinutesSection], resolutions: Iterable[Resolution]) -> list[Resolution]:
    return _loose(list(sections), "besluit", [one for one in resolutions if not one.is_ended])


def _loose(sections: list[MinutesSection], word: str, rows: Iterable[Row]) -> list[Row]:
    """Those that a former version names: the others never were a line. 1 query where one is in no text, else none."""
    named = {number for one in sections for number in numbers(one.body)[word]}
    gone = [one for one in rows if one.number not in named]
    if not gone:
        return []
    kept = Revision.objects.filter(
        object_type=MinutesSection._meta.label_lower,
        object_id__in=MinutesSection.every.filter(minutes__in={one.minutes_id for one in sections}).values("pk"),
        values__body__iregex=rf"{word} ({'|'.join(re.escape(one.number) for one in gone)}):",
    )
    once = set().union(*(numbers(body)[word] for body in kept.values_list("values__body", flat=True)))
    return [one for one in gone if one.number in once]
