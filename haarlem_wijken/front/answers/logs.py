"""Logs as one JSON object per line on standard error, without personal data.

No address of a visitor, no e-mail address, no query string and no values: paths lose what may be a key, messages lose
what looks like an address or is quoted (exceptions quote what people typed), and a stack holds places in the code, not
local variables.
JSON escapes line ends, so a value cannot forge a line.
"""

import json
import logging
import re
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

request_id: ContextVar[str] = ContextVar("request_id", default="")

FIELDS = ("method", "path", "status", "duration_ms")
LONGEST = 500  # characters of a message

_MASKS = [
    (re.compile(r"[^\s@<>'\"(),;:=/]+(?:@|%40)[^\s@<>'\"(),;:=/]+"), "[e-mail]"),
    (re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)"), "[ip]"),
    (re.compile(r"(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])", re.IGNORECASE), "[ip]"),
    (re.compile(r"\?\S+"), "?[…]"),
]
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|“[^”]*”|\([^()]*\)=\([^()]*\)")
_PLAIN_SEGMENT = re.compile(r"(?:[a-z0-9_]{1,24}(?:[-.]|$))*")


def masked(text: str) -> str:
    """`text` without e-mail addresses, IP addresses and query strings, cut at 500 characters."""
    for pattern, instead in _MASKS:
        text = pattern.sub(instead, text)
    return text[:LONGEST]


def masked_path(path: str) -> str:
    """`path` with every segment that may be a key, a name or an address replaced; slugs and numbers stay."""
    return "/".join(part if _PLAIN_SEGMENT.fullmatch(part) else "[…]" for part in path.split("/"))[:LONGEST]


def _message(record: logging.LogRecord) -> str:
    try:
        text = record.getMessage()
    except (TypeError, ValueError):
        text = str(record.msg)
    if (request := getattr(record, "request", None)) is not None and hasattr(request, "path"):
        text = text.replace(request.path, masked_path(request.path))
    return masked(text)


def _exception(error: BaseException) -> dict:
    """Type, first line without quoted values, and the places it passed: `file:line function`, innermost last.

    PostgreSQL puts whole rows in the later lines (DETAIL), so those go; the constraint's name is a field of its own.
    """
    first_line = next(iter(str(error).splitlines()), "")
    said = {
        "type": f"{type(error).__module__}.{type(error).__qualname__}",
        "message": masked(_QUOTED.sub("'…'", first_line)),
    }
    if constraint := getattr(getattr(error.__cause__, "diag", None), "constraint_name", None):
        said["constraint"] = constraint
    said["stack"] = [
        f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)
    ]
    if cause := error.__cause__ or (None if error.__suppress_context__ else error.__context__):
        said["after"] = f"{type(cause).__module__}.{type(cause).__qualname__}"
    return said


class JsonFormatter(logging.Formatter):
    """One JSON object: time (UTC), level, logger, message; where known request, FIELDS and exception."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": _message(record),
        }
        if current := request_id.get():
            line["request"] = current
        line |= {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        if record.exc_info and record.exc_info[1]:
            line["exception"] = _exception(record.exc_info[1])
        return json.dumps(line, default=lambda value: type(value).__name__)


class QuietHandler(logging.StreamHandler):
    """Standard error. A full disk or a closed pipe there must not become an error of the page."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the line: there is nowhere left to say so."""


def logging_settings(level: str) -> dict:
    """Django's LOGGING: everything to standard error, in one form.

    Each request is said once, by the middleware; Django's own lines about 4xx answers would repeat what people typed.
    """
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "haarlem_wijken.front.answers.logs.JsonFormatter"}},
        "handlers": {"stderr": {"()": "haarlem_wijken.front.answers.logs.QuietHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": "NOTSET", "propagate": True},
            "django.request": {"level": "ERROR"},
            "django.security.DisallowedHost": {"level": "CRITICAL"},  # scanners of the internet; the 400 is logged
            "django.server": {"handlers": [], "level": "ERROR", "propagate": True},
            "gunicorn.error": {"handlers": ["stderr"], "propagate": False},
        },
    }
