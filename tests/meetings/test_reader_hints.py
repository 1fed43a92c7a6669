"""Words that are looked for before a pattern: nothing that the pattern finds is without one of them."""

import re
from functools import cache

import pytest

from meetings.reader import calls, talks
from meetings.reader.agreements import agenda, markers
from meetings.reader.agreements.sentences import asked, prose, tasks
from meetings.reader.attendance import table
from meetings.reader.dates import finding, periods
from meetings.reader.days import coming_words
from meetings.reader.head import labels
from meetings.reader.listed import holds, words_in
from meetings.reader.names import subjects
from meetings.reader.text import sections
from meetings.reader.text.lines import plain
from meetings.reader.text.sentences import sentences

from .minutes_score.cases import CASES
from .minutes_score.texts import TEXTS

START = re.compile(r"(?<!\w)(?<!\b[Dd]e )\w")  # behind "de" nobody begins who has it in front


def within(*patterns):
    return lambda words: any(one.search(words) for one in patterns)


def first(*patterns):
    return lambda words: any(one.match(words) for one in patterns)


def low(hints):
    return lambda words: holds(words.casefold(), hints)


def as_is(hints):
    return lambda words: holds(words, hints)


def whole(hints):
    return lambda words: not words_in(words).isdisjoint(hints)


def has_column(words):
    heads = (table.NAME, table.CAME, table.WENT)
    return any(one.fullmatch(word) for word in words.split() for one in heads)


def without_opening(words):
    """Whoever is not called by name, where no word says that such a one can stand there."""
    offices = (subjects._SEVERAL, subjects._IN_OFFICE, subjects._GROUP, subjects._NOBODY_BY_NAME)
    starts = (one.start() for one in START.finditer(words))
    return any(one.match(words, at) for at in starts for one in offices if not subjects._opens(words, at))


RULES = {
    "calls": (within(calls.CALL), low(calls.HINTS)),
    "talks": (within(talks.HELD, talks.TURNED, talks.BY), low(talks.HINTS)),
    "heads of tables": (has_column, within(table.HEADS)),
    "next meetings": (within(coming_words.NEXT), low(coming_words.OF_NEXT)),
    "labels": (first(labels.BEFORE_COLON), low(labels.SIGNS)),
    "labels before a dash": (first(labels.BEFORE_DASH), as_is(labels.DASHES)),
    "lists of before": (sections.OLD.fullmatch, low(sections.ACTS)),
    "whoever has no name": (without_opening, lambda _words: False),
    "standing": (first(agenda.STANDING), whole(agenda.OF_RULES)),
    "coming back": (
        lambda words: agenda.OF_ITSELF.search(words) or agenda.ON_A_DAY.match(words),
        whole(agenda.VERBS),
    ),
    "getting": (within(asked.GETS), whole(asked.GET)),
    "promising": (within(prose.SAYS), whole(prose.SAY)),
    "brackets": (within(markers.BRACKET, markers.ARROW), as_is(markers.SIGNS)),
    "a task and who has it": (first(markers.NAMED, markers.DASHED), as_is(markers.BETWEEN)),
    "tasks": (
        first(tasks.NAMED, tasks.DASHED, tasks.BEHIND, tasks.LAST, tasks.TAIL, tasks.LED),
        as_is(tasks.SIGNS),
    ),
    "days in words": (within(finding.WORDS), low(finding.BEGINNINGS)),
    "months": (within(periods.PART, periods.WHOLE, periods.BEFORE), low(periods.BEGINNINGS)),
    "vaguely": (within(periods.VAGUE), low(periods.HINTS)),
}


@cache
def said():
    """Every sentence of the texts and the cases, each once."""
    lines = {line.strip() for path in (*TEXTS, *CASES) for line in path.read_text(encoding="utf-8").split("\n")}
    return sorted({sentence for line in lines for sentence in sentences(plain(line))})


@pytest.mark.parametrize("name", RULES)
def test_what_a_pattern_finds_has_one_of_its_hints(name):
    finds, hints = RULES[name]
    assert [words for words in said() if not hints(words) and finds(words)] == []
