"""What the screen of one writer hears of the others every few seconds: who is where, and what they saved."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ...models import Minutes, MinutesSection
from ...seeing import Access
from .part import beside
from .writers import writers

MOST = 500  # parts that one asks about


@dataclass(frozen=True)
class Desk:
    """Minutes as the screen of one writer has them. `versions`: of each part in them that may be seen, by its id."""

    minutes_id: int
    state: str
    versions: dict[int, int]


def known_of(text: str) -> dict[int, int]:
    """{id: version} of "12:3,14:1"; what is nothing of the kind is left out."""
    pairs = [pair.partition(":")[::2] for pair in text.split(",")[:MOST]]
    return {int(pk): int(version) for pk, version in pairs if _number(pk) and _number(version)}


def visible_sections(minutes: Minutes, access: Access) -> list[MinutesSection]:
    """Those that may be seen. 1 query."""
    found = minutes.sections.select_related("item", "updated_by__person")
    return [one for one in found if one.item is None or access.may_see(minutes.meeting.council_id, one.item.visibility)]


def desk_of(minutes: Minutes, access: Access) -> Desk:
    """1 query."""
    council, rows = minutes.meeting.council_id, minutes.sections.values_list("pk", "version", "item__visibility")
    seen = {pk: version for pk, version, seen_by in rows if seen_by is None or access.may_see(council, seen_by)}
    return Desk(minutes.pk, minutes.state, seen)


def company(desk: Desk, access: Access, known: dict[int, int], *, alone: bool = False) -> dict:
    """`known`: the version of each part that the screen has; of those that changed the text comes too. 1 query for
    who else is there, none when `alone`, and 1 where something changed.
    """
    changed = [pk for pk, version in desk.versions.items() if known.get(pk, version) < version]
    texts = MinutesSection.objects.select_related("updated_by__person").in_bulk(changed) if changed else {}
    others = [] if alone else writers(desk.minutes_id, access, set(desk.versions))
    return {
        "state": desk.state,
        "writers": [{"part": one.section, "words": one.words} for one in others],
        "parts": [_part(pk, version, texts.get(pk), access) for pk, version in desk.versions.items()],
    }


def _part(pk: int, version: int, changed: MinutesSection | None, access: Access) -> dict:
    if changed is None:
        return {"part": pk, "version": version}
    told = {"part": pk, "version": changed.version, "text": changed.body, "by": _by(changed, access)}
    return told | {"shows": beside(changed)}


def _by(section: MinutesSection, access: Access) -> str:
    """Who saved it last; "" for somebody without a name."""
    if section.updated_by_id and section.updated_by_id == access.account.pk:
        return _("Jij, in een ander venster,")
    return str(getattr(section.updated_by, "person", "") or "")


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 12
