"""Twenty moderators decide the same case at the same moment."""

import json
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from threading import Barrier

from haarlem_wijken.environment import BASE_DIR
from tests.faults.browser import Answer, Browser
from tests.faults.form import person
from tests.faults.kept import rows
from tests.faults.outcome import Outcome
from tests.faults.town import Portal, Town

MANY, ROUNDS, LEAST = 20, 50, 3
PART = 40  # one round for so many submissions around other faults
TOKEN = "t" * 32
PRESSES = [
    [("verb", "accept")],
    [("verb", "decline"), ("reason", "twice")],
    [("verb", "changes"), ("remark-general", "?")],
]
# Per case: decisions, decisions on record, letters about one.
DECIDED = """
    SELECT (SELECT count(*) FROM ground_casedecision WHERE case_id = one),
        (SELECT count(*) FROM ground_auditevent WHERE object_id = one::text AND verb IN
            ('case.accepted', 'case.declined', 'case.changes_requested'))
    FROM unnest(%s) AS one"""


def moderators(town: Town, wanted: int) -> Outcome:
    """Each time one wins, and each of the others is told who did."""
    portal, rounds = town.portal, min(ROUNDS, max(LEAST, wanted // PART))
    made = _make(portal, rounds)
    outcome, answers, wrong = Outcome("moderators", f"{MANY} at once on one case, {rounds} times"), Counter(), 0
    with ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(MANY))
        browsers = [stack.enter_context(closing(Browser(portal.site))) for _ in range(MANY)]
        for case, version in made["cases"]:
            found = _press(pool, browsers, made["sessions"], case, version)
            answers.update(found)
            wrong += found != Counter({"decided": 1, "told": MANY - 1})
    doubled = sum(counts != (1, 1) for counts in rows(portal.database, DECIDED, [[case for case, _ in made["cases"]]]))
    outcome.figures = [
        f"{answers['decided']} winners", f"{answers['told']} told who won", f"{doubled} not decided once",
        f"{answers['naked']} plain 500",
    ]  # fmt: skip
    outcome.promise(not wrong, f"{wrong} rounds without one winner and {MANY - 1} who were told: {dict(answers)}")
    outcome.promise(not doubled, "a case does not have one decision on record")
    return outcome


def _make(portal: Portal, rounds: int) -> dict:
    command = [sys.executable, "-m", "tests.faults.moderators", str(MANY), str(rounds)]
    done = subprocess.run(command, cwd=BASE_DIR, env=portal.environment, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def _press(pool, browsers: list[Browser], sessions: list[str], case: int, version: int) -> Counter:
    """How many met what."""
    start, path = Barrier(MANY), f"/moderatie/{case}/beslissen/"

    def press(number: int) -> str:
        marks = [("version", str(version)), ("step", "take"), ("csrfmiddlewaretoken", TOKEN)]
        typed = [*PRESSES[number % len(PRESSES)], *marks]
        cookies = f"sessionid={sessions[number]}; csrftoken={TOKEN}"
        start.wait(timeout=60)
        return _said(browsers[number].ask(path, person(number), typed, Cookie=cookies))

    return Counter(pool.map(press, range(MANY)))


def _said(answer: Answer) -> str:
    if answer.status == 302 and answer.headers["location"].startswith("/moderatie/"):
        return "decided"
    if answer.status == 409:
        return "told"
    return "naked" if answer.is_naked else f"{answer.status} {answer.headers.get('location', '')}"
