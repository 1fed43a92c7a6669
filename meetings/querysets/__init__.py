"""The words in which meetings and agreements are read. Each gives a queryset, so they compose.

`visible_to(access)` comes first wherever somebody asks: who may not see a thing may not count it either.
"""

from .agreement import AgreementCallQuerySet, AgreementQuerySet, ResolutionQuerySet
from .around import AgendaItemQuerySet, AttendanceQuerySet
from .link import ObjectLinkQuerySet
from .material import MaterialUseQuerySet, PresentationQuerySet
from .meeting import MeetingQuerySet
from .minutes import MinutesQuerySet
from .seen import readable_sections, seen_by

__all__ = [
    "AgendaItemQuerySet", "AgreementCallQuerySet", "AgreementQuerySet", "AttendanceQuerySet", "MaterialUseQuerySet",
    "MeetingQuerySet", "MinutesQuerySet", "ObjectLinkQuerySet", "PresentationQuerySet", "ResolutionQuerySet",
    "readable_sections", "seen_by",
]  # fmt: skip
