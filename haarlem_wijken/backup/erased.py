"""The erase list beside backups: one file for all of them, so that also an older one brings nobody back."""

import os
import re
from pathlib import Path

from django.db import connection
from django.utils import timezone

from haarlem_wijken.environment import Trouble
from haarlem_wijken.ground.erasing.remembering import lines
from haarlem_wijken.ground.models import Erasure
from haarlem_wijken.ground.register import ERASURES

NAME = "erased.txt"
LINE = re.compile(r"[0-9a-f]{64} \d{4}-\d\d-\d\dT\S+")


def write(shelf: Path) -> Path:
    """Put the list of now on the shelf, with what stood there and is not too old; it is whole at every moment."""
    path = shelf / NAME
    oldest = (timezone.now() - ERASURES).isoformat()
    stood = [line for line in _read(shelf) if line.split(" ")[1] > oldest]
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text("".join(f"{line}\n" for line in dict.fromkeys([*stood, *lines()])), encoding="ascii")
    with fresh.open("rb") as file:
        os.fsync(file.fileno())
    return fresh.replace(path)


def known(shelf: Path) -> list[str]:
    """Lines of the shelf, and of the database as it is before anything is put back. Raises Trouble for a damaged list:
    without it people would come back.
    """
    written = _read(shelf)
    with connection.cursor() as cursor:
        there = Erasure._meta.db_table in connection.introspection.table_names(cursor)
    return [*written, *(lines() if there else [])]


def _read(shelf: Path) -> list[str]:
    path = shelf / NAME
    written = path.read_text(encoding="ascii").splitlines() if path.exists() else []
    if not all(LINE.fullmatch(line) for line in written):
        raise Trouble(f"{path} is damaged: take the one beside another copy of the backups.")
    return written
