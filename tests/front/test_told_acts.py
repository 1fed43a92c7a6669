"""Every act is told in words, to who reads the history."""

import ast
import re
from collections.abc import Iterator

from django.utils import translation

from haarlem_wijken.environment import BASE_DIR
from haarlem_wijken.ground.history.told_acts import WORDS, words_of
from haarlem_wijken.ground.models import StaffRole
from haarlem_wijken.ground.models.case import DECISIONS
from meetings.workflow import CommentState, MeetingState, MinutesState, ResolutionState, ReviewResult
from tests.fresh.sources import ROOMS

ACT = re.compile(r"[a-z_]+(\.[a-z_]*[a-z])+")
# Made of a state, where it is recorded.
MADE = {
    *(f"case.{state}" for state in DECISIONS),
    *(f"account.role.{role or 'none'}" for role in StaffRole),
    *(f"agreement.{result}" for result in ReviewResult),
    *(f"meeting.{state}" for state in MeetingState),
    *(f"minutes.{state}" for state in MinutesState),
    *(f"minutes.comment_{state.name.lower()}" for state in CommentState),
    *(f"resolution.{state.name.lower()}" for state in ResolutionState if state != ResolutionState.IN_FORCE),
    "theme.changed",
}
SUBJECTS = {verb.partition(".")[0] for verb in (*MADE, "act.", "agenda.", "alert.", "attendance.", "calendar.")} | {
    "call", "claim", "contact", "council", "document", "initiative", "material", "message", "notice", "organisation",
    "person", "photo", "presenter", "proposal", "report", "seat", "series", "sign_up",
}  # fmt: skip


def recorded() -> Iterator[str]:
    """What stands in the code as the verb of an act: what AuditEvent gets, and what looks like one among acts."""
    for room in ROOMS:
        for path in (BASE_DIR / room).rglob("*.py"):
            if "migrations" in path.parts or path.name == "act_words.py":
                continue
            text, acts = path.read_text(), "actions" in path.parts or path.name == "actions.py"
            for node in ast.walk(ast.parse(text)) if acts or "AuditEvent" in text else ():
                if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "record" and node.args:
                    yield from _words(node.args[0])
                elif acts and isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield from (one for one in _words(node) if ACT.fullmatch(one) and one.partition(".")[0] in SUBJECTS)


def _words(node: ast.AST) -> list[str]:
    return [one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and ACT.fullmatch(str(one.value))]


def test_every_act_is_told_in_both_languages():
    used = {*recorded(), *MADE}
    assert len(used) > 180
    assert used - WORDS.keys() == set()
    assert all(WORDS[verb] and words_of(verb) != verb for verb in used)
    with translation.override("nl"):
        dutch = {verb: words_of(verb) for verb in WORDS}
    with translation.override("en"):
        assert [verb for verb in WORDS if words_of(verb) == dutch[verb]] == []


def test_no_two_acts_of_one_thing_are_called_the_same():
    with translation.override("nl"):
        told = [(verb.partition(".")[0], words_of(verb)) for verb in WORDS]
    assert len(set(told)) == len(told)


def test_an_act_that_is_no_more_keeps_its_name():
    assert words_of("thing.gone") == "thing.gone"
