"""The mail server refuses, stands still, or says no, while people send something in."""

from collections.abc import Callable

from tests.faults.crowd import Crowd
from tests.faults.letters import Letters, calm
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.postbus import Postbus, wait_until, worker
from tests.faults.town import Town

PART = 20  # of the submissions around other faults one in so many: each is a letter, and letters go one by one
LEAST = 12


def refuses(town: Town, wanted: int) -> Outcome:
    """Nothing listens."""
    return _ill(town, wanted, "mail-refuses", "connections refused", lambda it: it.line.refuse())


def stands_still(town: Town, wanted: int) -> Outcome:
    """It takes connections and says nothing."""
    return _ill(town, wanted, "mail-stalls", "connections taken, no word", lambda it: it.line.hole())


def says_later(town: Town, wanted: int) -> Outcome:
    return _ill(town, wanted, "mail-later", "451 to each letter", lambda it: setattr(it, "says", "451 later"))


def says_never(town: Town, wanted: int) -> Outcome:
    """What it refuses for good is not tried again: it stays, with the words of the refusal, for who manages mail."""
    return _ill(town, wanted, "mail-never", "550 to each letter", lambda it: setattr(it, "says", "550 never"))


def _ill(town: Town, wanted: int, name: str, done: str, fall_ill: Callable[[Postbus], None]) -> Outcome:
    portal = town.portal
    calm(portal.database)
    with Postbus() as postbus:
        fall_ill(postbus)
        with worker(portal, postbus):
            crowd = Crowd(portal.site, max(LEAST, wanted // PART)).start()
            crowd.join()
            letters = Letters(portal.database, crowd)
            noticed = wait_until(letters.tried)
            postbus.says = "250 OK"
            postbus.line.heal()
            wait_until(letters.all_are_settled)
    outcome = of_crowd(name, done, crowd, portal.database)
    _judge(outcome, postbus, letters)
    outcome.promise(noticed, "no letter met the fault")
    return outcome


def _judge(outcome: Outcome, postbus: Postbus, letters: Letters) -> None:
    states, got = letters.states(), [sum(one.values()) for one in postbus.of(letters.crowd.addresses)]
    sent, refused = states.get("sent", 0), states.get("failed", 0)
    outcome.figures.append(f"{sent} letters delivered, {refused} kept with their refusal, {sum(got) - sent} twice")
    outcome.promise(sent + refused == len(got), "a letter was neither delivered nor refused")
    outcome.promise(sum(got) == sent and max(got) <= 1, "somebody got a letter twice, or not")
    outcome.promise(not refused or outcome.name == "mail-never", "a letter was given up")
