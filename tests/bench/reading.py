"""How long minutes take to read: by itself, and as the command that prints what was read."""

import json
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from haarlem_wijken.environment import BASE_DIR
from tests.meetings.minutes_score.texts import FOLDER

ROUNDS = 3
CHARACTERS = 50_000  # twenty pages


def seconds(pages: str) -> tuple[float, float]:
    """Of a text: (what the command says that reading took, the whole command), medians, by the clock."""
    with TemporaryDirectory() as name:
        file = Path(name) / "verslag.txt"
        file.write_text(pages, encoding="utf-8")
        rounds = [_once(file) for _ in range(ROUNDS)]
    return median(reading for reading, _whole in rounds), median(whole for _reading, whole in rounds)


def again() -> str:
    """Twenty pages: one meeting with items that come back again and again."""
    text = (FOLDER / "01_all_ones.txt").read_text(encoding="utf-8")
    head, body = text.split("1. Verkeer", 1)
    return (head + ("1. Verkeer" + body.split("1. Rondvraag")[0]) * 150)[:CHARACTERS]


def dense() -> str:
    """Twenty pages in which hardly a sentence comes twice: one meeting with what many groups spoke about."""
    texts = [path.read_text(encoding="utf-8").partition("\n1. ") for path in sorted(FOLDER.glob("*.txt"))]
    return "\n1. ".join([texts[0][0], *(items for _head, sign, items in texts if sign)])[:CHARACTERS]


def _once(file: Path) -> tuple[float, float]:
    start = time.perf_counter()
    command = [sys.executable, "manage.py", "read_minutes", str(file), "--json"]
    done = subprocess.run(command, cwd=BASE_DIR, capture_output=True, check=True)
    return json.loads(done.stdout)["seconds"], time.perf_counter() - start
