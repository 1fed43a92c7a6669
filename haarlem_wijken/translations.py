"""What there is to translate, found without the gettext programs: in our Python by its syntax, in templates by Django.

The texts in the code are Dutch; `locale/en/LC_MESSAGES/django.po` says them in English.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation import templatize

from haarlem_wijken.environment import BASE_DIR

CATALOGUE = BASE_DIR / "locale" / "en" / "LC_MESSAGES" / "django.po"
CODE = ("haarlem_wijken", "initiatives", "councils", "meetings")
TEMPLATES = ("templates",)
ARGUMENTS = {  # function -> what its first arguments are
    "gettext": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
FUNCTIONS = {name + tail: parts for name, parts in ARGUMENTS.items() for tail in ("", "_lazy")} | {
    "gettext_noop": ("text",),
    "_": ("text",),  # in templates; in Python each file says what it means by it
}
PLACEHOLDER = re.compile(r"%\((\w+)\)s|</?\w+[^>]*>")


class Key(NamedTuple):
    """What gettext finds a translation by."""

    text: str
    context: str | None


@dataclass
class Message:
    """A text to translate: its plural if it counts, and the files it stands in."""

    plural: str = ""
    files: set[str] = field(default_factory=set)


def collect() -> dict[Key, Message]:
    """Every text to translate in the code and the templates of the portal."""
    found: dict[Key, Message] = {}
    for path, calls in _sources():
        for call in calls:
            message = found.setdefault(Key(call["text"], call.get("context")), Message())
            message.plural = call.get("plural") or message.plural
            message.files.add(path.relative_to(BASE_DIR).as_posix())
    return found


def _sources() -> Iterator[tuple[Path, Iterable[dict]]]:
    for path in sorted(path for folder in CODE for path in (BASE_DIR / folder).rglob("*.py")):
        yield path, python_calls(path.read_text())
    for path in sorted(path for folder in TEMPLATES for path in (BASE_DIR / folder).rglob("*.*")):
        yield path, template_calls(path.read_text())


def python_calls(source: str) -> Iterator[dict]:
    """The texts given to gettext's functions, under the names that this source imports them by."""
    if "gettext" not in source:  # whatever they are called here, they come by this name
        return
    tree = ast.parse(source)
    names = {
        alias.asname or alias.name: FUNCTIONS[alias.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.name in FUNCTIONS
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            parts = names.get(called) if isinstance(node.func, ast.Name) else FUNCTIONS.get(called)
            texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
            if parts and len(texts) >= len(parts):
                yield dict(zip(parts, texts, strict=False))


def template_calls(source: str) -> Iterator[dict]:
    """The texts of a template: Django writes it out as calls, each on one line, between letters that say nothing."""
    for line in templatize(source).splitlines():
        if "(" not in line:
            continue
        tokens = list(tokenize.generate_tokens(io.StringIO(line.strip()).readline))
        for place, token in enumerate(tokens[:-1]):
            if token.string in FUNCTIONS and tokens[place + 1].string == "(":
                following = (later.string for later in tokens[place + 1 :] if later.type == tokenize.STRING)
                yield {part: ast.literal_eval(next(following)) for part in FUNCTIONS[token.string]}


def merge(catalogue: polib.POFile, found: dict[Key, Message]) -> None:
    """Make `catalogue` hold exactly `found`, in the order of the texts, with the translations it already has."""
    known = {Key(entry.msgid, entry.msgctxt): entry for entry in catalogue if not entry.obsolete}
    catalogue.clear()
    for key, message in sorted(
        found.items(), key=lambda item: (item[0].text.casefold(), item[0].text, item[0].context or "")
    ):
        entry = known.get(key) or polib.POEntry(msgid=key.text, msgctxt=key.context)
        if bool(entry.msgid_plural) != bool(message.plural):
            entry.msgstr, entry.msgstr_plural = "", {}
        if message.plural:
            entry.msgid_plural = message.plural
            entry.msgstr_plural = entry.msgstr_plural or {0: "", 1: ""}
        entry.occurrences = [(name, "") for name in sorted(message.files)]
        entry.flags = sorted({*entry.flags} | ({"python-format"} if "%(" in key.text else set()))
        catalogue.append(entry)


def faults(catalogue: polib.POFile, found: dict[Key, Message]) -> list[str]:
    """What keeps `catalogue` from saying everything in `found`, one sentence each; empty when nothing does."""
    entries = {Key(entry.msgid, entry.msgctxt): entry for entry in catalogue if not entry.obsolete}
    told = [f"obsolete: {entry.msgid!r}" for entry in catalogue.obsolete_entries()]
    told += [f"obsolete: {key.text!r}" for key in entries.keys() - found.keys()]
    told += [f"missing: {key.text!r}" for key in found.keys() - entries.keys()]
    told += [
        f"{fault}: {key.text!r}" for key in found.keys() & entries.keys() for fault in _fault(entries[key], found[key])
    ]
    return sorted(told)


def _fault(entry: polib.POEntry, message: Message) -> Iterator[str]:
    if "fuzzy" in entry.flags:
        yield "fuzzy"
    if entry.msgid_plural != message.plural or sorted(entry.msgstr_plural) != ([0, 1] if message.plural else []):
        yield "other plural forms"
    pairs = [(entry.msgid, entry.msgstr)]
    if message.plural:
        pairs = [(entry.msgid, entry.msgstr_plural.get(0)), (entry.msgid_plural, entry.msgstr_plural.get(1))]
    if not all(said for _, said in pairs):
        yield "untranslated"
    elif any(sorted(_parts(text)) != sorted(_parts(said)) for text, said in pairs):
        yield "other placeholders or tags"


def _parts(text: str) -> list[str]:
    return [found.group() for found in PLACEHOLDER.finditer(text)]
