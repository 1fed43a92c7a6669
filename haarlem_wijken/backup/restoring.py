"""Putting a backup back."""

import shutil
import tarfile
import time
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.models import F
from django.db.models.functions import Greatest

from haarlem_wijken.environment import Trouble
from haarlem_wijken.ground.erasing.again import erase_again
from haarlem_wijken.ground.erasing.remembering import take_over
from haarlem_wijken.ground.models import Letter, PublicVersion, Session

from . import erased, manifest, tools


def restore(folder: Path, *, force: bool = False) -> Iterator[str]:
    """Put back the backup in `folder`; gives what was done, a sentence each time, as it goes on.

    Everything that can be refused is refused before anything is changed: a backup that is damaged or of newer code,
    and, without `force`, a database or a folder of files that is not empty. With `force` those are emptied. Raises
    Trouble.
    """
    backup = manifest.read(folder)
    _refuse_newer(backup)
    media, private = Path(settings.MEDIA_ROOT), Path(settings.PRIVATE_ROOT)
    if not force:
        _refuse_what_is_there(media, private)
    listed = erased.known(folder.parent)
    with tools.faults_told(media):
        yield f"The backup of {backup.made_at} is whole: revision {backup.revision[:12]}."
        _empty_database()
        tools.run(
            "pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
            f"--dbname={connection.settings_dict['NAME']}", str(folder / manifest.DATABASE),
        )  # fmt: skip
        yield from _compared(backup)
        _unpack(folder / manifest.PHOTOS, media)
        yield f"{backup.photos} photo files are back."
    with tools.faults_told(private):
        _unpack(folder / manifest.DOCUMENTS, private)
        yield f"{backup.documents} documents are back."
    call_command("migrate", verbosity=0)
    yield f"{erase_again(take_over(listed))} people who were erased after it are erased again."
    yield _settle()


def _refuse_newer(backup: manifest.Manifest) -> None:
    known = {".".join(name) for name in MigrationLoader(None, ignore_no_migrations=True).disk_migrations}
    if newer := sorted(set(backup.migrations) - known):
        raise Trouble(f"The backup is of newer code, which has {newer[0]}: update the portal first.")


def _refuse_what_is_there(*folders: Path) -> None:
    with connection.cursor() as cursor:
        if connection.introspection.table_names(cursor):
            raise Trouble("The database is not empty: --force removes everything in it first.")
    for folder in folders:
        if folder.is_dir() and any(folder.iterdir()):
            raise Trouble(f"{folder} is not empty: --force removes everything in it first.")


def _empty_database() -> None:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
            cursor.execute("ALTER SCHEMA public OWNER TO pg_database_owner")  # as in a new database
    except DatabaseError as fault:
        reason = str(fault).strip().splitlines()[0]
        raise Trouble(f"The database could not be emptied: {reason}. Does the portal still run?") from None


def _compared(backup: manifest.Manifest) -> Iterator[str]:
    """Rows per table beside what the backup says. Raises Trouble when one differs."""
    found = tools.counts()
    for table in sorted({*found, *backup.tables}):
        yield f"{table}: {found.get(table)} of {backup.tables.get(table)} rows"
    if found != backup.tables:
        raise Trouble("The database is not what was backed up: see the tables above. Take another backup.")


def _unpack(archive: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():  # not the folder itself: it may be a mount
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")


@transaction.atomic
def _settle() -> str:
    """Sign everybody out, and forget every page that was kept under a number of the public version."""
    sessions = Session.objects.all().delete()[0]
    waiting = Letter.objects.waiting().count()
    # One higher may have been used, after the backup, for other words: seconds since 1970 never were.
    PublicVersion.objects.filter(pk=1).update(n=Greatest(F("n") + 1, int(time.time())))
    return f"Everybody is signed out ({sessions}); {waiting} letters wait, and some of them may have been sent before."
