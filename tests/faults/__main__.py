"""What is promised when something breaks, asked of the portal as production runs it (`make faults`).

FAULTS=name runs one, or a few with commas between; `tests` are those of the suite that ask the rest. SUBMISSIONS is
how many are acknowledged around each fault, 2000 when it says nothing; SMALL=1 makes everything small. At the end
stands each of the 25 faults with its promise, figure and verdict. Exits 1 when a promise is broken.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")

from tests.faults import database, gateway, mail, network, race, release, web, worker, writers
from tests.faults.outcome import Outcome
from tests.faults.rows import ROWS
from tests.faults.town import Town
from tests.faults.verdicts import run_tests, table

FAULTS = {
    "database-killed": database.killed,
    "database-restart": database.restarted,
    "workers-killed": web.workers_killed,
    "reload": web.reloaded,
    "mail-refuses": mail.refuses,
    "mail-stalls": mail.stands_still,
    "mail-later": mail.says_later,
    "mail-never": mail.says_never,
    "worker-killed": worker.killed,
    "moderators": race.moderators,
    "network": network.breaks,
    "gateway": gateway.behind,
    "old-code": release.old_on_new,
    "writers": writers.together,
}
WANTED, FEW = 2000, 120


def main() -> None:
    chosen = [name for name in os.environ.get("FAULTS", "").split(",") if name] or [*FAULTS, "tests"]
    if strange := set(chosen) - set(FAULTS) - {"tests"}:
        sys.exit(f"There is no fault {', '.join(sorted(strange))}. There are: {', '.join(FAULTS)}, tests.")
    wanted = int(os.environ.get("SUBMISSIONS") or (FEW if os.environ.get("SMALL") else WANTED))
    outcomes = {one.name: one for one in _under_load([name for name in chosen if name != "tests"], wanted)}
    tested = run_tests(file for row in ROWS for file in row.tests) if "tests" in chosen else {}
    print("", *table(outcomes, tested), sep="\n")  # noqa: T201 - somebody reads it
    broken = any(one.broken for one in outcomes.values()) or any(failed for _count, failed in tested.values())
    sys.exit(1 if broken else 0)


def _under_load(chosen: list[str], wanted: int) -> Iterator[Outcome]:
    if not chosen:
        return
    with TemporaryDirectory(prefix="haarlem-wijken-faults-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with Town(folder, folder / "static") as town:
            for one in chosen:
                found = FAULTS[one](town, wanted)
                for outcome in [found] if isinstance(found, Outcome) else found:
                    print(outcome, flush=True)  # noqa: T201 - somebody is watching
                    yield outcome


if __name__ == "__main__":
    main()
