"""The portal as production runs it, beside the tests: own database, own folders, own port."""

import fcntl
import os
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack, closing, contextmanager
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
    commands=(["prepare", "--demo"],),
    environment=None,
    code: Path = BASE_DIR,
):
    """Yields the address of a portal, on a database `name` of the PostgreSQL at `server` (its URL), which begins as a
    copy of `template`.

    commands: of manage.py, run before it starts; unless others are named, they fill it with the demo's content.
    `static` may be kept: files are compressed again when they change.
    environment: variables that shall differ from those of the tests. `code`: the folder that runs.
    """
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    place = {"PORT": str(port), "BIND": f"127.0.0.1:{port}", "SITE_URL": site, "TILE_URL": tiles}
    variables = environment_of(server=server, name=name, folder=folder, static=static) | place | (environment or {})
    with ExitStack() as ending:
        ending.enter_context(_database(server, name, template))
        with alone(static):
            for command in commands:
                manage(command, variables, code)
        log = ending.enter_context((folder / "gunicorn.log").open("w+b"))
        web = subprocess.Popen([sys.executable, "-m", "gunicorn"], cwd=code, env=variables, stdout=log, stderr=log)
        ending.callback(end, web)
        wait_for(site, web, folder / "gunicorn.log")
        yield site


def environment_of(*, server: str, name: str, folder: Path, static: Path) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": urlsplit(server)._replace(path=f"/{name}").geturl(),
        "SECRET_KEY": "only-for-the-tests-" * 3,
        "DATA_DIR": str(folder),
        "STATIC_ROOT": str(static),
        "DEMO": "1",
        "DEBUG": "0",
        "WEB_CONCURRENCY": "1",
        "THREADS": "8",
    }


def manage(command: list[str], variables: dict[str, str], code: Path = BASE_DIR) -> None:
    """Run a command of manage.py, which may take its time."""
    subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=code, env=variables | {"STATEMENT_TIMEOUT": "0"}, stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip


@contextmanager
def alone(static: Path):
    """Two runs at once would compress into each other."""
    with static.with_name("static.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def ask(server: str, sentence: str) -> list[tuple]:
    """Ask the server itself, outside a transaction. Gives the rows, where there are any."""
    with closing(psycopg2.connect(urlsplit(server)._replace(path="/postgres").geturl())) as connection:
        connection.autocommit = True
        cursor = connection.cursor()
        cursor.execute(sentence)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def _database(server: str, name: str, template: str):
    ask(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    ask(server, f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    try:
        yield
    finally:
        ask(server, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


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
