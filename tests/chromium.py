"""The Chromium of the browser tests: `python -m tests.chromium` fetches one where the machine has none."""

import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = [
    "--no-sandbox",  # tests open only their own portal; containers often have no user namespaces
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nothing gets out, whatever a page asks
]


def installed() -> str | None:
    """The path of the machine's own Chromium; None where Playwright's is to be used."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def main() -> None:
    """Fetch Playwright's Chromium unless the machine has one; does nothing when that was done before."""
    if not installed():
        print("Fetching Chromium for the tests", flush=True)  # noqa: T201
        fetched = subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"], check=False
        )
        sys.exit(fetched.returncode)


if __name__ == "__main__":
    main()
