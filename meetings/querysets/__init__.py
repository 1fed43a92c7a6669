"""The words in which meetings and agreements are read. Each gives a queryset, so they compose.

`visible_to(access)` comes first wherever somebody asks: who may not see a thing may not count it either.
"""

from .agreement import AgreementQuerySet, ResolutionQuerySet
from .around import AgendaItemQuerySet, AttendanceQuerySet
from .material import MaterialUseQuerySet, PresentationQuerySet
from .meeting import MeetingQuerySet
from .minutes import MinutesQuerySet
from .seen import readable_sections, seen_by

__all__ = [
    "AgendaItemQuerySet", "AgreementQuerySet", "AttendanceQuerySet", "MaterialUseQuerySet", "MeetingQuerySet",
    "MinutesQuerySet", "PresentationQuerySet", "ResolutionQuerySet", "readable_sections", "seen_by",
]  # fmt: skip
