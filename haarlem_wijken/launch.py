"""`make demo` and `make run`: everything on one command.

python -m haarlem_wijken.launch demo    what production runs, filled with demo content
python -m haarlem_wijken.launch run     the same for developers: DEBUG, and the code is read again when it changes
"""

import os
import sys
import threading
import urllib.request
from contextlib import nullcontext

from haarlem_wijken.addresses import loopback_addresses, refuse_taken
from haarlem_wijken.database.embedded import cluster
from haarlem_wijken.environment import BASE_DIR, env, open_at
from haarlem_wijken.services import Services


def main() -> None:
    developing = sys.argv[1:] == ["run"]
    port = env.int("PORT", 8000)
    refuse_taken(port)
    os.chdir(BASE_DIR)
    os.environ |= {"DEMO": "1", "DEBUG": str(int(developing)), "PORT": str(port)}
    os.environ.setdefault("SITE_URL", f"http://localhost:{port}")
    os.environ.setdefault("LOG_LEVEL", "WARNING")

    services = Services({"web server": _web(port, developing), "worker": python("manage.py", "work")})
    services.stop_on_signals()
    own = cluster()
    say("Starting PostgreSQL" if own else "Using the PostgreSQL of DATABASE_URL")
    with own.in_use() if own else nullcontext(), open_at(os.environ["SITE_URL"]):
        services.once(python("manage.py", "prepare", "--demo"))
        threading.Thread(target=_welcome, args=[port, services], daemon=True).start()
        services.run(each_second=own.start if own else lambda: None)
        say("\nStopping")


def python(*arguments: str) -> list[str]:
    """A command of this very environment."""
    return [sys.executable, *arguments]


def _web(port: int, developing: bool) -> list[str]:
    if developing:
        return python("manage.py", "runserver", f"127.0.0.1:{port}")
    return python("-m", "gunicorn", *(part for address in loopback_addresses(port) for part in ("--bind", address)))


def _welcome(port: int, services: Services) -> None:
    """Say where the portal is and who can sign in, once it answers."""
    while not services.ended.wait(0.2):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/gezondheid/", timeout=5):
                break
        except OSError:
            continue
    else:
        return
    say(f"\nHaarlem Wijken is open at http://localhost:{port}\n")
    services.once(python("manage.py", "demo_people"))
    say("\nCtrl-C stops it.")


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - somebody is watching


if __name__ == "__main__":
    main()
