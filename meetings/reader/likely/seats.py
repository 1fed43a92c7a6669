"""What may tell whether somebody was there: the words beside the name, the line it is in, and the lines around."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from ..head.labels import bare_label, labels_of
from ..names.role_words import role_of
from ..text.lines import Line
from ..text.sentences import bounds_of
from .named import Named, named_in

WORD = re.compile(r"[^\W\d_]+[.]?(?:[a-z]\.)*|\d+|[^\w\s]")
BEHIND = re.compile(r"\s?[(,–-]\s?(?P<said>[^(),;]*)")
SOMEBODY = "<name>"
PROSE = 3  # words beside the names of a sentence
LONG = 160  # characters of a line that is a story
TITLED = 12  # characters in front of a name that a line begins with: "Mw. dr. "
NEAR = 13  # lines above, in which a label tells of this one


class Head:
    """The lines, and whom they name."""

    def __init__(self, lines: list[Line]):
        self.lines = lines
        self.named = named_in(lines)
        self.by_line: dict[int, list[Named]] = defaultdict(list)
        for one in self.named:
            self.by_line[one.at].append(one)

    def signs_of(self, one: Named) -> set[str]:
        said = _Sentence(self.lines[one.at].text, one, self.by_line[one.at])
        return {
            *said.signs(), *_of_name(one, said),
            *self._line(one), *self._above(one), *self._around(one), *self._row(one),
        }  # fmt: skip

    def role_of(self, one: Named) -> str:
        behind = BEHIND.match(self.lines[one.at].text, one.end)
        return role_of(behind["said"]) if behind else ""

    def told_in(self, one: Named) -> str:
        """The sentence that names them; "" where that is a list."""
        said = _Sentence(self.lines[one.at].text, one, self.by_line[one.at])
        return said.text[said.start : said.end] if said.is_prose else ""

    def _line(self, one: Named) -> Iterator[str]:
        line, named = self.lines[one.at], self.by_line[one.at]
        lead = line.text[: named[0].start].rstrip()
        words = words_in(lead)
        for word in words[:8]:
            yield f"lead {word}"
            if lead.endswith(":"):
                yield f"label {word}"
        yield f"lead: {' '.join(words[:3])}"
        yield f"colon {lead.endswith(':')}"
        names = sum(other.end - other.start for other in named) * 5 // len(line.text)
        yield from (f"names {min(len(named), 5)}", f"share {names}", f"mark {line.mark.kind}", f"gap {line.gap}")
        yield f"ends {line.text[-1] if not line.text[-1].isalnum() else ''}"
        long = min(sum(len(above.text) > LONG for above in self.lines[: one.at]), 3)
        begun = any(above.is_number or above.is_heading for above in self.lines[1 : one.at + 1])
        yield from (f"at {min(one.at // 3, 8)}", f"long {long}", f"begun {begun}", f"begun {begun} {names} {long}")

    def _above(self, one: Named) -> Iterator[str]:
        """The label of the line in front of the name, or the nearest above it."""
        line = self.lines[one.at]
        own = [label for label in labels_of(line) if line.text.find(label.value) <= one.start]
        yield f"own {own[-1].kind if own else ''}"
        for far, above in enumerate(reversed(self.lines[max(0, one.at - NEAR) : one.at])):
            bare = bare_label(above)
            if labels := [bare] if bare else labels_of(above):
                kind = labels[-1].kind
                colon = line.text[: self.by_line[one.at][0].start].rstrip().endswith(":")
                yield from (f"above {kind} {bool(bare)}", f"above {kind} {bool(bare)} {min(far, 3)}")
                yield f"above {kind} colon {colon} {one.at - 1 in self.by_line}"
                for word in words_in(labels[-1].label)[:3]:
                    yield f"above {word}"
                return

    def _row(self, one: Named) -> Iterator[str]:
        """The lines above and below it that begin with a name as well, and the words over the first of them."""
        if not self._begins(one.at):
            return
        first = last = one.at
        while self._begins(first - 1):
            first -= 1
        while self._begins(last + 1):
            last += 1
        yield from (f"row {min(last - first, 5)}", f"row {min(last - first, 5)} {one.at == first}")
        for word in words_in(self.lines[first - 1].text[:LONG] if first else "")[:4]:
            yield f"over {word}"
            yield f"over {word} {last > first}"

    def _begins(self, at: int) -> bool:
        return any(one.start <= TITLED for one in self.by_line.get(at, ()))

    def _around(self, one: Named) -> Iterator[str]:
        """The line before and the one after."""
        before, after = ([*self.by_line.get(at, ())] for at in (one.at - 1, one.at + 1))
        if one.at:
            words = words_in(self.lines[one.at - 1].text)
            yield f"before {min(len(before), 3)} {self.lines[one.at].gap}"
            for word in words[:3]:
                yield f"before {word}"
            if not before:
                yield f"before: {' '.join(words[:4])}"
        for line in self.lines[one.at + 1 : one.at + 2]:
            labels = labels_of(line)
            yield f"after {min(len(after), 3)} {line.gap}"
            yield f"after {' '.join(words_in(line.text[:LONG])[:1])}"
            yield f"after label {labels[0].kind if labels else ''}"
        if beside := [*before, *after]:
            whole = sum(" " in other.name for other in beside) * 2 // len(beside)
            yield f"beside {' ' in one.name} {whole}"


class _Sentence:
    """The sentence of a line in which somebody is named, with whoever else is."""

    def __init__(self, text: str, one: Named, named: list[Named]):
        self.text, self.one = text, one
        self.start, self.end = bounds_of(text, one.start)
        self.named = [other for other in named if self.start <= other.start < self.end]
        self.nth = self.named.index(one)

    def signs(self) -> Iterator[str]:
        words = self._words()
        others = [word for word in words if word != SOMEBODY]
        for word in others:
            yield f"w {word}"
        for word, following in pairwise(words):
            yield f"ww {word} {following}"
        yield from (f"prose {self.is_prose}", f"words {min(sum(word.isalpha() for word in others), 8)}")
        yield from (f"nth {min(self.nth, 3)} {self.is_prose}", f"first {self.one.start == self.start}")
        before, after = words_in(self.text[self.start : self.one.start]), words_in(self.text[self.one.end : self.end])
        for at, word in enumerate(reversed(before[-3:])):
            yield f"-{at} {word}"
        for at, word in enumerate(after[:4]):
            yield f"+{at} {word}"
        yield from (f"- {' '.join(before[-2:])}", f"+ {' '.join(after[:2])}")
        if behind := BEHIND.match(self.text, self.one.end):
            yield f"role {role_of(behind['said'])}"
            for word in words_in(behind["said"])[:5]:
                yield f"behind {word}"

    @cached_property
    def is_prose(self) -> bool:
        return sum(word.isalpha() for word in self._words()) > PROSE

    def _words(self) -> list[str]:
        found, start = [], self.start
        for other in self.named:
            found += [*words_in(self.text[start : other.start]), SOMEBODY]
            start = other.end
        return [*found, *words_in(self.text[start : self.end])]


def _of_name(one: Named, said: _Sentence) -> Iterator[str]:
    """The name itself, and whether it is as whole as those beside it."""
    words = one.name.split()
    yield from (f"name {min(len(words), 3)} {'.' in words[0]}", f"given {words[0].casefold()}")
    yield f"capitals {len(words[0]) > 1 and words[0].isupper()}"
    yield from (f"last {words[-1].casefold()}", f"last {words[-1][-3:].casefold()} {len(words) > 1}")
    whole = [" " in other.name for other in said.named]
    if len(words) == 1:
        yield f"single {min(sum(whole), 3)} {min(len(whole) - sum(whole), 3)}"
    if not said.nth:
        yield f"first single {len(words) == 1} {said.is_prose}"
        return
    other = said.named[said.nth - 1]
    between = words_in(said.text[other.end : one.start])
    yield f"between {' '.join(between[-3:])} {' ' in other.name} {len(words) > 1}"


def words_in(text: str) -> list[str]:
    """In small letters, signs too; any number is "#"."""
    return ["#" if word.isdigit() else word.casefold() for word in WORD.findall(text)]
