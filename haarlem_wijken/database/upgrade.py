"""`make upgrade-db`: data of an older major version of PostgreSQL into a new cluster.

The new cluster is made beside the old one and takes its place when it is whole; the old one stays under another name.
"""

import fcntl
import shutil
import subprocess
import sys

from haarlem_wijken.database import programs
from haarlem_wijken.database.cluster import Cluster
from haarlem_wijken.database.embedded import cluster
from haarlem_wijken.database.location import DATABASE
from haarlem_wijken.environment import Trouble


def main() -> None:
    own = cluster()
    if own is None:
        raise Trouble("DATABASE_URL names a server of your own: upgrade that one as its maker says.")
    say(upgrade(own))


def upgrade(own: Cluster) -> str:
    """Bring `own` to the version of the installed programs; what happened, in one sentence.

    Raises Trouble, with the old data as they were, when the cluster is in use or the old programs are not there.
    """
    with own.faults_told(), own.open("postgres.users") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        if own.pid() or not own.nobody_uses(users):
            raise Trouble(
                "The portal runs: stop it first (Ctrl-C where `make demo` runs), then `make upgrade-db` again."
            )
        _put_back(own)
        new = programs.find()
        mark = own.data / "PG_VERSION"
        if not mark.exists():
            return f"There are no data in {own.data} yet: nothing to do."
        made_by = int(mark.read_text())
        if made_by == new.major:
            return f"The data in {own.data} are of PostgreSQL {new.major} already: nothing to do."
        old = programs.find_major(made_by)
        if old is None or made_by > new.major:
            raise Trouble(
                f"The data in {own.data} are of PostgreSQL {made_by} and its programs are not here: install them "
                f"(Debian: apt-get install postgresql-{made_by}) or name their folder in OLD_POSTGRES, and run "
                f"`make upgrade-db` again. Nothing was changed."
            )
        kept = _move(own, old, new)
        return f"The data are of PostgreSQL {new.major} now; remove the old ones, in {kept}, when all is well."


def _put_back(own: Cluster) -> None:
    """Undo an upgrade that was interrupted between its two renames."""
    kept = sorted(own.data.parent.glob("postgres-[0-9]*"))
    if kept and not own.data.exists():
        kept[-1].rename(own.data)


def _move(own: Cluster, old: programs.Programs, new: programs.Programs):
    """Dump with the new programs from the old server, restore in a cluster beside it, change places."""
    beside = Cluster(own.folder / "upgrade")
    shutil.rmtree(beside.folder, ignore_errors=True)
    beside.folder.mkdir()
    dump = beside.folder / "dump"
    try:
        own.start(old)
        say(f"Reading the data of PostgreSQL {old.major}")
        _run(new / "pg_dump", "--format=custom", f"--file={dump}", *_at(own))
        own.stop()
        beside.start(new)
        say(f"Writing them for PostgreSQL {new.major}")
        _run(new / "pg_restore", "--exit-on-error", *_at(beside), dump)
    finally:
        own.stop()
        beside.stop()
    kept = own.data.with_name(f"postgres-{old.major}")
    if kept.exists():
        raise Trouble(f"{kept} stands in the way: move it elsewhere and run `make upgrade-db` again.")
    own.data.rename(kept)
    beside.data.rename(own.data)
    shutil.rmtree(beside.folder)
    return kept


def _at(which: Cluster) -> list[str]:
    return [f"--host={which.socket}", "--username=postgres", f"--dbname={DATABASE}"]


def _run(*command) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[0]
        raise Trouble(f"The data could not be brought over: {reason}. The old data are as they were.")


def say(text: str) -> None:
    print(text, file=sys.stdout, flush=True)  # noqa: T201 - somebody is watching


if __name__ == "__main__":
    main()
