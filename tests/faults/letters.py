"""Letters of the confirmations that a crowd waits for, as the database has them."""

from tests.faults.crowd import Crowd
from tests.faults.kept import rows, write

STATES = 'SELECT state, count(*) FROM ground_letter WHERE "to" = ANY(%s) GROUP BY state'
TRIED = """SELECT count(*) FROM ground_letter WHERE "to" = ANY(%s) AND error <> ''"""
CALM = "UPDATE ground_letter SET state = 'cancelled' WHERE state = 'queued'"
TIME_PASSES = "UPDATE ground_letter SET not_before = now() WHERE state = 'queued' AND not_before > now()"
CLAIMS_RUN_OUT = "UPDATE ground_letter SET claimed_until = now() WHERE state = 'queued' AND claimed_until > now()"


class Letters:
    """Those that `crowd` of the database at this URL is owed."""

    def __init__(self, database: str, crowd: Crowd):
        self.database, self.crowd = database, crowd

    def states(self) -> dict[str, int]:
        return dict(rows(self.database, STATES, [self.crowd.addresses]))

    def tried(self) -> int:
        """How many could not be delivered at the first attempt."""
        return rows(self.database, TRIED, [self.crowd.addresses])[0][0]

    def all_are_settled(self) -> bool:
        """Each was delivered or refused; until then time passes, so that each is due again."""
        write(self.database, TIME_PASSES)
        return not self.states().get("queued")


def calm(database: str) -> None:
    """What other faults left to be sent is not sent."""
    write(database, CALM)


def let_claims_run_out(database: str) -> None:
    """What workers had in hand that are gone. Beside one that lives it would make two of a letter."""
    write(database, CLAIMS_RUN_OUT)
