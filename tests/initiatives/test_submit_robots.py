"""Posts of programs, and twenty-five of people: nothing of the first is taken in, everything of the second."""

import os
from datetime import timedelta
from itertools import cycle, islice

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.guard import proof
from haarlem_wijken.ground.models import Case
from initiatives.models import Initiative, Proposal
from tests.initiatives.sending import typed
from tests.initiatives.test_submit_send import SUBMIT, hidden
from tests.marks import marks, solved

pytestmark = pytest.mark.usefixtures("city")
SOON = timedelta(seconds=5)
POSTS = int(os.environ.get("POSTS", "80"))  # of programs, as many of each kind


@pytest.fixture(autouse=True)
def few_steps(settings):
    settings.PROOF_STEPS = 4


def later(payload: str) -> str:
    """A solved challenge whose end was put off."""
    said = proof.unpacked(payload)
    said["challenge"]["parameters"]["expiresAt"] += 100_000
    return proof.packed(said)


ROBOTS = {
    "no marks": lambda: {"key": None, "proof": None},
    "no proof": lambda: marks(opened=SOON),
    "another's proof": lambda: {"key": marks()["key"], "proof": USED["proof"]},
    "put off": lambda: marks() | {"proof": later(marks(opened=timedelta(hours=25), proved=True)["proof"])},
    "expired": lambda: marks(opened=timedelta(hours=25), proved=True),
    "the trap": lambda: marks(proved=True) | {"telefoon2": "0612345678"},
    "too quick": lambda: marks(opened=timedelta(seconds=1), proved=True),
    "forged": lambda: {"proof": "eyJjaGFsbGVuZ2UiOnt9fQ=="},
}
USED = {}


def test_of_many_posts_of_programs_none_is_taken_in(client):
    USED.update(marks(proved=True))
    assert client.post(SUBMIT, typed(**USED)).status_code == 303
    kinds = dict.fromkeys(ROBOTS, 0)
    for n, kind in enumerate(islice(cycle(ROBOTS), POSTS)):
        answer = client.post(
            SUBMIT, typed(email=f"robot{n}@voorbeeld.nl", **ROBOTS[kind]()), REMOTE_ADDR=f"10.0.{n % 200}.1"
        )
        assert answer.status_code == 200, kind
        kinds[kind] += b"Verstuur nog een keer" in answer.content
    assert kinds == dict.fromkeys(ROBOTS, POSTS // len(ROBOTS))
    assert Proposal.objects.get().email == "buur@voorbeeld.nl"
    assert not Case.objects.exclude(state="unconfirmed").exists()
    assert not Initiative.objects.exists()


def test_of_twenty_five_people_each_is_taken_in_and_five_have_no_javascript():
    for n in range(25):
        person = Client(REMOTE_ADDR="192.0.2.1")  # an evening of twenty-five people on one wifi
        with time_machine.travel(timezone.now() - timedelta(seconds=25)):
            mine = hidden(person.get(SUBMIT))
        mine["email"] = f"mens{n}@voorbeeld.nl"
        with_script = n % 5 > 0
        if with_script:
            mine["proof"] = solved(mine["proof"][0])
        answer = person.post(SUBMIT, typed(**mine))
        if answer.status_code == 200:  # a hard one was asked, and it takes more patience without proof
            assert not with_script
            with time_machine.travel(timezone.now() + timedelta(seconds=40)):
                answer = person.post(SUBMIT, hidden(answer))
        assert answer.status_code == 303, n
    assert Proposal.objects.count() == 25
    assert Case.objects.filter(flags=["many"]).count() == 20
