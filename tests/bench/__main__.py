"""How fast the portal is, in times the floor: /gezondheid/ under the same gunicorn in the same run (`make bench`).

BENCH=10000 measures the small town only; ROWS=inbox or ROWS=warm,page only these rows, by one client. Writes
docs/bench.md, where all rows are asked. Exits 1 when a target is missed, and when any answer is not 2xx or 304.
"""

import json
import os
import platform
import subprocess
import sys
from contextlib import ExitStack, closing, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import psycopg2

from haarlem_wijken.environment import BASE_DIR
from tests import throw_away
from tests.browser.portal import running
from tests.browser.tiles import TileServer

from . import inbox, kept, meetings, reading
from .client import Refused
from .measure import Measured, alone, stream, together
from .questions import Question, Town
from .report import LARGE, SHARES, SMALL, Report
from .waking import look

# Production's gunicorn.conf.py with its defaults, two workers with four threads; the addresses of visitors come through
# the proxy that this bench plays.
GUNICORN = {"WEB_CONCURRENCY": "2", "THREADS": "4", "TRUSTED_PROXIES": "127.0.0.1", "PROXY_CACHE_SECONDS": "1"}


BUSY = 0.5  # load of a machine that does something else
FEW = 4  # addresses of each view that are looked at for slow statements


def main() -> None:
    sizes = [int(size) for size in os.environ.get("BENCH", f"{SMALL},{LARGE}").split(",")]
    report, load = Report(), os.getloadavg()[0]
    with ExitStack() as stack:
        server = stack.enter_context(_server())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        tiles = stack.enter_context(closing(TileServer()))
        for size in sizes:
            say(f"Making a town with {size:,} initiatives")
            with _portal(server, size, folder, tiles.url) as (site, database):
                try:
                    _measure(site, database, size, report, folder)
                except Refused as fault:
                    sys.exit(f"The portal refused: {fault}. What was measured is worth nothing.")
    print(report)  # noqa: T201
    if not os.environ.get("ROWS"):
        (BASE_DIR / "docs" / "bench.md").write_text(report.markdown(_machine(sizes, load)))
    sys.exit(0 if report.good else 1)


@contextmanager
def _server():
    """The URL of a PostgreSQL: that of DATABASE_URL, else a throw-away one."""
    with ExitStack() as stack:
        if not os.environ.get("DATABASE_URL"):
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
            from django.conf import settings

            stack.enter_context(throw_away.start(settings))
        yield os.environ["DATABASE_URL"]


@contextmanager
def _portal(server: str, size: int, folder: Path, tiles: str):
    """(address of a portal with `size` invented initiatives beside the demo's, URL of its database)."""
    name = f"bench_{size}_{os.getpid()}"
    making = [["prepare", "--demo"], ["make_volume", "--initiatives", str(size)]]
    place = {"folder": folder, "static": folder / "static"}
    with running(server=server, name=name, tiles=tiles, commands=making, environment=GUNICORN, **place) as site:
        yield site, urlsplit(server)._replace(path=f"/{name}").geturl()


def _measure(site: str, database: str, size: int, report: Report, folder: Path) -> None:
    rows = [row for row in os.environ.get("ROWS", "").split(",") if row]
    moderator = inbox.filled(database)
    met = meetings.questions(database) if size == SMALL and (not rows or set(rows) & set(meetings.ROWS)) else []
    with closing(psycopg2.connect(database)) as connection:
        connection.autocommit = True
        connection.cursor().execute("VACUUM ANALYZE")
        questions = Town(_asker(connection)).questions()
    questions += met
    questions.append(Question("inbox", f"inbox of {inbox.WAITING:,} waiting", inbox.ADDRESSES, cookie=moderator))
    say("One client")
    found: list[Measured] = alone(site, [one for one in questions if not rows or one.row in rows])
    if not report.pages and not rows:  # of the first town
        (folder / "nginx").mkdir()
        say("Sixteen clients")
        together(site, [one for one in found if one.question.row in SHARES], say)
        say("The file of everything, and the same from model objects")
        report.add_stream(stream(site), _objects(database))
        say("Pages that are kept")
        report.add_kept(kept.kept(site), kept.behind_nginx(site, folder / "nginx"))
        report.add_statements(_slowest(database, questions, folder / "static"))
        say("The map in Chromium")
        report.add_map(*look(site))
        say("Reading minutes")
        report.add_reading(" of items that come back", *reading.seconds(reading.again()))
        report.add_reading(" in which no sentence comes back", *reading.seconds(reading.dense()))
    report.add(size, found)


def _asker(connection):
    def ask(sentence: str, values=()) -> list[tuple]:
        with connection.cursor() as cursor:
            cursor.execute(sentence, values)
            return cursor.fetchall()

    return ask


def _objects(database: str) -> float:
    """Seconds to write them from model objects."""
    return float(_beside(database, "objects"))


def _slowest(database: str, questions: list[Question], static: Path) -> list:
    """(seconds, address, SQL) of the slowest statements of a few addresses of each view. `static`: the portal's."""
    paths = [path for question in questions if not question.cookie for path in question.addresses[:FEW]]
    return json.loads(_beside(database, "slowest", "\n".join(paths), STATIC_ROOT=str(static)))


def _beside(database: str, module: str, told: str = "", **settings: str) -> str:
    """What a module of the bench prints in a process of its own."""
    environment = (
        os.environ
        | {
            "DATABASE_URL": database,
            "SECRET_KEY": "only-for-the-bench-" * 3,
            "DJANGO_SETTINGS_MODULE": "haarlem_wijken.settings",
            "DEMO": "1",
            "LOG_LEVEL": "ERROR",
        }
        | settings
    )
    command = [sys.executable, "-m", f"tests.bench.{module}"]
    return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True, input=told).stdout


def _machine(sizes: list[int], load: float) -> str:
    """On what, when, and whether it did something else."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    towns = " and ".join(f"{size:,}" for size in sizes)
    return (
        f"{date.today():%d-%m-%Y}, towns of {towns} initiatives; {os.cpu_count()} cores, {memory:.0f} GB, "
        f"Python {platform.python_version()}, load {load:.1f} before it began"
        f"{' (it did something else too: these figures are too high)' if load > BUSY else ''}."
    )


def say(words: str) -> None:
    print(words, flush=True)  # noqa: T201 - somebody is watching


if __name__ == "__main__":
    main()
