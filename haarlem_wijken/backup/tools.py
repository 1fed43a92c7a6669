"""Running the programs of PostgreSQL against the database of the settings."""

import errno
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from haarlem_wijken.database import programs
from haarlem_wijken.environment import Trouble

_ADDRESS = re.compile(r"\S+@\S+")


def run(name: str, *arguments: str) -> None:
    """Run pg_dump or pg_restore; its files are for their owner alone. Raises Trouble with its first complaint."""
    path = programs.for_server(name, server() // 10_000)
    done = subprocess.run(
        [path, *arguments], env=os.environ | _place(), capture_output=True, text=True, check=False, umask=0o077
    )
    if done.returncode:
        raise Trouble(f"{name} failed: {_complaint(done.stderr)}.")


def server() -> int:
    """Version of the server: 180006 is 18.6."""
    connection.ensure_connection()
    return connection.pg_version


def counts() -> dict[str, int]:
    """How many rows each table has, as the running transaction sees it."""
    with connection.cursor() as cursor:
        found = {}
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")  # noqa: S608
            found[table] = cursor.fetchone()[0]
        return found


@contextmanager
def faults_told(folder: Path) -> Iterator[None]:
    """A disk that is full, or a folder that is closed, in one sentence."""
    try:
        yield
    except OSError as fault:
        if fault.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Trouble(f"The disk of {folder} is full: make some room and try again.") from None
        raise Trouble(f"{fault.filename or folder}: {fault.strerror or fault}.") from None


def _place() -> dict[str, str]:
    """Where the database is, for libpq. In the environment: others can read a command line."""
    parameters = connection.connection.info.dsn_parameters | {"password": connection.settings_dict["PASSWORD"]}
    names = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE", "password": "PGPASSWORD"}
    ssl = {name: f"PG{name.upper()}" for name in ("sslmode", "sslrootcert", "sslcert", "sslkey")}
    return {variable: parameters[name] for name, variable in (names | ssl).items() if parameters.get(name)}


def _complaint(said: str) -> str:
    """Its first line that says why, without what may be somebody's address."""
    lines = [line for line in said.strip().splitlines() if "error:" in line] or said.strip().splitlines()
    line = re.sub(r"^.*?error:\s*", "", lines[0]) if lines else "no reason given"
    return _ADDRESS.sub("…", line).strip().rstrip(".")[:300]
