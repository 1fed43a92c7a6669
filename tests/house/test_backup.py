"""A backup can be put back, into an empty server, and is then the same; what is half or damaged is never taken."""

import os
import subprocess
import sys
import time
from contextlib import closing
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.conf import settings as portal
from django.core.management import call_command
from django.db import connection

from haarlem_wijken.backup import erased, make, manifest, restore
from haarlem_wijken.database import programs
from haarlem_wijken.database.cluster import Cluster
from haarlem_wijken.environment import Trouble
from haarlem_wijken.ground.models import Account, Person, PublicVersion
from haarlem_wijken.ground.models.session import SessionStore
from tests import throw_away
from tests.house.test_cluster import small_disk

CHANGED = {"ground_session", "ground_publicversion"}  # a restore signs everybody out and empties the caches
real = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    photo = settings.MEDIA_ROOT / "initiatieven" / "één foto.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"photo")
    settings.PRIVATE_ROOT = tmp_path / "private"
    document = settings.PRIVATE_ROOT / "stukken" / "1.pdf"
    document.parent.mkdir(parents=True)
    document.write_bytes(b"document")
    return settings.MEDIA_ROOT


@pytest.fixture
def cluster():
    """A server without a table, which runs as long as the test."""
    place = {"prefix": throw_away.NAME, "dir": throw_away.shelf()}
    with (
        TemporaryDirectory(**place, ignore_cleanup_errors=True) as folder,
        Cluster(Path(folder), durable=False).in_use() as running,
    ):
        yield running


@pytest.fixture
def by_hand(tmp_path):
    """A whole backup as far as one can see without a database, of code that knows migration `newest`."""

    def write(newest: str = "ground.0001_start") -> Path:
        (tmp_path / manifest.DATABASE).write_bytes(b"rows")
        (tmp_path / manifest.PHOTOS).write_bytes(b"photos")
        (tmp_path / manifest.DOCUMENTS).write_bytes(b"documents")
        files = {name: manifest.sha256(tmp_path / name) for name in manifest.WHOLE}
        manifest.Manifest("2026-11-23T20:15:00+00:00", "0" * 40, 180006, [newest], {}, 0, 0, files).write(tmp_path)
        return tmp_path

    return write


def digests(cursor) -> dict[str, tuple[int, str]]:
    """Per table its rows and the md5 of all of them."""
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    found = {}
    for (table,) in cursor.fetchall():
        cursor.execute(f"SELECT count(*), md5(string_agg(t::text, ' ' ORDER BY t::text COLLATE \"C\")) FROM {table} t")
        found[table] = cursor.fetchone()
    return found


def command(cluster: Cluster, media: Path, *words) -> subprocess.CompletedProcess:
    """With `media` for photos, and a folder beside it for documents."""
    address = f"postgres://haarlem_wijken@{str(cluster.socket).replace('/', '%2F')}/haarlem_wijken"
    environment = os.environ | {"DATABASE_URL": address, "MEDIA_ROOT": str(media), "SECRET_KEY": portal.SECRET_KEY}
    environment["PRIVATE_ROOT"] = str(media.parent / f"documents beside {media.name}")
    return subprocess.run(
        [sys.executable, "manage.py", *map(str, words)],
        env=environment, cwd=portal.BASE_DIR, capture_output=True, text=True, check=False,
    )  # fmt: skip


@real
def test_what_was_backed_up_comes_back_in_an_empty_server(city, media, cluster, tmp_path):
    account = Account.objects.create_user("wijkbewoner@example.nl")
    SessionStore().create()
    call_command("backup", str(tmp_path / "shelf"), stdout=(said := StringIO()))
    folder = Path(said.getvalue().strip())
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    with connection.cursor() as cursor:
        before, version = digests(cursor), PublicVersion.current()
    assert before["ground_area"][0] > 100
    assert before["ground_session"][0] == 1
    there = tmp_path / "there"
    assert command(cluster, media, "restore", folder).stderr.startswith(f"{media} is not empty")
    done = command(cluster, there, "restore", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"ground_area: {before['ground_area'][0]} of {before['ground_area'][0]} rows" in done.stdout
    assert account.email not in done.stdout
    with closing(cluster.connect("haarlem_wijken", "haarlem_wijken")) as other, other.cursor() as cursor:
        after = digests(cursor)
        cursor.execute("SELECT n FROM ground_publicversion")
        assert cursor.fetchone()[0] > version + 1_000_000
    assert {t: d for t, d in after.items() if t not in CHANGED} == {t: d for t, d in before.items() if t not in CHANGED}
    assert after["ground_session"][0] == 0
    assert (there / "initiatieven" / "één foto.jpg").read_bytes() == b"photo"
    assert (tmp_path / "documents beside there" / "stukken" / "1.pdf").read_bytes() == b"document"
    refused = command(cluster, there, "restore", folder)
    assert refused.stderr == "The database is not empty: --force removes everything in it first.\n"
    (there / "newer.jpg").touch()
    forced = command(cluster, there, "restore", folder, "--force")
    assert (forced.returncode, forced.stderr) == (0, "")
    assert not (there / "newer.jpg").exists()


@real
def test_who_was_erased_after_a_backup_does_not_come_back_with_it(city, media, cluster, tmp_path):
    for address in ("weg@example.nl", "terug@example.nl", "blijft@example.nl"):
        account = Account.objects.create_user(address)
        Person.objects.create(account=account, given_name=address[:4], family_name="Achternaam")
    call_command("erase_person", "terug@example.nl", "--sure", stdout=StringIO())
    Account.objects.create_user("terug@example.nl")  # came back before the backup
    older = make(tmp_path / "shelf")
    call_command("erase_person", "weg@example.nl", "--sure", stdout=StringIO())
    time.sleep(1.1)  # backups are named after their second
    newer = make(tmp_path / "shelf")
    assert "weg" not in (tmp_path / "shelf" / erased.NAME).read_text()
    there = tmp_path / "there"
    for folder, again in ((older, 1), (newer, 0)):
        done = command(cluster, there, "restore", folder, "--force")
        assert (done.returncode, done.stderr) == (0, "")
        assert f"{again} people who were erased after it are erased again." in done.stdout
        with closing(cluster.connect("haarlem_wijken", "haarlem_wijken")) as other, other.cursor() as cursor:
            cursor.execute("SELECT email FROM ground_account ORDER BY email")
            assert [email for (email,) in cursor.fetchall()] == ["blijft@example.nl", "terug@example.nl"]
            cursor.execute("SELECT given_name FROM ground_person WHERE given_name <> ''")
            assert cursor.fetchall() == [("blij",)]


def test_a_damaged_erase_list_is_refused_before_anything_changes(by_hand):
    folder = by_hand()
    (folder.parent / erased.NAME).write_text("half a li")
    with pytest.raises(Trouble, match=r"erased\.txt is damaged"):
        next(restore(folder, force=True))


@real
def test_only_the_newest_are_left_and_nothing_else_is_touched(media, tmp_path):
    shelf = tmp_path / "shelf"
    for name in ("2026-01-01T03-00-00", "2026-01-02T03-00-00", "partial", "of somebody else"):
        (shelf / name).mkdir(parents=True)
        (shelf / name / manifest.NAME).touch()
    made = make(shelf, keep=2)
    assert sorted(path.name for path in shelf.iterdir() if path.is_dir()) == [
        "2026-01-02T03-00-00", made.name, "of somebody else",
    ]  # fmt: skip


@real
@pytest.mark.parametrize("size", ["32k", "2m"])
def test_a_full_disk_is_told_and_leaves_no_half_backup(media, tmp_path, size):
    """Full while the rows are written, and while the photos are."""
    (media / "large.jpg").write_bytes(bytes(3_000_000))
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    with small_disk(shelf, size):
        with pytest.raises(Trouble, match=r"is full: make some room|No space left on device"):
            make(shelf)
        assert [path.name for path in shelf.iterdir()] == ["lock"]


@pytest.mark.parametrize(("name", "major"), [("pg_dump", 99), ("pg_nothing", 15)])
def test_a_missing_program_is_named(name, major):
    with pytest.raises(Trouble, match=f"no {name} of PostgreSQL {major} or newer"):
        programs.for_server(name, major)


def cut(folder):
    (folder / manifest.DATABASE).write_bytes(b"ro")


def lose_photos(folder):
    (folder / manifest.PHOTOS).unlink()


def lose_manifest(folder):
    (folder / manifest.NAME).unlink()


def cut_manifest(folder):
    (folder / manifest.NAME).write_text('{"made_at": "20')


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (cut, "is damaged: database.dump"),
        (lose_photos, "photos.tar is missing"),
        (lose_manifest, "is no whole backup"),
        (cut_manifest, "is damaged"),
    ],
)
def test_what_is_damaged_is_refused_before_anything_changes(by_hand, damage, words):
    """No `db` fixture here: a query would fail."""
    folder = by_hand()
    damage(folder)
    with pytest.raises(Trouble, match=words):
        next(restore(folder, force=True))


def test_a_backup_of_newer_code_is_refused(by_hand):
    with pytest.raises(Trouble, match=r"newer code, which has ground\.9999_later"):
        next(restore(by_hand("ground.9999_later"), force=True))
