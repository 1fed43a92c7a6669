"""What the code says of itself: which functions raise the public version, and which modules are full of acts."""

import ast
from collections.abc import Iterator
from pathlib import Path

from haarlem_wijken.environment import BASE_DIR

ROOMS = ("haarlem_wijken", "councils", "initiatives", "meetings")
RAISING = {"raise_", "publish"}


def modules() -> Iterator[Path]:
    """Every module with acts, from the root of the project: anywhere in a package `actions`, or by that name."""
    for room in ROOMS:
        for path in sorted((BASE_DIR / room).rglob("*.py")):
            if path.name == "actions.py" or ("actions" in path.parts and path.name != "__init__.py"):
                yield path.relative_to(BASE_DIR)


def raising() -> set[str]:
    """Names of all functions that raise the public version, themselves or by a private one of their module."""
    found = set()
    for room in ROOMS:
        for path in (BASE_DIR / room).rglob("*.py"):
            if "migrations" not in path.parts and any(name in (text := path.read_text()) for name in RAISING):
                found |= _raising(ast.parse(text))
    return found


def functions(path: Path) -> set[str]:
    """Names of the public functions of a module."""
    tree = ast.parse((BASE_DIR / path).read_text())
    return {one.name for one in tree.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")}


def _raising(tree: ast.Module) -> set[str]:
    calls = {one.name: _called(one) for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}
    found = {name for name, called in calls.items() if called & RAISING}
    while more := {name for name, called in calls.items() if called & found} - found:
        found |= more
    return {name for name in found if not name.startswith("_")} - RAISING


def _called(function: ast.FunctionDef) -> set[str]:
    """What it calls by name, also as `PublicVersion.raise_`; of other objects a method may be called alike."""
    names = set()
    for one in ast.walk(function):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name):
            names.add(one.func.id)
        elif isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr == "raise_":
            names.add("raise_")
    return names
