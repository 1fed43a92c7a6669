"""What a person made of what was read: the same reading, with their words in the place of those of the source."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ...reader import Agreed, Reading, Said, Someone, Talk
from .entries import Entry

PRESENCES = ("present", "absent", "guests")


@dataclass(frozen=True)
class Change:
    """`field` of the suggestion `key`: `was` as it was read, `became` as it was typed."""

    key: str
    field: str
    was: str
    became: str

    @property
    def group(self) -> str:
        return self.key.rpartition("-")[0]

    @property
    def number(self) -> int:
        return int(self.key.rpartition("-")[2])

    @property
    def as_json(self) -> dict[str, str]:
        return {"key": self.key, "field": self.field, "was": self.was, "became": self.became}


def words_of(entry: Entry) -> dict[str, str]:
    """{field: its words as they were read} of what can be changed; {} for what can only be left in or out."""
    read, group = entry.read, entry.key.rpartition("-")[0]
    if not entry.can_take:
        return {}
    if group == "afspraak":
        return {"text": read.text, "owner": read.owner, "due": read.when.words}
    if group == "volgende":
        return {"day": read.isoformat()}
    if group == "wie":
        return {"name": read[1].name} if read[0] != "speaker" else {}
    field = {"presentatie": "name", "punt": "title", "titel": "title", "besluit": "text"}.get(group)
    return {field: read.speaker if group == "presentatie" else entry.what} if field else {}


def with_changes(reading: Reading, changes: Iterable[Change], on: date | None) -> Reading:
    """A reading of the same source; the places stay, so that its words can still be pointed at."""
    made = replace(
        reading, present=[*reading.present], absent=[*reading.absent], guests=[*reading.guests],
        roles={**reading.roles}, items=[*reading.items], talks=[*reading.talks], decisions=[*reading.decisions],
        agreements=[*reading.agreements], coming=[*reading.coming],
    )  # fmt: skip
    for one in changes:
        MAKE[one.group](made, one, on)
    return made


def _person(made: Reading, change: Change, _on) -> None:
    number = change.number
    for found in (getattr(made, name) for name in PRESENCES):
        if number < len(found):
            someone: Someone = found[number]
            found[number] = replace(someone, name=change.became)
            if role := made.roles.pop(someone.name, ""):
                made.roles[change.became] = role
            return
        number -= len(found)


def _item(made: Reading, change: Change, _on) -> None:
    made.items[change.number] = replace(made.items[change.number], title=change.became)


def _talk(made: Reading, change: Change, _on) -> None:
    talk: Talk = made.talks[change.number]
    made.talks[change.number] = replace(talk, speaker=change.became)


def _agreement(made: Reading, change: Change, on: date | None) -> None:
    one: Agreed = made.agreements[change.number]
    from ...reader.typed import owner_kind_typed, when_typed  # here: as in `read`

    quote = one.quote or f"{one.text} {one.rest}".strip()
    values = {
        "text": lambda words: {"text": words},
        "owner": lambda words: {"owner": words, "owner_kind": owner_kind_typed(words)},
        "due": lambda words: {"when": when_typed(words, on)},
    }[change.field](change.became)
    made.agreements[change.number] = replace(one, quote=quote, **values)


def _decision(made: Reading, change: Change, _on) -> None:
    said: Said = made.decisions[change.number]
    made.decisions[change.number] = replace(said, text=change.became)


def _title(made: Reading, change: Change, _on) -> None:
    made.title = replace(made.title, text=change.became)


def _day(made: Reading, change: Change, _on) -> None:
    made.coming[change.number] = date.fromisoformat(change.became), made.coming[change.number][1]


MAKE = {
    "wie": _person, "punt": _item, "presentatie": _talk, "afspraak": _agreement, "besluit": _decision, "titel": _title,
    "volgende": _day,
}  # fmt: skip
