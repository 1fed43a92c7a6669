"""What was made of lines in minutes that stand in no text any more: the line is gone, the row is not."""

import re
from collections.abc import Iterable

from haarlem_wijken.ground.models import Revision

from .models import Agreement, MinutesSection, Resolution
from .quick_lines import numbers


def loose_agreements(sections: Iterable[MinutesSection], agreements: Iterable[Agreement]) -> list[Agreement]:
    named = _named(sections, "afspraak")
    return [one for one in agreements if one.source_quote and one.number not in named]


def loose_resolutions(sections: Iterable[MinutesSection], resolutions: Iterable[Resolution]) -> list[Resolution]:
    """Those that a former version names: the others never were a line. 1 query where one is in no text, else none."""
    sections = list(sections)
    named = _named(sections, "besluit")
    gone = [one for one in resolutions if not one.is_ended and one.number not in named]
    if not gone:
        return []
    kept = Revision.objects.filter(
        object_type=MinutesSection._meta.label_lower,
        object_id__in=[one.pk for one in sections],
        values__body__iregex=rf"besluit ({'|'.join(re.escape(one.number) for one in gone)}):",
    )
    once = set().union(*(numbers(body)["besluit"] for body in kept.values_list("values__body", flat=True)))
    return [one for one in gone if one.number in once]


def _named(sections: Iterable[MinutesSection], word: str) -> set[str]:
    return {number for one in sections for number in numbers(one.body)[word]}
