"""What changed in minutes since they went round, as far as who asks may read it."""

from dataclasses import dataclass

from django.db.models import Q

from haarlem_wijken.ground.models import Revision
from haarlem_wijken.ground.prose.differences import Piece, pieces

from ...models import Minutes, MinutesSection
from ...querysets import readable_sections
from ...seeing import Access


@dataclass(frozen=True)
class Changed:
    """One part: what went round, and what it is now."""

    section: MinutesSection
    was: str

    @property
    def pieces(self) -> list[Piece]:
        return pieces(self.was, self.section.body)


def since_round(minutes: Minutes, access: Access) -> list[Changed]:
    """In the order of the agenda; a part that came later is all new. 2 queries."""
    sections = minutes.sections.filter(readable_sections(access)).select_related("item")
    then = _bodies(minutes)
    found = [Changed(one, then.get(one.pk, "")) for one in sections]
    return sorted((one for one in found if one.was != one.section.body), key=lambda one: _place(one.section))


def _bodies(minutes: Minutes) -> dict[int, str]:
    asked = Q()
    for section, version in minutes.circulated_versions:
        asked |= Q(object_id=section, version=version)
    if not asked:
        return {}
    kept = Revision.objects.filter(asked, object_type=MinutesSection._meta.label_lower)
    return {one.object_id: (one.values or {}).get("body", "") for one in kept}


def _place(section: MinutesSection) -> tuple[bool, int]:
    return section.item is not None, section.item.position if section.item else section.position
