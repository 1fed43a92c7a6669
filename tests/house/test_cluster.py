"""The embedded PostgreSQL: every fault ends in a server that works or in one sentence, and loses nothing."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import psycopg2
import pytest

from haarlem_wijken.database import placement, programs, upgrade
from haarlem_wijken.database.cluster import Cluster
from haarlem_wijken.database.location import data_folder, socket_folder
from haarlem_wijken.environment import Trouble


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A stopped cluster below a folder that is closed to others, with one promise in it."""
    closed = tmp_path_factory.mktemp("closed")
    closed.chmod(0o700)
    cluster = Cluster(closed / ("a folder with a long name " * 4).strip() / ".data", durable=False)
    with cluster.in_use():
        run(cluster, "CREATE TABLE promise (word text)", "INSERT INTO promise VALUES ('één')")
    return cluster


@pytest.fixture
def cluster(made):
    """The same at the start of each test; stopped at its end."""
    yield made
    made.stop()
    assert not made.pid()


def run(cluster, *statements):
    connection = cluster.connect("haarlem_wijken", "haarlem_wijken")
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
    connection.close()
    return rows


def kept(cluster):
    return run(cluster, "SELECT word FROM promise") == [("één",)]


def test_the_socket_fits_and_is_private(cluster):
    with cluster.in_use():
        socket = cluster.socket / ".s.PGSQL.5432"
        assert len(os.fsencode(socket)) <= 107
        assert cluster.socket.stat().st_mode & 0o777 == 0o700
        with pytest.raises(psycopg2.OperationalError):
            psycopg2.connect(host="127.0.0.1", port=5432, user="postgres", dbname="postgres", connect_timeout=2)


def test_the_portal_is_no_superuser_and_data_have_checksums(cluster):
    with cluster.in_use():
        assert run(cluster, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") == [(False,)]
        assert run(cluster, "SHOW data_checksums") == [("on",)]


def test_what_was_kept_is_durable():
    assert "fsync" not in Cluster(Path("/nowhere")).options
    assert Cluster(Path("/nowhere"), durable=False).options["fsync"] == "off"


def test_a_second_start_joins_and_the_last_one_out_stops_it(cluster):
    with cluster.in_use():
        with Cluster(cluster.folder, durable=False).in_use() as second:
            assert second.pid() == cluster.pid()
        assert kept(cluster)
    assert cluster.pid() is None
    assert not cluster.socket.exists()


def test_a_killed_server_starts_again_with_what_it_promised(cluster):
    cluster.start()
    run(cluster, "CREATE TABLE IF NOT EXISTS later ()")
    os.kill(cluster.pid(), signal.SIGKILL)
    wait_until(lambda: cluster.pid() is None)
    assert (cluster.data / "postmaster.pid").exists()
    assert cluster.start()
    assert kept(cluster)


def test_a_stale_pid_file_that_names_another_program(cluster):
    cluster.start()
    pid_file = cluster.data / "postmaster.pid"
    text = pid_file.read_text()
    cluster.stop()
    with subprocess.Popen(["sleep", "60"]) as other:
        pid_file.write_text(f"{other.pid}\n" + text.split("\n", 1)[1])
        assert cluster.pid() is None
        assert cluster.start()
        assert kept(cluster)
        assert other.poll() is None
        other.kill()


def test_an_interrupted_first_start_is_done_again(tmp_path):
    (tmp_path / "postgres.partial" / "base").mkdir(parents=True)
    (tmp_path / "postgres.partial" / "PG_VERSION").write_text("18\n")
    half = Cluster(tmp_path, durable=False)
    with half.in_use():
        assert run(half, "SELECT 1") == [(1,)]
    assert not (tmp_path / "postgres.partial").exists()


@pytest.mark.parametrize(("version", "advice"), [("14", "run `make upgrade-db`"), ("99", "install 99")])
def test_data_of_another_version(tmp_path, version, advice):
    """Only the version is read: it must be told before a server touches the data."""
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text(f"{version}\n")
    with pytest.raises(Trouble, match=advice):
        Cluster(tmp_path).start()
    assert [path.name for path in (tmp_path / "postgres").iterdir()] == ["PG_VERSION"]


def test_an_upgrade_without_the_old_programs_says_where_to_get_them(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("9\n")
    with pytest.raises(Trouble, match="apt-get install postgresql-9"):
        upgrade.upgrade(Cluster(tmp_path))


def test_an_upgrade_of_a_portal_in_use_is_refused(cluster):
    with cluster.in_use(), pytest.raises(Trouble, match="stop it first"):
        upgrade.upgrade(Cluster(cluster.folder))


def test_an_upgrade_cut_off_between_its_renames_is_told_and_put_back(cluster):
    aside = cluster.data.with_name("postgres-15")
    cluster.data.rename(aside)
    with pytest.raises(Trouble, match="make upgrade-db"):
        cluster.start()
    assert "nothing to do" in upgrade.upgrade(cluster)
    with cluster.in_use():
        assert kept(cluster)


@pytest.mark.skipif(not programs.find_major(15), reason="NOT RUN: the programs of PostgreSQL 15 are not here")
def test_an_upgrade_brings_everything_and_keeps_the_old(tmp_path):
    old = Cluster(tmp_path, durable=False)
    old.start(programs.find_major(15))
    run(old, "CREATE TABLE promise (word text)", "INSERT INTO promise VALUES ('één')")
    old.stop()
    assert "of PostgreSQL 18 now" in upgrade.upgrade(old)
    with old.in_use():
        assert kept(old)
    assert (tmp_path / "postgres-15" / "PG_VERSION").read_text() == "15\n"


def test_strange_data_are_left_alone(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "photo.jpg").touch()
    with pytest.raises(Trouble, match="move it away"):
        Cluster(tmp_path).start()
    assert (tmp_path / "postgres" / "photo.jpg").exists()


def test_a_socket_folder_of_somebody_else_is_refused(cluster):
    cluster.socket.mkdir(mode=0o777)
    cluster.socket.chmod(0o777)
    with pytest.raises(Trouble, match="open to others"):
        cluster.start()
    cluster.socket.rmdir()


@contextmanager
def small_disk(folder, size):
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False)
    if mounted.returncode:
        pytest.skip("NOT RUN: a small disk can only be made by root")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)


def fill(file):
    with file.open("wb", buffering=0) as ballast, pytest.raises(OSError, match="No space"):
        while True:
            ballast.write(bytes(4096))


def test_a_full_disk_is_told_and_room_helps(tmp_path):
    with small_disk(tmp_path, "64m"):
        cluster = Cluster(tmp_path, durable=False)
        ballast = tmp_path / "ballast"
        ballast.write_bytes(bytes(50_000_000))
        with pytest.raises(Trouble, match="full: make some room"):
            cluster.start()
        ballast.unlink()
        with cluster.in_use():
            assert run(cluster, "SELECT 1") == [(1,)]
        fill(ballast)
        with pytest.raises(Trouble, match="full: make some room"):
            cluster.start()
        ballast.unlink()
        with cluster.in_use():
            assert run(cluster, "SELECT 1") == [(1,)]


class TestWhoRunsIt:
    def test_root_without_namespaces_nor_users_is_told(self, tmp_path, monkeypatch):
        monkeypatch.setattr(placement.os, "geteuid", lambda: 0)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(placement, "SYSTEM_USER", "nobody-has-this-name")
        with pytest.raises(Trouble, match="as a normal user"):
            placement.place(tmp_path, tmp_path / "postgres", programs.find())

    def test_data_of_somebody_else(self, tmp_path, monkeypatch):
        monkeypatch.setattr(placement.os, "geteuid", lambda: 4242)
        (tmp_path / "postgres").mkdir()
        with pytest.raises(Trouble, match="belong to"):
            placement.place(tmp_path, tmp_path / "postgres", programs.find())

    def test_programs_that_cannot_be_reached_are_copied_with_their_libraries(self, tmp_path):
        refuses_once = iter([False])
        runner = SimpleNamespace(can=lambda *_: next(refuses_once, True))
        copy = placement._reachable(programs.find(), runner, tmp_path)
        said = subprocess.run(
            [copy / "pg_dump", "--version"], capture_output=True, text=True, env={}, check=True
        ).stdout
        assert copy.version in said
        assert Path(copy / "pg_dump").is_relative_to(tmp_path)


def test_the_note_says_where_the_data_are(tmp_path):
    (tmp_path / "postgres.place").write_text("/var/lib/haarlem-wijken/abc/postgres\n")
    assert data_folder(tmp_path) == Path("/var/lib/haarlem-wijken/abc/postgres")
    assert socket_folder(data_folder(tmp_path)) != socket_folder(tmp_path / "postgres")


def test_no_programs_at_all(monkeypatch):
    monkeypatch.setattr(programs, "_candidates", lambda: [Path("/nowhere")])
    with pytest.raises(Trouble, match="There is no PostgreSQL"):
        programs.find()


def wait_until(true, seconds=10):
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_leftovers_of_killed_test_runs_are_removed(monkeypatch, tmp_path):
    from tests import throw_away

    monkeypatch.setattr(throw_away, "SHELVES", [tmp_path])
    left = Cluster(tmp_path / f"{throw_away.NAME}1", durable=False)
    used = Cluster(tmp_path / f"{throw_away.NAME}2", durable=False)
    left.start()
    with used.in_use():
        throw_away.remove_leftovers()
        assert used.pid()
    assert not left.folder.exists()
    assert not left.pid()
    shutil.rmtree(used.folder)
