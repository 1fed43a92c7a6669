"""Making one text of what two people wrote in one part of minutes."""

from dataclasses import dataclass

from haarlem_wijken.ground.models import Revision
from haarlem_wijken.ground.prose.threeway import Clash, Merge, three_way

from ...models import MinutesSection
from ..stale import Stale


class Clashing(Stale):
    """Both wrote in one paragraph: a person settles it. `.merge` has both texts, `.now` the part as it is."""

    def __init__(self, now: MinutesSection, merge: Merge):
        super().__init__(now)
        self.merge = merge


@dataclass(frozen=True)
class Saved:
    """What came of a save. `changed`: a version was made; `merged`: somebody else had written, and both stand in it."""

    version: int
    changed: bool
    merged: bool = False


def values_at(section: MinutesSection, version: int) -> dict | None:
    """Heading and body as they were at a version; None where it is not kept."""
    found = Revision.objects.filter(
        object_type=section._meta.label_lower, object_id=section.pk, version=version
    ).first()  # fmt: skip
    return found.values if found else None


def merged(section: MinutesSection, mine: str, *, since: int, began_as: str | None = None) -> Merge:
    """`mine` with `section` as it is. It was begun at version `since`, or from the words `began_as`.

    Where neither is known nothing can be told apart, and both texts are a clash.
    """
    if began_as is None:
        kept = values_at(section, since)
        if kept is None and mine != section.body:
            return Merge([Clash("", mine, section.body)])
        began_as = kept["body"] if kept else mine
    return three_way(began_as, mine, section.body)


def merged_heading(section: MinutesSection, mine: str, *, since: int) -> str:
    """Of two new headings both stand there."""
    began_as = (values_at(section, since) or {}).get("heading", section.heading)
    if section.heading in (mine, began_as):
        return mine
    return section.heading if mine == began_as else f"{section.heading} / {mine}"[:200]
