"""What is promised when something breaks, asked of the portal as production runs it (`make faults`).

FAULTS=name runs one, or a few with commas between. SUBMISSIONS is how many are acknowledged around each fault, 2000
when it says nothing; SMALL=1 makes everything small. Exits 1 when a promise is broken.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")

from tests.faults import database, mail, network, race, web, worker
from tests.faults.outcome import Outcome
from tests.faults.town import Town

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
}
WANTED, FEW = 2000, 120


def main() -> None:
    chosen = [name for name in os.environ.get("FAULTS", "").split(",") if name] or list(FAULTS)
    if strange := set(chosen) - set(FAULTS):
        sys.exit(f"There is no fault {', '.join(sorted(strange))}. There are: {', '.join(FAULTS)}.")
    wanted = int(os.environ.get("SUBMISSIONS") or (FEW if os.environ.get("SMALL") else WANTED))
    broken = 0
    with TemporaryDirectory(prefix="haarlem-wijken-faults-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with Town(folder, folder / "static") as town:
            for one in chosen:
                found = FAULTS[one](town, wanted)
                for outcome in [found] if isinstance(found, Outcome) else found:
                    print(outcome, flush=True)  # noqa: T201 - somebody is watching
                    broken += bool(outcome.broken)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
