"""What a data folder tells about itself."""

import subprocess
from pathlib import Path

from haarlem_wijken.database.placement import Placement
from haarlem_wijken.environment import Trouble


def pid_in(data: Path) -> int | None:
    """The number in the server's pid file, which a killed server leaves behind; None when there is none."""
    try:
        return int((data / "postmaster.pid").read_text().split("\n")[0])
    except (OSError, ValueError):
        return None


def refuse_strange_data(data: Path) -> None:
    """Raises Trouble where a new cluster would stand in front of older data."""
    if data.exists() and any(data.iterdir()):
        raise Trouble(f"{data} holds something that is no PostgreSQL data: move it away and start again.")
    if any(data.parent.glob("postgres-[0-9]*")) and not data.exists():
        raise Trouble(f"{data} is missing and an older version stands beside it: run `make upgrade-db` to finish that.")


def check_version(where: Placement) -> None:
    """Raises Trouble when the data are of another major version than the programs."""
    made_by = int((where.data / "PG_VERSION").read_text())
    if made_by < where.programs.major:
        raise Trouble(
            f"The data in {where.data} are of PostgreSQL {made_by} and this is {where.programs.major}: "
            f"run `make upgrade-db`. Nothing was changed."
        )
    if made_by > where.programs.major:
        raise Trouble(
            f"The data in {where.data} are of PostgreSQL {made_by}, newer than the {where.programs.major} found in "
            f"{where.programs.folder}: install {made_by} (or the newer requirements.txt). Nothing was changed."
        )


def works_in(number: int, data: Path) -> bool:
    """Is this process the server of these data? A server's working folder is its data folder."""
    try:
        return Path(f"/proc/{number}/cwd").samefile(data)
    except OSError:
        if Path("/proc/self").exists():
            return False
    command = subprocess.run(["ps", "-o", "command=", "-p", str(number)], capture_output=True, text=True, check=False)
    return str(data) in command.stdout  # a system without /proc
