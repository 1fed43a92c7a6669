"""One database with all tables, areas and councils, of which each process of a test run takes a copy: migrating takes
long, copying does not.
"""

import hashlib
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from threading import Thread

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

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
            try:
                _fill(template, shelf)
            except BaseException:  # half of one would be taken for whole
                cursor.execute(f'DROP DATABASE "{template}" WITH (FORCE)')
                raise
    return template


def begun(shelf: Path, blocker: DjangoDbBlocker) -> Thread:
    """The same, while the processes of a parallel run are still collecting their tests; it ends by itself. What goes
    wrong here goes wrong again in the first of them, and is told there.
    """

    def make() -> None:
        with suppress(Exception), blocker.unblock():
            made(shelf)

    thread = Thread(target=make)
    thread.start()
    return thread


def _fill(template: str, shelf: Path) -> None:
    with _connected_to(template):
        _make_tables(shelf / f"{_migrations()}.dump")
        load_reference()
        load_councils()
        AuditEvent.objects.all().delete()
        _analyze()


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


def copied_out() -> dict[str, bytes]:
    """Every table that has rows, with its columns, as PostgreSQL copies them."""
    with connection.cursor() as cursor:
        return {place: rows for place in _places(cursor) if (rows := _rows(cursor, place))}


def copied_in(rows: dict[str, bytes]) -> None:
    """Fill the tables that a test emptied: a twentieth of writing each row as a model. With statistics, so that what is
    asked after it is planned as before.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        for place, content in rows.items():
            table = place.partition(" ")[0]
            cursor.execute(f"SELECT NOT EXISTS (SELECT FROM {table})")
            if cursor.fetchone()[0]:
                cursor.copy_expert(f"COPY {place} FROM STDIN", BytesIO(content))
                cursor.execute(f"ANALYZE {table}")


def _places(cursor) -> list[str]:
    """`table (columns)`, but for what PostgreSQL works out itself."""
    cursor.execute(
        """SELECT format('%I (%s)', table_name, string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position))
        FROM information_schema.columns JOIN pg_tables ON schemaname = table_schema AND tablename = table_name
        WHERE table_schema = 'public' AND is_generated = 'NEVER' AND table_name <> 'django_migrations'
        GROUP BY table_name ORDER BY table_name"""
    )
    return [place for (place,) in cursor.fetchall()]


def _rows(cursor, place: str) -> bytes:
    cursor.copy_expert(f"COPY {place} TO STDOUT", content := BytesIO())
    return content.getvalue()
