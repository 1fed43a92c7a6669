"""Meetings and agreements, asked as the other views are: a large meeting, a large register, a draft, a long PDF."""

import json
import os
import subprocess
import sys
from urllib.parse import urlencode

from haarlem_wijken.environment import BASE_DIR

from .questions import Question

ROWS = ("meeting", "register", "draft", "pdf")
QUERIES = (
    "", "?stand=open&stand=loopt", "?laat=1&sorteer=wanneer", "?q=tuin", "?groep=meetgroep-7&pagina=9", "?pagina=900",
)  # fmt: skip
FORGED = "b" * 32  # a token against forged forms: the cookie and the form must say the same


def questions(database: str) -> list[Question]:
    """Fills `database` (its URL) and gives a question for each of ROWS; the draft is one's own, all else is public."""
    environment = os.environ | {
        "DATABASE_URL": database, "SECRET_KEY": "only-for-the-tests-" * 3, "STATEMENT_TIMEOUT": "0",
    }  # fmt: skip
    command = [sys.executable, "-m", "tests.bench.meeting_rows"]
    done = subprocess.run(command, cwd=BASE_DIR, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    made = json.loads(done.stdout.splitlines()[-1])
    cookie = f"sessionid={made['session']}; csrftoken={FORGED}"
    typed = {"body": "Er is gezegd dat het druk is. " * 40, "version": made["version"], "csrfmiddlewaretoken": FORGED}
    return [
        Question("meeting", "meeting: 40 items, 60 agreements", [made["meeting"]]),
        Question("register", "register of 100,000 agreements", [f"/afspraken/{query}" for query in QUERIES]),
        Question("draft", "saving a draft", [made["draft"]], cookie=cookie, typed=urlencode(typed)),
        Question("pdf", "PDF of 20 pages", [made["pdf"]]),
    ]
