"""The PostgreSQL of the tests: made for one run, shared by its parallel workers, removed at its end."""

import fcntl
import os
import shutil
from contextlib import ExitStack
from pathlib import Path

from haarlem_wijken import database
from haarlem_wijken.database.cluster import Cluster

NAME = f"haarlem-wijken-tests-{os.geteuid()}-"
MEMORY, DISK = Path("/dev/shm"), Path("/tmp")
SHELVES = (MEMORY, DISK)
ROOM = 1_000_000_000  # bytes: three times what a run of three workers takes


def shelf() -> Path:
    """Where a cluster stands: in memory where there is enough, as emptying and copying tables makes and removes
    thousands of files, which takes a disk far longer.
    """
    there = MEMORY.is_dir() and os.access(MEMORY, os.W_OK)
    return MEMORY if there and shutil.disk_usage(MEMORY).free > ROOM else DISK


def start(settings) -> ExitStack:
    """Start a cluster and point Django's `settings`, and those of the workers still to come, at it; closing ends it."""
    remove_leftovers()
    cluster = Cluster(shelf() / f"{NAME}{os.getpid()}", durable=False)
    closing = ExitStack()
    closing.callback(shutil.rmtree, cluster.folder, ignore_errors=True)
    closing.enter_context(cluster.in_use())
    address = f"postgres://haarlem_wijken@{str(cluster.socket).replace('/', '%2F')}/haarlem_wijken"
    os.environ |= {
        "DATABASE_URL": address,
        "SECRET_KEY": settings.SECRET_KEY,
    }  # xdist's workers read their settings anew
    settings.DATABASES["default"].update(database.settings(address, cluster.folder))
    return closing


def remove_leftovers() -> None:
    """End and remove the clusters of test runs that were killed: nobody holds their lock any more."""
    for folder in (found for shelf in SHELVES for found in shelf.glob(f"{NAME}*")):
        cluster = Cluster(folder, durable=False)
        with cluster.open("postgres.users") as users:
            fcntl.flock(users, fcntl.LOCK_SH)
            if cluster.nobody_uses(users):
                cluster.stop()
                shutil.rmtree(folder, ignore_errors=True)
