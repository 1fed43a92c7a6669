"""What the screen of one writer hears of the others every few seconds: who is where, and what they saved."""

from collections.abc import Iterable

from .models import Minutes, MinutesSection
from .seeing import Access
from .writers import writers

MOST = 500  # parts that one asks about


def known_of(text: str) -> dict[int, int]:
    """{id: version} of "12:3,14:1"; what is nothing of the kind is left out."""
    pairs = [pair.partition(":")[::2] for pair in text.split(",")[:MOST]]
    return {int(pk): int(version) for pk, version in pairs if _number(pk) and _number(version)}


def visible_sections(minutes: Minutes, access: Access) -> list[MinutesSection]:
    """Those that may be seen. 1 query."""
    found = minutes.sections.select_related("item", "updated_by__person")
    return [one for one in found if one.item is None or access.may_see(minutes.meeting.council_id, one.item.visibility)]


def company(minutes: Minutes, access: Access, known: dict[int, int]) -> dict:
    """`known`: the version of each part that the screen has; of those that changed the text comes too. 2 queries."""
    sections = visible_sections(minutes, access)
    return {
        "state": minutes.state,
        "writers": _writers(minutes, access, sections),
        "parts": [_part(one, known.get(one.pk)) for one in sections],
    }


def _writers(minutes: Minutes, access: Access, sections: Iterable[MinutesSection]) -> list[dict]:
    there = writers(minutes, access, {one.pk for one in sections})
    return [{"part": one.section, "words": one.words} for one in there]


def _part(section: MinutesSection, known: int | None) -> dict:
    facts = {"part": section.pk, "version": section.version}
    if known is None or known >= section.version:
        return facts
    return facts | {"text": section.body, "by": str(getattr(section.updated_by, "person", "") or "")}


def _number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 12
