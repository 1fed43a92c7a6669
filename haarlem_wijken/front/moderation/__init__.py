"""The queue as moderators read it: which cases, each as a line in words. It knows no room, only what kinds say."""

from .events import events
from .inbox import read, select
from .leafing import slice_of
from .lines import Line, cases, lines, readable_case, waiting_for
from .queue import carried, just_decided, next_case

__all__ = [
    "Line",
    "carried",
    "cases",
    "events",
    "just_decided",
    "lines",
    "next_case",
    "read",
    "readable_case",
    "select",
    "slice_of",
    "waiting_for",
]  # fmt: skip
