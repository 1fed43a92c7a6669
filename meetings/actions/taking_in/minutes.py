"""Agenda and minutes out of a text that was read: each item has the words that stood under it."""

import re
from dataclasses import dataclass, replace

from ...minutes.writing.quick_lines import LINE
from ...models import AgendaItem, Meeting
from ...reader import Item, Reading, Talk
from ...reader.reading import Place
from ...workflow import ItemKind
from ..agenda import add_item
from ..minutes.parts import add_section
from ..minutes.saving import save_section
from ..minutes.starting import start_minutes
from ..presenting import add_presenter

KINDS = (
    (ItemKind.OPENING, re.compile(r"opening|welkom", re.IGNORECASE)),
    (
        ItemKind.ADOPT_MINUTES,
        re.compile(r"(?:vaststell\w+\s|concept-?\s?)*(?:van\s)?(?:de\s|het\s)?(?:notulen|verslag)", re.IGNORECASE),
    ),
    (ItemKind.REVIEW, re.compile(r"a[ck]tie|afspraken", re.IGNORECASE)),
    (ItemKind.PRESENTATION, re.compile(r"presentatie", re.IGNORECASE)),
    (ItemKind.ROUND, re.compile(r"rondvraag", re.IGNORECASE)),
    (ItemKind.CLOSING, re.compile(r"sluiting|afsluiting|einde|volgende", re.IGNORECASE)),
)
ROWS = re.compile(r"(?:^\|[^\n]*\|[ \t]*(?:\n|\Z)){2,}", re.MULTILINE)  # of a table of Word or LibreOffice
BAR = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$", re.MULTILINE)  # under the head, as Markdown has it


@dataclass(frozen=True)
class Items:
    """The items that were made, by where they stand in the text."""

    found: list[tuple[Item, AgendaItem]]

    def at(self, place: Place) -> AgendaItem | None:
        """The item that words at `place` are under."""
        return next((made for item, made in self.found if item.line <= place[0] < item.end), None)


def take_minutes(by, meeting: Meeting, reading: Reading, items: list[Item], talks: list[Talk]) -> Items:
    """Sections with the text. A meeting that has an agenda already keeps it, and gets the text as one part."""
    kept = [] if meeting.items.exists() else _without_gaps(items, reading.source)
    made = Items([(item, _item(by, meeting, item)) for item in kept])
    for talk in talks:
        if item := made.at(talk.place):
            add_presenter(by=by, item=item, name=talk.speaker[:120])
    minutes = start_minutes(by=by, meeting=meeting)
    sections = {section.item_id: section for section in minutes.sections.all()}
    bodies = {item.pk: _under(read, reading.source) for read, item in made.found}
    if not bodies:
        section = sections.get(None) or add_section(by=by, minutes=minutes)
        bodies, sections = {None: reading.source}, {None: section}
    for key, body in bodies.items():
        if body.strip():
            save_section(by=by, section=sections[key], body=as_prose(body)[:100_000])
    return made


def as_prose(text: str) -> str:
    """Without lines that the portal would take for a command: "actie: …" is a row only when a person said so. Rows of
    a table become one, whose first row is its head.
    """
    text = ROWS.sub(lambda rows: rows[0] if RULE.search(rows[0]) else _headed(rows[0]), text)
    return LINE.sub(lambda line: line[0].replace(f"{line[1]}", f"**{line[1]}**", 1), text)


def _headed(rows: str) -> str:
    head, rest = rows.split("\n", 1)
    widths = [len(BAR.findall(row)) - 1 for row in rows.splitlines()]
    most = max(widths)  # a cell that stands under no head would not be shown
    return f"\n{head}{' |' * (most - widths[0])}\n|{' --- |' * most}\n{rest}\n"


def _item(by, meeting: Meeting, item: Item) -> AgendaItem:
    kind = next((kind for kind, pattern in KINDS if pattern.match(item.title)), ItemKind.TOPIC)
    return add_item(by=by, council=meeting.council, meeting=meeting, kind=kind, title=item.title[:200])


def _under(item: Item, source: str) -> str:
    """What stands after the title, up to the next item."""
    return source[item.place[1] : item.end].lstrip(" \t*_:;.–-").strip("\n")


def _without_gaps(items: list[Item], source: str) -> list[Item]:
    """What stands under an item that was refused goes with the one before it."""
    ends = [item.line for item in items[1:]] + [len(source)]
    return [replace(item, end=end) for item, end in zip(items, ends, strict=False)]
