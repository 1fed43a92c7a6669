"""Where PostgreSQL is. Importing this, or the settings, starts and asks nothing.

With DATABASE_URL a server of one's own; else the portal's own server (`cluster.py`), through its socket.
"""

from pathlib import Path

import dj_database_url

from haarlem_wijken.database.location import DATABASE, PORT, ROLE, data_folder, socket_folder
from haarlem_wijken.environment import Trouble, env

NETWORK = {
    "connect_timeout": 2,  # seconds
    # A server that vanishes without a word holds a connection for ever: its own timeouts do not help then.
    "keepalives": 1,
    "keepalives_idle": 5,  # seconds
    "keepalives_interval": 2,  # seconds
    "keepalives_count": 2,
    "tcp_user_timeout": 5000,  # milliseconds
}

# The whole town fits in memory, where no place is dearer than another. Told otherwise, PostgreSQL reads whole tables
# where an index finds the words of a search in a tenth of the time.
IN_MEMORY = "-c random_page_cost=1.1"


def settings(url: str, data_dir: Path) -> dict:
    """The `default` of Django's DATABASES: for a DATABASE_URL, or when that is empty for the cluster in `data_dir`.

    Raises Trouble when the URL is none of PostgreSQL.
    """
    place = _parsed(url) if url else _embedded(data_dir)
    options = {**NETWORK, **place.get("OPTIONS", {})}
    options["options"] = " ".join(filter(None, [_timeouts(), IN_MEMORY, options.get("options")]))
    return {**place, "OPTIONS": options, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def _embedded(data_dir: Path) -> dict:
    socket = socket_folder(data_folder(data_dir))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": DATABASE,
        "USER": ROLE,
        "HOST": str(socket),
        "PORT": PORT,
    }


def _parsed(url: str) -> dict:
    try:
        place = dj_database_url.parse(url)
    except (ValueError, KeyError):
        place = {}
    if place.get("ENGINE") != "django.db.backends.postgresql" or not place["NAME"]:
        raise Trouble("DATABASE_URL is wrong: it must look like postgres://user:password@host:5432/name.")
    return place


def _timeouts() -> str:
    """For each session; STATEMENT_TIMEOUT=0 is the patience of a command at the prompt (manage.py)."""
    patience = env.int("STATEMENT_TIMEOUT", 5000)  # milliseconds
    idle = 10_000 if patience else 0
    return f"-c statement_timeout={patience} -c lock_timeout=2000 -c idle_in_transaction_session_timeout={idle}"
