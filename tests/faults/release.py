"""The code from before the newest migration, on the tables of today: what stands there in the middle of an upgrade, and
after going back.
"""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from haarlem_wijken.environment import BASE_DIR
from tests.faults.browser import Browser
from tests.faults.crowd import Crowd
from tests.faults.form import person
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.town import Town

NAME = "old-code"
MIGRATIONS = "*/migrations/0*.py"
PAGES = ["/", "/initiatieven/", "/wijkraden/", "/oproepen/", "/vergaderingen/", "/afspraken/", "/zoeken/?q=tuin"]


def old_on_new(town: Town, wanted: int) -> Outcome:
    """The tables are brought up to date under people who send something in to the code of before."""
    before = _before_the_newest()
    if before is None:
        return Outcome(NAME, "the history of the code is not here", not_run=True)
    code = town.folder / "before"
    _unpack(before, code)
    with town.portal_of("old", code=code) as portal:
        crowd = Crowd(portal.site, wanted).start()
        crowd.wait_for(wanted // 3)
        newest = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
        subprocess.run(newest, cwd=BASE_DIR, env=portal.environment, check=True)
        crowd.join()
        outcome = of_crowd(NAME, f"{before[:7]} on the tables of today", crowd, portal.database)
        bad = [path for path in PAGES if _status(portal.site, path) != 200]
    outcome.figures.append(f"{len(PAGES)} pages, {len(bad)} failed")
    outcome.promise(not bad, f"failed: {', '.join(bad)}")
    return outcome


def _before_the_newest() -> str | None:
    """The commit before the last one that changed a migration, where history goes back as far."""
    changed = _git("log", "-1", "--format=%H", "--", MIGRATIONS)
    return changed and _git("rev-parse", "--verify", f"{changed}^")


def _git(*words: str) -> str | None:
    done = subprocess.run(["git", *words], cwd=BASE_DIR, capture_output=True, text=True, check=False)
    return done.stdout.strip() or None if done.returncode == 0 else None


def _unpack(commit: str, folder: Path) -> None:
    folder.mkdir()
    packed = subprocess.run(["git", "archive", commit], cwd=BASE_DIR, stdout=subprocess.PIPE, check=True).stdout
    subprocess.run(["tar", "-x"], cwd=folder, input=packed, check=True)


def _status(site: str, path: str) -> int:
    with closing(Browser(site)) as browser:
        return browser.ask(path, person(1)).status
