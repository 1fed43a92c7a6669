"""What stands in the portal that the browser visits: made once for a test run, and copied by each process of it."""

import shutil
from contextlib import contextmanager
from pathlib import Path

from tests.browser.portal import alone, ask, environment_of, manage

COMMAND = ["shell", "-v0", "-c", "from tests.browser.queue import furnish; furnish()"]
FOLDERS = ("media", "private")


@contextmanager
def content(*, server: str, name: str, shelf: Path, static: Path, template: str):
    """Yields the name of a database with the demo, invented initiatives and what waits for moderators.

    The first process that asks makes it as a copy of `template`, its files on `shelf`; who is done first drops it, and
    who still asks makes it again.
    """
    with alone(static):
        if not ask(server, f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
            shutil.rmtree(shelf, ignore_errors=True)
            shelf.mkdir()
            ask(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
            manage(COMMAND, environment_of(server=server, name=name, folder=shelf, static=static))
    yield name
    with alone(static):
        ask(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def copy_files(shelf: Path, folder: Path) -> None:
    for name in FOLDERS:
        if (shelf / name).exists():
            shutil.copytree(shelf / name, folder / name)
