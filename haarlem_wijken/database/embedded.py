"""The cluster of this portal, as the environment places it."""

import os

from django.db import OperationalError

from haarlem_wijken.database.cluster import Cluster
from haarlem_wijken.environment import DATA_DIR, Trouble


def cluster() -> Cluster | None:
    """The portal's own cluster, or None when DATABASE_URL names another server."""
    return None if os.environ.get("DATABASE_URL") else Cluster(DATA_DIR)


def explain(fault: OperationalError) -> Trouble | None:
    """One sentence for a database that cannot be reached; None when the server itself reported the fault."""
    if getattr(fault.__cause__, "pgcode", None):
        return None
    own = cluster()
    if own and not own.pid():
        return Trouble("The database does not run: start it with `make demo` or `make run`.")
    reason = str(fault).strip().splitlines()[0].rstrip(".")
    return Trouble(f"The database does not answer: {reason}.")
