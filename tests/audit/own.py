"""Programs that the tests do not need: installed from the package index the first time an audit asks for them, each in
an environment of its own, since what they need themselves does not agree.
"""

import subprocess
import sys
from pathlib import Path

from haarlem_wijken.environment import BASE_DIR

HOME = BASE_DIR / ".venv" / "audit"


class NotHere(Exception):
    """It could not be installed; the words say why."""


def own(package: str) -> Path:
    """The environment in which `package` ("name==version") is. Raises NotHere where no package index is reached."""
    place = HOME / package.partition("==")[0]
    done = HOME / package
    if not done.exists():
        _run(sys.executable, "-m", "venv", "--clear", place)
        _run(place / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", package)
        done.touch()
    return place


def _run(*command: str | Path) -> None:
    try:
        subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as fault:
        raise NotHere(fault.stderr.strip()[-200:]) from fault
