"""Making a backup while the portal runs."""

import fcntl
import os
import re
import shutil
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from haarlem_wijken.environment import Trouble
from haarlem_wijken.revision import revision

from . import erased, manifest, tools

MOMENT = "%Y-%m-%dT%H-%M-%S"  # UTC: twice a year an hour of Amsterdam comes twice
WHOLE = re.compile(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d")


def make(shelf: Path, *, keep: int | None = None) -> Path:
    """Write a backup to a new folder on `shelf`, named after its moment in UTC; then leave the newest `keep` only.

    Raises Trouble in one sentence; what was made before stays then, and nothing half stays under a whole name.
    """
    now = datetime.now(UTC)
    with tools.faults_told(shelf), _alone(shelf):
        folder = shelf / now.strftime(MOMENT)
        if folder.exists():
            raise Trouble(f"{folder} exists already: wait a second.")
        partial = shelf / "partial"
        shutil.rmtree(partial, ignore_errors=True)  # of a backup that was killed
        partial.mkdir(mode=0o700)
        try:
            _fill(partial, now)
            partial.rename(folder)
            _on_disk(erased.write(shelf))
        finally:
            shutil.rmtree(partial, ignore_errors=True)
        _on_disk(shelf)
        if keep:
            _leave(shelf, keep)
    return folder


@contextmanager
def _alone(shelf: Path) -> Iterator[None]:
    shelf.mkdir(parents=True, exist_ok=True)
    with (shelf / "lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Trouble(f"Another backup is being made in {shelf}.") from None
        yield


def _fill(folder: Path, now: datetime) -> None:
    """The manifest is last: what it says is on disk by then."""
    paths = [folder / name for name in (manifest.DATABASE, manifest.PHOTOS, manifest.DOCUMENTS)]
    tables, migrations = _dump(paths[0])
    photos = _pack(Path(settings.MEDIA_ROOT), paths[1])  # after the rows: each file was on disk before its row
    documents = _pack(Path(settings.PRIVATE_ROOT), paths[2])
    for path in paths:
        path.chmod(0o600)
        _on_disk(path)
    files = {path.name: manifest.sha256(path) for path in paths}
    written = manifest.Manifest(
        made_at=now.isoformat(timespec="seconds"), revision=revision(), server=tools.server(), migrations=migrations,
        tables=tables, photos=photos, documents=documents, files=files,
    ).write(folder)  # fmt: skip
    written.chmod(0o600)
    _on_disk(written)
    _on_disk(folder)


def _dump(path: Path) -> tuple[dict[str, int], list[str]]:
    """Write the database; rows per table and the migrations, all of the same moment though others go on writing."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")  # it waits for the dump
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
        applied = sorted(".".join(name) for name in MigrationRecorder(connection).applied_migrations())
        tools.run(
            "pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-comments",
            f"--snapshot={snapshot}", f"--file={path}",
        )  # fmt: skip
        return tools.counts(), applied


def _pack(root: Path, path: Path) -> int:
    """Put the files below `root` in an archive; how many there were."""
    kept = 0
    with tarfile.open(path, "w") as archive:
        for file in sorted(root.rglob("*")):
            with suppress(FileNotFoundError):  # removed meanwhile
                if file.is_file() and not file.is_symlink():
                    archive.add(file, arcname=str(file.relative_to(root)), recursive=False)
                    kept += 1
    return kept


def _on_disk(path: Path) -> None:
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _leave(shelf: Path, keep: int) -> None:
    whole = sorted(path for path in shelf.iterdir() if WHOLE.fullmatch(path.name) and (path / manifest.NAME).exists())
    for path in whole[:-keep]:
        shutil.rmtree(path)
