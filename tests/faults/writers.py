"""Two and five people write the same minutes for a minute, while lines break and the server is killed."""

import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from urllib.parse import urlsplit

from haarlem_wijken.environment import BASE_DIR
from tests.faults.kept import rows
from tests.faults.outcome import Outcome
from tests.faults.proxy import Proxy
from tests.faults.scribe import Scribe
from tests.faults.town import Portal, Town, children, kill

LONG, SHORT = 60, 8  # seconds that they write; with SMALL
PARTS = 2
LATEST = 60  # seconds after that in which everything must have arrived
BODIES = "SELECT id, body FROM meetings_minutessection WHERE id = ANY(%s)"
VERSIONS = """
    SELECT object_id, version, values->>'body' FROM ground_revision
    WHERE object_type = 'meetings.minutessection' AND object_id = ANY(%s)"""
TASKS = """
    SELECT text, count(*) FROM meetings_agreement agreement JOIN councils_council council
        ON council.id = agreement.council_id WHERE council.slug = %s GROUP BY text"""


def together(town: Town, _wanted: int) -> list[Outcome]:
    """Every version that was acknowledged is in history, and no text is lost."""
    seconds = SHORT if os.environ.get("SMALL") else LONG
    return [_of(town.portal, many, seconds) for many in (2, 5)]


def _of(portal: Portal, many: int, seconds: int) -> Outcome:
    made = _make(portal, many)
    place = urlsplit(portal.site)
    with closing(Proxy((place.hostname, place.port))) as proxy:
        site, until = f"http://127.0.0.1:{proxy.port}", time.monotonic() + seconds
        scribes = [
            Scribe(number, site, session, made["address"], made["parts"], until)
            for number, session in enumerate(made["sessions"])
        ]
        threads = [one.start() for one in scribes]
        broken = _break(portal, proxy, until)
        for thread in threads:
            thread.join(LATEST)
        late = sum(thread.is_alive() for thread in threads)
    outcome = Outcome(f"writers-{many}", f"{many} write for {seconds} s, {broken}")
    _count(outcome, portal, scribes, made, many)
    outcome.promise(not late, f"{late} never got through")
    return outcome


def _break(portal: Portal, proxy: Proxy, until: float) -> str:
    """Lines broken, refused and standing still, and kill -9 of all workers, in turn."""
    done = defaultdict(int)
    acts = (("lines broken", proxy.reset), ("lines refused", proxy.refuse), ("no answers", proxy.hole),
            ("kill -9", lambda: kill(children(portal.master))))  # fmt: skip
    while time.monotonic() < until - 1:
        for name, act in acts:
            time.sleep(1)
            act()
            done[name] += 1
            time.sleep(0.7)
            proxy.heal()
    return ", ".join(f"{number} times {name}" for name, number in done.items())


def _count(outcome: Outcome, portal: Portal, scribes: list[Scribe], made: dict, many: int) -> None:
    bodies = dict(rows(portal.database, BODIES, [made["parts"]]))
    kept = {(part, version): body for part, version, body in rows(portal.database, VERSIONS, [made["parts"]])}
    said = [one for scribe in scribes for one in scribe.said]
    missing = sum(one.version > 0 and (one.part, one.version) not in kept for one in said)
    lost = sum(one.words not in bodies[one.part] for one in said)
    tasks = [number for _text, number in rows(portal.database, TASKS, [f"schrijvers-{many}"])]
    sent, settled = sum(one.sent for one in scribes), sum(one.version == 0 for one in said)
    answers = sum((one.answers for one in scribes), start=type(scribes[0].answers)())
    outcome.figures = [
        f"{len(said)} acknowledged", f"{len(kept) - len(made['parts'])} versions", f"{settled} clashes settled",
        f"{missing} versions missing", f"{lost} texts lost", f"{len(tasks)} tasks", f"{answers[0]} broken lines",
        f"{answers[503]} times 503",
    ]  # fmt: skip
    outcome.promise(len(said) > many, "hardly anything was written")
    outcome.promise(not missing, "a version that was acknowledged is not in history")
    outcome.promise(not lost, "a text that was acknowledged is gone")
    outcome.promise(all(number == 1 for number in tasks), "a task was made twice")
    outcome.promise(len(tasks) <= sum(one.tasks for one in scribes), "there are tasks that nobody wrote")
    outcome.promise(len(kept) - len(made["parts"]) <= sent, "what was sent twice became two versions")
    for one in scribes:
        outcome.promise(not one.strange, f"an answer nobody expects: {one.strange}")


def _make(portal: Portal, many: int) -> dict:
    command = [sys.executable, "-m", "tests.faults.minutes_begun", str(many), str(PARTS)]
    done = subprocess.run(command, cwd=BASE_DIR, env=portal.environment, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)
