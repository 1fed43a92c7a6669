"""One cell to one value. Each function takes what a reader gives and raises Wrong with what is right."""

import math
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator, validate_slug
from django.utils import timezone, translation

from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.prose.direction import straight

from ..models import Precision, Stage
from .columns import plain
from .faults import Wrong
from .table import Formula

UNREADABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
YES = {"ja", "j", "yes", "y", "true", "waar", "1", "x"}
NO = {"", "nee", "n", "no", "false", "onwaar", "0"}
STAGES = {"actief": Stage.RUNNING, "active": Stage.RUNNING, "plan": Stage.IDEA, "klaar": Stage.FINISHED,
          "running": Stage.RUNNING, "starting": Stage.STARTING, "finished": Stage.FINISHED,
          "stopped": Stage.STOPPED, "idea": Stage.IDEA}  # fmt: skip
PRECISIONS = {"precies": Precision.EXACT, "straat": Precision.STREET, "geen": Precision.NONE}
LANGUAGES = {"nl": "nl", "nederlands": "nl", "dutch": "nl", "en": "en", "engels": "en", "english": "en"}
DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
STARTED = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
FIRST_YEAR, LAST_YEAR = 1000, 2100  # a club may be old, but not that old
DEGREES = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,20})?")


def text(cell, *, lines: bool = False) -> str:
    """The words of a cell; with `lines` they may stand on several. Raises Wrong for what cannot be words."""
    if any(isinstance(one, list | Mapping) for one in (cell if isinstance(cell, list) else [cell])):
        raise Wrong("no_words")
    if isinstance(cell, Formula):
        raise Wrong("formula")
    words = straight(unicodedata.normalize("NFC", _written(cell)))
    if UNREADABLE.search(words):
        raise Wrong("bad_signs")
    if lines:
        return "\n".join(line.rstrip() for line in words.splitlines()).strip()
    return " ".join(words.split())


def _written(cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, list):
        return "|".join(map(_written, cell))
    return str(cell)


def stage(cell) -> str:
    return _choice(cell, "stage", Stage, STAGES)


def precision(cell) -> str:
    return _choice(cell, "precision", Precision, PRECISIONS)


def _choice(cell, kind: str, choices, others: Mapping):
    said = plain(text(cell))
    found = _labels(choices).get(said) or others.get(said)
    if found is None:
        raise Wrong(kind, known=", ".join(choices.values))
    return found.value


@cache
def _labels(choices) -> dict:
    """Values and labels, in both languages, to the choice."""
    found = {}
    for language in ("en", "nl"):
        with translation.override(language):
            found |= {plain(str(words)): one for one in choices for words in (one.value, one.label)}
    return found


def language(cell) -> str:
    found = LANGUAGES.get(plain(text(cell)))
    if found is None:
        raise Wrong("language")
    return found


def yes(cell) -> bool:
    said = plain(text(cell))
    if said not in YES | NO:
        raise Wrong("yes_or_no")
    return said in YES


def themes(cell, palette: Mapping[str, Theme]) -> list[Theme]:
    """The themes named, in the order of the theme list; by slug or name, with space, comma, semicolon or | between."""
    by_words = {plain(words): theme for theme in palette.values() for words in (theme.slug, theme.name, theme.name_en)}
    found, unknown = set(), []
    for part in filter(None, map(str.strip, re.split(r"[,;|\n]", text(cell, lines=True)))):
        words = [part] if plain(part) in by_words else part.split()  # names have spaces, and so have rows of slugs
        found |= {by_words[plain(word)] for word in words if plain(word) in by_words}
        if any(plain(word) not in by_words for word in words):
            unknown.append(part)
    if not found and not unknown:
        raise Wrong("required")
    if unknown:
        raise Wrong("theme", unknown=", ".join(unknown)[:60], known=", ".join(palette))
    return sorted(found, key=lambda theme: theme.position)


def website(cell) -> str:
    address = text(cell)
    if address and "://" not in address:
        address = f"https://{address}"
    try:
        URLValidator(schemes=["http", "https"])(address)
    except ValidationError as fault:
        raise Wrong("website") from fault
    return address


def email(cell) -> str:
    address = text(cell)
    try:
        EmailValidator()(address)
    except ValidationError as fault:
        raise Wrong("email") from fault
    return address


def slug(cell) -> str:
    words = text(cell)
    try:
        validate_slug(words)
    except ValidationError as fault:
        raise Wrong("slug") from fault
    return words


def slug_in_url(cell) -> str:
    """The slug in the address of an initiative, on whatever host and in either language: files travel between them."""
    try:
        path = urlsplit(text(cell)).path
    except ValueError as fault:
        raise Wrong("url") from fault
    found = re.fullmatch(r"(?:/en)?/initiatieven/([-\w]{1,140})/", path, re.ASCII)
    if found is None:
        raise Wrong("url")
    return found[1]


def day(cell) -> date:
    """A day that has been: 2024-05-31, 31-05-2024, or a date of Excel."""
    words = text(cell)
    found = DAY.fullmatch(words)
    try:
        moment = date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(words)
    except ValueError as fault:
        raise Wrong("day") from fault
    if moment > timezone.localdate():
        raise Wrong("future")
    return moment


def started(cell) -> tuple[date, str]:
    """The first day it can mean, and how much of that is known: day, month or year."""
    words = text(cell)
    if found := DAY.fullmatch(words):
        words = f"{found[3]}-{found[2]}-{found[1]}"
    found = STARTED.fullmatch(words)
    try:
        parts = [int(part) for part in found.groups() if part]
        moment = date(*parts, *[1] * (3 - len(parts)))
    except (AttributeError, ValueError) as fault:
        raise Wrong("started") from fault
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise Wrong("started")
    return moment, ("year", "month", "day")[len(parts) - 1]


def degrees(cell, example: str) -> float:
    """A coordinate, with a point or a comma."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
        return float(cell)
    words = text(cell)
    if not DEGREES.fullmatch(words):
        raise Wrong("number", example=example)
    return float(words.replace(",", "."))
