"""The portal as production runs it, beside the tests: own database, own folders, own port."""

import fcntl
import os
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.parse import urlsplit

import psycopg2

from haarlem_wijken.environment import BASE_DIR

PATIENCE = 120  # seconds until it must answer


@contextmanager
def running(
    *,
    server: str,
    name: str,
    folder: Path,
    static: Path,
    tiles: str,
    template="template1",
    commands=(),
    environment=None,
):
    """Yields the address of a portal with demo content, on a database `name` of the PostgreSQL at `server` (its URL),
    which begins as a copy of `template`.

    commands: of manage.py, run once it is filled. `static` may be kept: files are compressed again when they change.
    environment: variables that shall differ from those of the tests.
    """
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    environment = (
        os.environ
        | {
            "DATABASE_URL": urlsplit(server)._replace(path=f"/{name}").geturl(),
            "SECRET_KEY": "only-for-the-tests-" * 3,
            "DATA_DIR": str(folder),
            "STATIC_ROOT": str(static),
            "DEMO": "1",
            "DEBUG": "0",
            "PORT": str(port),
            "BIND": f"127.0.0.1:{port}",
            "SITE_URL": site,
            "TILE_URL": tiles,
            "WEB_CONCURRENCY": "1",
            "THREADS": "8",
        }
        | (environment or {})
    )
    with ExitStack() as closing:
        closing.enter_context(_database(server, name, template))
        with _alone(static):
            for command in (["prepare", "--demo"], *commands):
                subprocess.run(
                    [sys.executable, "manage.py", *command],
                    cwd=BASE_DIR, env=environment | {"STATEMENT_TIMEOUT": "0"}, stdout=subprocess.DEVNULL, check=True,
                )  # fmt: skip
        log = closing.enter_context((folder / "gunicorn.log").open("w+b"))
        web = subprocess.Popen(
            [sys.executable, "-m", "gunicorn"], cwd=BASE_DIR, env=environment, stdout=log, stderr=log
        )
        closing.callback(end, web)
        wait_for(site, web, folder / "gunicorn.log")
        yield site


@contextmanager
def _alone(static: Path):
    """Two runs at once would compress into each other."""
    with static.with_name("static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def _database(server: str, name: str, template: str):
    def ask(sentence: str) -> None:
        connection = psycopg2.connect(urlsplit(server)._replace(path="/postgres").geturl())
        connection.autocommit = True
        try:
            connection.cursor().execute(sentence)
        finally:
            connection.close()

    ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    ask(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    try:
        yield
    finally:
        ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def free_port() -> int:
    """Of this machine; nothing listens there yet."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(site: str, web: subprocess.Popen, log: Path) -> None:
    """Wait for the first answer. Raises RuntimeError with what the server said when none comes."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and web.poll() is None:
        try:
            with urllib.request.urlopen(f"{site}/gereed/", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The portal did not start:\n{log.read_text(errors='replace')}")


def end(web: subprocess.Popen) -> None:
    web.terminate()
    try:
        web.wait(15)
    except subprocess.TimeoutExpired:
        web.kill()
        web.wait()
