"""What is typed never becomes a regular expression: patterns stand in the code, and what they borrow is escaped."""

import ast
from pathlib import Path

import pytest

from haarlem_wijken.environment import BASE_DIR

ROOMS = ("haarlem_wijken", "councils", "initiatives", "meetings")
VERBS = ("compile", "match", "search", "fullmatch", "sub", "subn", "split", "findall", "finditer")
# Where a pattern is made of what is in hand, and why that is no danger.
MADE = {
    "haarlem_wijken/ground/erasing/sweeping.py": "words of somebody who is erased, each through re.escape",
    "initiatives/presentation.py": "the name of an area, through re.escape",
    "meetings/actions/adoption/errata.py": "words of a name, each through re.escape",
    "meetings/minutes/writing/orphans.py": "one of two words, and numbers of rows, each through re.escape",
    "meetings/reader/names/outside.py": "names through re.escape, and offices that a pattern of ours found",
    "meetings/reader/names/people.py": "names that were read, each through re.escape",
    "meetings/reader/names/surnames.py": "surnames that were read, through re.escape",
    "meetings/reader/agreements/sentences/clauses.py": "",  # of two literals
    "meetings/reader/verbs/particles.py": "",  # of a table in the same file
}


def is_ours(node: ast.AST) -> bool:
    """Whether it is made of literals and of constants, whose names are in capitals."""
    used = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return all(name.strip("_").isupper() for name in used)


def asks(called: ast.AST) -> bool:
    """Whether it is `re.compile` or another of VERBS."""
    if not isinstance(called, ast.Attribute) or called.attr not in VERBS:
        return False
    return isinstance(called.value, ast.Name) and called.value.id == "re"


def patterns(path: Path):
    """(line, expression) of each pattern in a file that could hold more than constants of a module."""
    text = path.read_text()
    if "re." not in text and "regex" not in text:
        return
    tree = ast.parse(text)
    inside = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    within = {id(node) for function in inside for node in ast.walk(function)}
    for node in ast.walk(tree):
        found = None
        if isinstance(node, ast.Call) and asks(node.func):
            found = node.args[0]
        elif isinstance(node, ast.keyword) and (node.arg or "").endswith(("__regex", "__iregex")):
            found = node.value
        if found is not None and id(found) in within and not is_ours(found):
            yield found.lineno, ast.unparse(found)


def files():
    return [path for room in ROOMS for path in sorted((BASE_DIR / room).rglob("*.py"))]


def test_a_pattern_within_a_function_is_made_of_constants_or_told_of():
    found = {str(path.relative_to(BASE_DIR)): made for path in files() if (made := list(patterns(path)))}
    assert sorted(found) == sorted(MADE), found


@pytest.mark.parametrize("path", [path for path, why in MADE.items() if why])
def test_what_a_pattern_borrows_is_escaped(path):
    assert "re.escape" in (BASE_DIR / path).read_text()
