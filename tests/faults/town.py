"""What the faults happen to: production's gunicorn with two workers, on a PostgreSQL that keeps its promises."""

import os
import shutil
import signal
import subprocess
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from haarlem_wijken.database.cluster import Cluster
from haarlem_wijken.environment import BASE_DIR
from tests.browser.portal import running

SECRET = "only-for-the-faults-" * 3
# The crowd plays the proxy in front, which tells the addresses of its visitors.
GUNICORN = {"WEB_CONCURRENCY": "2", "THREADS": "4", "TRUSTED_PROXIES": "127.0.0.1", "SECRET_KEY": SECRET}


@dataclass(frozen=True)
class Portal:
    """One that runs. `database`: the URL of its database, without anything between."""

    site: str
    database: str
    folder: Path

    @property
    def master(self) -> int:
        """gunicorn's first process."""
        return int((self.folder / "gunicorn.pid").read_text())

    @property
    def environment(self) -> dict[str, str]:
        """For commands beside it."""
        ours = {
            "DATABASE_URL": self.database,
            "DATA_DIR": str(self.folder),
            "SITE_URL": self.site,
            "SECRET_KEY": SECRET,
        }
        return os.environ | ours | {"DJANGO_SETTINGS_MODULE": "haarlem_wijken.settings"}


class Town:
    """A PostgreSQL of its own in `folder`, and portals on it. It writes to the disk as production does: what a server
    that only seems to keep its promises shows after kill -9 is worth nothing.
    """

    def __init__(self, folder: Path, static: Path):
        self.folder, self.static = folder, static
        self.cluster = Cluster(folder / "cluster")
        self.closing = ExitStack()
        self.first: Portal | None = None

    def __enter__(self):
        self.closing.callback(shutil.rmtree, self.cluster.data, ignore_errors=True)
        self.closing.enter_context(self.cluster.in_use())
        return self

    def __exit__(self, *fault):
        self.cluster.start()
        self.closing.__exit__(*fault)

    @property
    def portal(self) -> Portal:
        """The one that most faults share, started for the first of them."""
        if self.first is None:
            self.first = self.closing.enter_context(self.portal_of("faults"))
        return self.first

    @contextmanager
    def portal_of(self, name: str, between: str = "", code: Path = BASE_DIR):
        """Another one, on a database `name` of its own. `between`: the host and port of a proxy before PostgreSQL.
        `code`: the folder of the portal's code, when it is another one.
        """
        server = f"postgres://haarlem_wijken@{str(self.cluster.socket).replace('/', '%2F')}"
        folder = self.folder / name
        folder.mkdir()
        environment = GUNICORN | {"GUNICORN_CMD_ARGS": f"--pid {folder / 'gunicorn.pid'}"}
        if between:
            environment["DATABASE_URL"] = f"postgres://haarlem_wijken@{between}/{name}"
        static = self.static if code == BASE_DIR else folder / "static"
        with running(
            server=f"{server}/postgres", name=name, folder=folder, static=static, tiles="", environment=environment,
            code=code,
        ) as site:  # fmt: skip
            yield Portal(site, f"{server}/{name}", folder)


def children(of: int) -> list[int]:
    """The processes that this one started."""
    said = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = [tuple(map(int, line.split())) for line in said.splitlines()]
    return [number for number, parent in pairs if parent == of]


def kill(numbers: list[int]) -> None:
    """kill -9 of these processes; who is gone already is no matter."""
    for number in numbers:
        try:
            os.kill(number, signal.SIGKILL)
        except ProcessLookupError:
            continue
