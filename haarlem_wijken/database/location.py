"""Where the embedded cluster keeps its data and its socket."""

import hashlib
from pathlib import Path

DATABASE = "haarlem_wijken"
ROLE = "haarlem_wijken"  # owns the database, is no superuser
PORT = "5432"  # only the last part of the socket's name: nothing listens on the network


def data_folder(data_dir: Path) -> Path:
    """The cluster's data: `postgres` in `data_dir`, or where the note beside it says (see placement.py)."""
    note = data_dir / "postgres.place"
    return Path(note.read_text().strip()) if note.exists() else data_dir.absolute() / "postgres"


def socket_folder(data: Path) -> Path:
    """A folder for the socket, the same for whoever asks.

    A socket's path is at most 107 bytes, which a project folder easily exceeds; TMPDIR and XDG_RUNTIME_DIR differ
    between a desktop, cron and sudo, and then a command would not find the server that runs.
    """
    mark = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]
    return Path("/tmp") / f"haarlem-wijken-{mark}"  # noqa: S108 - private: cluster.py checks its owner and mode
