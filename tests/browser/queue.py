"""Fills the portal that the browser visits: the demo, more of it, and what waits for its moderators."""

import json
from datetime import timedelta

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.db.models import F
from django.test import Client

from haarlem_wijken.ground.models import Account, Case
from initiatives.models import Initiative
from tests.browser.people import SESSIONS
from tests.initiatives.waiting import change_of, waiting
from tests.signing_in import sign_in

TEN = [f"Straatfeest nummer {number}" for number in range(1, 11)]
JOINED, UNDECIDED = "Badhuistuin", "Tuin achter het badhuis"  # each belongs to another; the second stays
KEYS, ASKED, SPARE = "Stoep met planten", "Moestuin achter de school", "Ruilkast in de hal"


def furnish() -> None:
    """All of it, in one process."""
    call_command("prepare", demo=True)
    call_command("make_volume", initiatives=60)  # for points on the map and a second page
    fill()
    open_sessions()


def open_sessions() -> None:
    """Everybody of the demo is signed in somewhere: the file `SESSIONS` has their keys, by address."""
    keys = {}
    for user in Account.objects.filter(email__endswith="@voorbeeld.haarlem"):
        sign_in(browser := Client(), user)
        keys[user.email] = browser.session.session_key
    (settings.DATA_DIR / SESSIONS).write_text(json.dumps(keys))


@transaction.atomic
def fill() -> None:
    """Before those of the demo: three new ones, a change, ten to clear, and two that belong to another."""
    of_demo = list(Case.objects.values_list("pk", flat=True))
    for title in (KEYS, ASKED, SPARE):
        waiting(f"{title.split()[0].lower()}@voorbeeld.nl", title=title, flags=["first"])
    change_of(Initiative.objects.get(slug="het-zaeltje"), summary="Een plek voor iedereen.", stage="afgerond")
    for title in TEN:
        waiting(f"{title.split()[-1]}@voorbeeld.nl", title=title)
    waiting("tuin@voorbeeld.nl", title=JOINED)
    waiting("badhuis@voorbeeld.nl", title=UNDECIDED)
    longer = timedelta(hours=47)
    ours = Case.objects.exclude(pk__in=of_demo)
    ours.update(waiting_since=F("waiting_since") - longer, due_at=F("due_at") - longer)
