"""Letters to moderators: that something waits, that a promise runs out, that a colleague hands something over.

Nobody is left without notice: where no moderator was seen for long, administrators hear it, and so do senders.
"""

from .absence import AWAY, Absence, absence, tell_that_all_are_away
from .promises import PROMISE, tell_of_promises
from .waiting import DIGEST, HANDED, WAITING, tell_at_once, tell_daily, tell_of_handing_over

__all__ = [
    "AWAY", "DIGEST", "HANDED", "PROMISE", "WAITING", "Absence", "absence", "tell_at_once", "tell_daily",
    "tell_of_handing_over", "tell_of_promises", "tell_that_all_are_away",
]  # fmt: skip
