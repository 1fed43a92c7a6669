"""One database with all tables, areas and councils, of which each process of a test run takes a copy: migrating takes
long, copying does not.
"""

import hashlib
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from councils.actions import load_councils
from haarlem_wijken.backup import tools
from haarlem_wijken.ground.models import AuditEvent
from haarlem_wijken.ground.reference import load_reference

LOCK = 20150218


def made(shelf: Path) -> str:
    """Its name. The first process that asks makes it, the others wait; nobody stays connected to it.

    In the folder `shelf` its tables are kept for the next run, until a migration changes.
    """
    template = f"template_{settings.DATABASES['default']['NAME']}"
    with connection._nodb_cursor() as cursor:
        cursor.execute("SET statement_timeout = 0; SET lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [template])
        if not cursor.fetchone():
            cursor.execute(f'CREATE DATABASE "{template}"')
            with _connected_to(template):
                _make_tables(shelf / f"{_migrations()}.dump")
                load_reference()
                load_councils()
                AuditEvent.objects.all().delete()
                _analyze()
    return template


def _analyze() -> None:
    """As the server of a portal does by itself some time after so many rows: every copy then has the same plans."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


@contextmanager
def _connected_to(database: str):
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = database
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


def _make_tables(kept: Path) -> None:
    if kept.exists():
        database = connection.settings_dict["NAME"]
        tools.run("pg_restore", "--exit-on-error", "--no-owner", f"--dbname={database}", str(kept))
        return
    call_command("migrate", verbosity=0)
    for older in kept.parent.iterdir():
        older.unlink()
    partial = kept.with_suffix(".partial")
    tools.run("pg_dump", "--format=custom", "--no-owner", f"--file={partial}")
    partial.rename(kept)


def _migrations() -> str:
    """Changes with every migration, also with those of libraries."""
    house = Path(settings.BASE_DIR)
    files = [house / "requirements.txt", *sorted(house.glob("*/**/migrations/*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]
