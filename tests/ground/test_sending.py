"""What a public form carries: taken in once, programs told, and nobody refused without a way on."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from haarlem_wijken.ground.guard import proof
from haarlem_wijken.ground.guard.sending import MANY, TOO_MANY, Marks, drop_used_proofs, receive
from haarlem_wijken.ground.models import UsedProof
from tests.marks import marks, solved

pytestmark = pytest.mark.usefixtures("city")
SOON, LATER = timedelta(seconds=5), timedelta(seconds=11)


@pytest.fixture(autouse=True)
def few_steps(settings):
    settings.PROOF_STEPS = 4


@pytest.fixture
def post(rf):
    """A function that asks whether this may be taken in."""

    def ask(*, kind="note", who="192.0.2.1", **data):
        request = rf.post("/", {"words": "Hallo"} | data, REMOTE_ADDR=who)
        request.user, request.htmx = AnonymousUser(), False
        return receive(request, kind)

    return ask


def carried(received) -> dict[str, str]:
    """The fields of the page that asks to press once more."""
    page = received.answer.content.decode()
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))


def test_with_a_proof_it_is_taken_in_soon(post):
    given = marks(opened=SOON, proved=True)
    received = post(**given)
    assert (str(received.key), received.flags, received.answer) == (given["key"], [], None)


@pytest.mark.parametrize(("hard", "patience"), [(False, 10), (True, 60)])
def test_without_a_proof_it_takes_patience_and_then_it_is_taken_in(post, hard, patience):
    given = marks(opened=SOON, hard=hard)
    told = post(**given)
    assert f"Wacht nog {patience - 5} seconden" in told.answer.content.decode()
    again = carried(told)
    assert again == {"words": "Hallo"} | given  # the clock goes on
    with time_machine.travel(timezone.now() + timedelta(seconds=patience - 4)):
        assert post(**again).answer is None


@pytest.mark.parametrize("why", ["quick", "trap", "old", "forged", "missing"])
def test_what_looks_like_a_program_is_told_so_and_goes_through_at_the_second_press(post, why):
    changes = {
        "quick": marks(opened=timedelta(seconds=1), proved=True),
        "trap": {"telefoon2": "06"},
        "old": marks(opened=timedelta(hours=25)),
        "forged": {"proof": proof.packed({"challenge": {"parameters": {}, "signature": "x"}})},
        "missing": {"proof": "", "key": ""},
    }[why]
    given = marks(opened=SOON, proved=True) | changes
    told = post(**given)
    assert told.answer.status_code == 200
    again = carried(told)
    assert "telefoon2" not in again
    assert again["words"] == "Hallo"
    if given["key"]:
        assert again["key"] == given["key"]
    with time_machine.travel(timezone.now() + LATER):
        assert post(**again).answer is None


def test_the_same_sent_again_is_the_same_and_counts_once(post):
    given = marks(proved=True)
    for _ in range(TOO_MANY + 5):
        received = post(**given)
        assert (received.answer, received.flags) == (None, [])
    assert UsedProof.objects.count() == 1


@pytest.mark.parametrize("proved", [True, False])
@pytest.mark.parametrize("other", [{"words": "Iets anders"}, {"key": str(uuid4())}], ids=["words", "key"])
def test_one_challenge_is_not_used_for_two_things(post, proved, other):
    given = marks(proved=proved)
    assert post(**given).answer is None
    told = post(**given | other)
    assert "al eens verstuurd" in told.answer.content.decode()
    again = carried(told)
    assert again["proof"] != given["proof"]
    assert again["key"] == (given | other)["key"]
    with time_machine.travel(timezone.now() + SOON):
        assert post(**again | {"proof": solved(again["proof"])}).answer is None


def test_from_the_sixth_it_is_flagged_and_from_the_sixty_first_it_is_asked_to_come_back(post):
    flags = [post(**marks()).flags for _ in range(TOO_MANY)]
    assert flags == [[]] * MANY + [["many"]] * (TOO_MANY - MANY)
    given = marks()
    for _ in range(2):
        told = post(**given)
        assert told.answer.status_code == 429
        assert "Probeer het over een uur" in told.answer.content.decode()
        assert carried(told)["words"] == "Hallo"
    assert post(who="192.0.2.2", **marks()).answer is None
    assert post(kind="other", **marks()).flags == []
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert post(**given).answer is None


def test_who_has_sent_many_gets_a_harder_proof(post, rf):
    def is_hard(who):
        return proof.read(Marks.of(rf.get("/", REMOTE_ADDR=who), "note").proof).hard

    for _ in range(MANY):
        assert not is_hard("192.0.2.1")
        post(**marks())
    assert is_hard("192.0.2.1")
    assert not is_hard("192.0.2.2")


def test_what_is_used_is_forgotten_when_it_is_worth_nothing(post):
    post(**marks(opened=timedelta(hours=2)))
    for hours, left in ((21, 1), (23, 0)):
        with time_machine.travel(timezone.now() + timedelta(hours=hours)):
            drop_used_proofs()
        assert UsedProof.objects.count() == left


def test_nothing_of_who_sent_it_or_what_it_says_is_kept(post):
    post(**marks(), email="buur@voorbeeld.nl")
    kept = UsedProof.objects.values_list().get()
    assert "buur" not in str(kept)
    assert len(bytes(kept[1])) == 32


def test_what_it_asks_of_the_database(post, django_assert_num_queries):
    with django_assert_num_queries(3):
        post(**marks())
