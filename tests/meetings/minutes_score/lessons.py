"""Sentences with what a person says they are: of the texts, of the cases, and of lines written for nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from meetings.reader import read
from meetings.reader.likely.days import dated_in, day_after, signs_of_day
from meetings.reader.likely.heard import Heard
from meetings.reader.likely.seats import Head
from meetings.reader.likely.sign import text_of
from meetings.reader.likely.signs import signs_of
from meetings.reader.text.mail import without_mail
from meetings.reader.text.source import tidy
from meetings.reader.whole import lined

from .cases import CASES, CLOSINGS, DECIDED, HEADS, SEATS, cases_of, closings_of, heads_of
from .comparing import alike
from .texts import TEXTS, label_of, read_file

LINES = sorted((Path(__file__).parents[1] / "minutes_lines").glob("*.txt"))
OF_DECISIONS = sorted((Path(__file__).parents[1] / "minutes_decided_lines").glob("*.txt"))  # teach nothing else
TOPS = sorted((Path(__file__).parents[1] / "minutes_tops").glob("*.txt"))  # heads that only teach
AGREEMENT, DECISION, NONE = "agreement", "decision", ""
SIGNS = {"+ ": AGREEMENT, "= ": DECISION, "- ": NONE}  # that minutes or an agenda are adopted is neither
OF_PLACE = ("mark:", "begins:", "alone:")  # what a line by itself cannot tell
LINE_WEIGHS = 0.3  # beside a sentence of a text: fewer of them would be agreements in minutes
CASE_WEIGHS = 4.0  # what a test asks for


@dataclass(frozen=True)
class Lesson:
    """`source` is what it is of: of one text all are learned, or none. `kind` is what it is; "" for nothing."""

    source: str
    text: str
    signs: tuple[str, ...]
    kind: str
    weight: float = 1.0


def lessons() -> dict[str, list[Lesson]]:
    """{file of weights: what is learned for it}."""
    return {
        "agreements": _of_sentences(AGREEMENT, "agreements", CASES),
        "decisions": _of_sentences(DECISION, "decisions", DECIDED),
        "seats": [*_of_people()],
        "moment": [*_of_moments()],
        "coming": [*_of_days()],
    }


def _of_people() -> Iterator[Lesson]:
    """Whoever is named on top: on which list they belong."""
    for source, minutes, label, weight in _labelled([*HEADS, *TOPS], heads_of):
        seats = {name: seat for seat in SEATS for name in label.get(seat, ())}
        head = Head(without_mail(lined(minutes)))
        for one in head.named:
            yield Lesson(source, one.name, tuple(head.signs_of(one)), seats.get(one.name, NONE), weight)


def _of_moments() -> Iterator[Lesson]:
    """Each day that a text names: whether it is that of the meeting."""
    for source, minutes, label, weight in _labelled(CLOSINGS, closings_of):
        lines, on = lined(minutes), _day(label["date"])
        for one in dated_in(lines):
            kind = "meeting" if on and on in one.mention.on(on.year) else NONE
            yield Lesson(source, one.mention.words, tuple(signs_of_day(one, lines)), kind, weight)


def _of_days() -> Iterator[Lesson]:
    """Each day after the meeting: whether the group meets again then."""
    for source, minutes, label, weight in _labelled(CLOSINGS, closings_of):
        lines, on = lined(minutes), _day(label["date"])
        kinds = {_day(day): "later" for day in label.get("later_meetings", ())} | {_day(label["next_meeting"]): "next"}
        for one in dated_in(lines) if on else ():
            if day := day_after(one.mention, on):
                signs = tuple(signs_of_day(one, lines, on))
                yield Lesson(source, one.mention.words, signs, kinds.get(day, NONE), weight)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _labelled(files: list[Path], pieces_of) -> Iterator[tuple[str, str, dict, float]]:
    """(source, minutes, label, weight) of every text, and of small pieces that were written for this."""
    for path in TEXTS:
        yield path.name, tidy(path.read_text(encoding="utf-8")), label_of(path), 1.0
    for path in files:
        weight = 1.0 if path in TOPS else CASE_WEIGHS
        yield from ((f"{path.name} {one.said}", tidy(one.minutes), one.label, weight) for one in pieces_of(path))


def _of_sentences(kind: str, label: str, cases: list[Path]) -> list[Lesson]:
    return [*_of_texts(kind, label), *_of_lines(kind), *_of_cases(kind, cases)]


def _of_texts(kind: str, label: str) -> Iterator[Lesson]:
    for path in TEXTS:
        if (said := label_of(path).get(label)) is None:
            continue
        told = [one if isinstance(one, str) else one[0] for one in said]
        for heard in read_file(path)[0].heard:
            is_one = any(alike(heard.text, text) for text in told)
            yield Lesson(path.name, heard.text, _signs(heard), kind if is_one else NONE)


def _of_lines(kind: str) -> Iterator[Lesson]:
    """A block is a meeting: its first line tells who was there, "##" is a title, and each line has its sign. The few
    lines that the reader takes apart, or for a title, teach nothing.
    """
    for path in [*LINES, *(OF_DECISIONS if kind == DECISION else [])]:
        for at, block in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            told = {heard.text: heard for heard in read(as_minutes(block)).heard}
            for sign, text in _lines(block):
                if heard := told.get(text):
                    signs = tuple(one for one in _signs(heard) if not one.startswith(OF_PLACE))
                    yield Lesson(f"{path.name} {at}", text, signs, kind if SIGNS[sign] == kind else NONE, LINE_WEIGHS)


def _of_cases(kind: str, paths: list[Path]) -> Iterator[Lesson]:
    """Of those that are one only what is one sentence: of two, either may be it."""
    for path in paths:
        for case in cases_of(path):
            heard = [one for one in read(case.minutes).heard if one.text in case.said]
            for one in heard if len(heard) == 1 or not case.is_one else ():
                yield Lesson(
                    f"{path.name} {case.said}", one.text, _signs(one), kind if case.is_one else NONE, CASE_WEIGHS
                )


def _signs(heard: Heard) -> tuple[str, ...]:
    return tuple(map(text_of, signs_of(heard)))


def as_minutes(block: str) -> str:
    """The block as somebody would have typed it, each line by itself."""
    head, *lines = block.strip().split("\n")
    here, _semicolon, guests = head.removeprefix("# ").partition(";")
    titles = [f"\n{line}\n" if line.startswith("## ") else f"{line[2:]}\n" for line in lines]
    return "\n".join([here.strip(), f"Gasten: {guests.partition(':')[2].strip()}" if guests else "", *titles])


def _lines(block: str) -> Iterator[tuple[str, str]]:
    return ((line[:2], line[2:].strip()) for line in block.strip().split("\n") if line[:2] in SIGNS)
