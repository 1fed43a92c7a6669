"""What was read beside what a person reads: right, wrong and missed, per field."""

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher

SIGN = re.compile(r"^(?:actie|aktie|afspraak|besluit|a|ap)\s?:\s*|^\d{2}-\d{2}\s+(?=[^\W\d])", re.IGNORECASE)


@dataclass
class Tally:
    """`wrong`: what was read and is not there; `missed`: what is there and was not read."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong)) if self.right + len(self.wrong) else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed)) if self.right + len(self.missed) else 1.0


def compared(read: dict, label: dict) -> dict[str, Tally]:
    """A tally for each field the label tells of."""
    found = {}
    for name in (
        "date",
        "weekday_in_text",
        "weekday_matches",
        "next_meeting",
        "previous_minutes_adopted",
        "title",
        "body",
    ):
        if name in label:
            found[name] = one_value(read[name], label[name])
    for name in ("agenda_items", "decisions", "later_meetings"):
        if name in label:
            found[name] = many(read[name], label[name])
    found["names"] = Tally()
    for name in ("present", "absent", "guests"):
        found["names"].add(exactly(read[name], label.get(name, [])))
    if "roles" in label:
        found["roles"] = exactly(sorted(read["roles"].items()), [tuple(one) for one in sorted(label["roles"].items())])
    agreements(read["agreements"], label["agreements"], found)
    return found


def one_value(read, label) -> Tally:
    if read == label or (isinstance(read, str) and isinstance(label, str) and alike(read, label)):
        return Tally(1 if label is not None else 0)
    told = f"{read!r} for {label!r}"
    return Tally(0, [told] if read is not None else [], [told] if label is not None else [])


def exactly(read: list, label: list) -> Tally:
    left = list(label)
    tally = Tally()
    for one in read:
        if one in left:
            left.remove(one)
            tally.right += 1
        else:
            tally.wrong.append(str(one))
    tally.missed = [str(one) for one in left]
    return tally


def many(read: list[str], label: list[str]) -> Tally:
    pairs = paired(read, label)
    return Tally(
        len(pairs),
        [one for at, one in enumerate(read) if at not in pairs],
        [one for at, one in enumerate(label) if at not in pairs.values()],
    )


def agreements(read: list[dict], label: list[list], found: dict[str, Tally]) -> None:
    """The agreements themselves, and of those that were found owner, day and the rest."""
    texts = [one["text"] for one in read]
    pairs = paired(texts, [one[0] for one in label])
    found["agreements"] = many(texts, [one[0] for one in label])
    found["owner"], found["due"], found["agreement details"] = Tally(), Tally(), Tally()
    for at, other in pairs.items():
        _text, owner, due, *more = label[other]
        found["owner"].add(one_value(read[at]["owner"], owner))
        found["due"].add(one_value(read[at]["due"], due))
        for name, value in (more[0] if more else {}).items():
            found["agreement details"].add(one_value(read[at][name], value))


def paired(read: list[str], label: list[str]) -> dict[int, int]:
    """{index in read: index in label} of what says the same, in order."""
    pairs: dict[int, int] = {}
    for at, one in enumerate(read):
        for other, words in enumerate(label):
            if other not in pairs.values() and alike(one, words):
                pairs[at] = other
                break
    return pairs


def alike(one: str, other: str) -> bool:
    """The same but for a sign or the number of a row before it, case, spaces and the dot at the end."""
    one, other = (" ".join(SIGN.sub("", words).casefold().split()).rstrip(" .:;") for words in (one, other))
    return one == other or SequenceMatcher(None, one, other).ratio() >= 0.93
