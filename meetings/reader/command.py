"""`manage.py read_minutes FILE [--json]`: what a file of minutes says. Without settings and without a database."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from .as_json import as_json
from .files import Unreadable, text_of
from .whole import read

PROG = "manage.py read_minutes"
HELP = "Read a file of Dutch minutes (.txt, .md, .docx or .odt) and print what it says."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--json", action="store_true", help="as JSON, with every key")


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog=PROG, description=HELP)
    add_arguments(parser)
    options = parser.parse_args(argv)
    return run(options.file, options.json, sys.stdout, sys.stderr)


def run(file: Path, whole: bool, out: TextIO, err: TextIO) -> int:
    """Exit code 1, with a sentence, for a file that cannot be read."""
    try:
        text = text_of(file.name, file.read_bytes())
    except (OSError, Unreadable):
        err.write(f"{file} cannot be read: it must be a .txt, .md, .docx or .odt of at most 20 MB.\n")
        return 1
    start = time.perf_counter()
    reading = read(text)
    values = as_json(reading, time.perf_counter() - start)
    out.write(json.dumps(values, ensure_ascii=False, indent=2) + "\n" if whole else "".join(_lines(values)))
    return 0


def _lines(values: dict):
    """For who only wants to look: a line for each thing that was found."""
    for key, value in values.items():
        for one in value if isinstance(value, list) else [value] if value not in (None, {}) else []:
            yield f"{key}: {one['text'] if isinstance(one, dict) and 'text' in one else one}\n"
