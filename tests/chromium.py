"""The Chromium of the browser tests: `python -m tests.chromium` installs one where the machine has none."""

import os
import shutil
import subprocess
import sys

# The shell draws no window, so it takes half the time; elsewhere the whole browser does.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
OPTIONS = [
    "--no-sandbox",  # tests open only their own portal; containers often have no user namespaces
    "--disable-gpu",
    "--disable-background-networking",
    "--renderer-process-limit=1",  # tabs of one browser share one: none waits ready for a page that never comes
    # Nothing gets out, whatever a page asks.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
MISSING = "The browser tests need Chromium: install it (on Debian as root: apt-get install chromium-headless-shell)."


def installed() -> str | None:
    """The path of the machine's own Chromium; None where it has none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Install Chromium with apt when there is none and this is root; else one sentence and exit 1."""
    if installed():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing Chromium for the tests", flush=True)  # noqa: T201
        _apt("update")
        for package in ("chromium-headless-shell", "chromium"):
            told = _apt("install", "-y", package)
            if installed():
                return
        print(told, file=sys.stderr)  # noqa: T201
    sys.exit(MISSING)


def _apt(*words: str) -> str:
    """What it told: hundreds of lines, of use only where it failed."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", "-qq", *words], env=quiet, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


if __name__ == "__main__":
    main()
