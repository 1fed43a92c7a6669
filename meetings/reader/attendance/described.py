"""A list with a line for each, and behind the name what somebody is: "Els Bos (EB), winkelier", "Mo Vos, Vivare"."""

import re

from ..names.names import ORGANISATIONS, is_name, without_title
from ..names.role_words import ROLE
from ..text.lines import Line
from .seconded import OF_ORGANISATION

ONE = re.compile(r"(?P<name>[^,()]{3,40}?)(?:\s\((?P<notes>[^()]{1,40})\))?(?:,\s(?P<what>[^,]{2,60}))?")
SENT = re.compile(r"(?:advies)?bureau\s|aannemer|gemeente\s|Gemeente\s")  # came for a client, or for the municipality
LEAST = 2  # lines with something behind the name
Values = list[tuple[Line, str]]


def described(values: Values) -> Values:
    """The same, with that between brackets; only where every line is so, and one says something that is no name."""
    found = [ONE.fullmatch(words.strip()) for _line, words in values if words]
    if not all(one and is_name(without_title(one["name"].strip())) for one in found):
        return values
    whats = [one["what"] for one in found if one and one["what"]]
    if len(whats) < max(LEAST, len(found) / 2) or not any(_is_no_name(what) for what in whats):
        return values
    return [(line, _with_brackets(words)) for line, words in values]


def _is_no_name(words: str) -> bool:
    return words[0].islower() or bool(ORGANISATIONS.search(words) or ROLE.search(words))


def _with_brackets(words: str) -> str:
    one = ONE.fullmatch(words.strip())
    if not one or not one["what"]:
        return words
    came_for = OF_ORGANISATION.match(one["what"]) or SENT.match(one["what"])
    notes = [note for note in (one["notes"], one["what"], came_for and "gast") if note]
    return f"{one['name']} ({', '.join(notes)})"
