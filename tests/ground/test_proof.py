"""The proof of work: solved, not solved, changed, made up, too old, and signed with another key."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from haarlem_wijken.ground.guard import proof
from tests.marks import solved


@pytest.fixture(autouse=True)
def few_steps(settings):
    settings.PROOF_STEPS = 4


def changed(payload: str, **parameters) -> str:
    said = proof.unpacked(payload)
    said["challenge"]["parameters"].update(parameters)
    return proof.packed(said)


def test_a_challenge_is_ours_and_not_solved_yet():
    read = proof.read(proof.challenge())
    assert (read.solved, read.hard) == (False, False)
    assert timedelta(0) <= timezone.now() - read.opened < timedelta(seconds=5)


@pytest.mark.parametrize("hard", [False, True])
def test_a_solution_is_recognised_and_a_hard_one_took_more(settings, hard):
    payload = solved(proof.challenge(hard=hard))
    read = proof.read(payload)
    assert (read.solved, read.hard) == (True, hard)
    steps = settings.PROOF_STEPS * (4 if hard else 1)
    assert steps // 2 <= proof.unpacked(payload)["solution"]["counter"] < steps


def test_each_challenge_has_its_own_nonce():
    assert len({proof.read(proof.challenge()).nonce for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "changes",
    [
        {"expiresAt": 4_000_000_000},
        {"expiresAt": None},
        {"cost": 1},
        {"keyPrefix": ""},
        {"nonce": "00" * 16},
        {"salt": "00" * 16},
        {"data": {"hard": True}},
        {"algorithm": "SHA-256"},
    ],
)
def test_what_was_changed_is_not_ours(changes):
    assert proof.read(changed(solved(proof.challenge()), **changes)) is None


@pytest.mark.parametrize(
    "solution",
    [
        {"counter": 0, "derivedKey": "00" * 32},
        {"counter": -1, "derivedKey": ""},
        {"counter": "2", "derivedKey": "x"},
        {"counter": 1e99, "derivedKey": None},
        {"counter": None, "derivedKey": None},
        {"counter": True, "derivedKey": []},
    ],
)
def test_a_solution_that_is_none_leaves_the_challenge_unsolved(solution):
    said = proof.unpacked(proof.challenge())
    assert proof.read(proof.packed(said | {"solution": solution})).solved is False


def test_a_solution_of_another_challenge_is_none():
    one, other = proof.unpacked(proof.challenge()), proof.unpacked(solved(proof.challenge()))
    assert proof.read(proof.packed(one | {"solution": other["solution"]})).solved is False


def test_it_is_good_for_a_day():
    payload = solved(proof.challenge())
    for hours, holds in ((23.9, True), (24.1, False)):
        with time_machine.travel(timezone.now() + timedelta(hours=hours)):
            assert bool(proof.read(payload)) is holds


def test_a_key_that_was_replaced_still_counts_and_a_strange_one_does_not(settings):
    payload = solved(proof.challenge())
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another" * 8, [settings.SECRET_KEY]
    assert proof.read(payload).solved
    settings.SECRET_KEY_FALLBACKS = []
    assert proof.read(payload) is None


BROKEN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["challenge", "parameters"]), inner),
    max_leaves=8,
)


@given(st.text() | BROKEN.map(proof.packed) | BROKEN.map(lambda inner: proof.packed({"challenge": inner})))
def test_nonsense_is_not_ours(payload):
    assert proof.read(payload) is None
