"""The texts, and what a person reads in each: `name.json` beside `name.txt` or `name.md`, made before it was read by
rules. An agreement there is [text, owner, due, {more}].
"""

import json
import os
import time
from functools import cache
from pathlib import Path

from meetings.reader import Reading, as_json, read

from .comparing import Tally, compared

FOLDER = Path(__file__).parents[1] / "minutes_texts"
TEXTS = sorted(path for path in FOLDER.glob(os.environ.get("TEXTS", "*")) if path.suffix in (".txt", ".md"))


@cache
def read_file(path: Path) -> tuple[Reading, float]:
    """What the rules read, and the seconds they took: once in a process, as all of them take long."""
    start = time.perf_counter()
    return read(path.read_text(encoding="utf-8")), time.perf_counter() - start


def label_of(path: Path) -> dict:
    return json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def tallies_of(path: Path) -> dict[str, Tally]:
    return compared(as_json(*read_file(path)), label_of(path))
