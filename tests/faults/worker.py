"""The worker is killed again and again while letters go out."""

from tests.faults.crowd import Crowd
from tests.faults.letters import Letters, calm, let_claims_run_out
from tests.faults.outcome import Outcome, of_crowd
from tests.faults.postbus import Postbus, start_worker, wait_until, worker
from tests.faults.town import Town

TIMES = 10
PART, LEAST = 10, 60  # of the submissions around other faults one in so many; enough to be killed in between


def killed(town: Town, wanted: int) -> Outcome:
    """kill -9 in the middle of the letters, and another is started."""
    portal = town.portal
    calm(portal.database)
    crowd = Crowd(portal.site, max(LEAST, wanted // PART)).start()
    crowd.join()
    letters = Letters(portal.database, crowd)
    with Postbus() as postbus:
        for number in range(1, TIMES + 1):
            process = start_worker(portal, postbus)
            wait_until(lambda least=number * crowd.wanted // (TIMES + 2): len(postbus.taken) >= least)
            process.kill()
            process.wait()
        let_claims_run_out(portal.database)
        with worker(portal, postbus):
            wait_until(letters.all_are_settled)
    outcome = of_crowd("worker-killed", f"kill -9 of it, {TIMES} times", crowd, portal.database)
    got = postbus.of(crowd.addresses)
    twice = sum(sum(one.values()) > 1 for one in got)
    outcome.figures.append(f"{sum(map(bool, got))} letters delivered, {twice} of them twice under one Message-ID")
    outcome.promise(all(got), "somebody got no letter")
    outcome.promise(all(len(one) == 1 for one in got), "the same letter had two numbers")
    outcome.promise(twice <= TIMES, "more came twice than workers were killed")
    return outcome
