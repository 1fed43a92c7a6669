"""How long a page waits for PostgreSQL, by a clock of our own.

`statement_timeout` is kept by the server, and one that stands still keeps nothing; the timeouts of TCP do not help
either while its machine answers. So libpq waits in `Patience.wait`, which after some silence asks the server by another
line whether it is there. Without COPY, which psycopg2 cannot do this way; no page copies.
"""

import socket
import struct
from select import POLLERR, POLLHUP, POLLIN, POLLOUT, poll
from threading import Lock
from time import monotonic

import psycopg2
from psycopg2.extensions import POLL_OK, POLL_READ, STATUS_BEGIN, STATUS_PREPARED, STATUS_READY, set_wait_callback

SILENCE = 0.4  # seconds without a byte, after which it is asked whether it is there
BRIEF = 0.1  # the same while it was not, a moment ago
AN_ANSWER = 0.8  # what it has to say that it is: a machine that is busy takes longer to open a line
AGAIN = 1.0  # for so long the answer holds, for all threads of this process
CONNECTING = 2.0  # the longest that a connection may take
BEYOND = 0.5  # longer than statement_timeout: the server's own words are better
IS_THERE = struct.pack(">ii", 8, 80877103)  # SSLRequest: every server answers it with one byte, before it knows whom
OPEN = (STATUS_READY, STATUS_BEGIN, STATUS_PREPARED)


class Patience:
    """`host` and `port` as Django has them, `statement`: seconds that one statement may take, 0 for no limit."""

    def __init__(self, host: str, port: str | int, statement: float):
        self.host, self.port, self.statement = host, int(port or 5432), statement
        self.lock, self.is_there, self.asked_at = Lock(), True, 0.0

    def wait(self, connection) -> None:
        """Wait until libpq has what it waits for. Raises OperationalError, after which psycopg2 closes the line."""
        limit = self.statement + BEYOND if connection.status in OPEN else CONNECTING
        start, heard = monotonic(), 0.0
        while (state := connection.poll()) != POLL_OK:
            while not _ready(connection, state, SILENCE if self.is_there else BRIEF):
                now = monotonic()
                if (self.statement and now - start > limit) or not self._is_there(heard):
                    raise psycopg2.OperationalError("the database does not answer")
            if state == POLL_READ:
                heard = monotonic()
        self.is_there = True

    def _is_there(self, heard: float) -> bool:
        """One thread asks for all; what was found before `heard`, the last byte that came, says nothing.

        While it was not there a moment ago nobody waits for who asks again: with every thread in line for it, what asks
        no database would wait too.
        """
        if not self.lock.acquire(blocking=self.is_there or heard > self.asked_at):
            return False
        try:
            if self.asked_at < max(heard, monotonic() - AGAIN):
                self.is_there, self.asked_at = self._answers(), monotonic()
            return self.is_there
        finally:
            self.lock.release()

    def _answers(self) -> bool:
        if not self.host or "," in self.host:  # libpq chooses where; it is not known where this line goes
            return True
        try:
            with self._line() as line:
                line.sendall(IS_THERE)
                return bool(line.recv(1))
        except OSError:
            return False

    def _line(self) -> socket.socket:
        if not self.host.startswith("/"):
            return socket.create_connection((self.host, self.port), AN_ANSWER)
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(AN_ANSWER)
        line.connect(f"{self.host}/.s.PGSQL.{self.port}")
        return line


def _ready(connection, state: int, seconds: float) -> bool:
    watch = poll()
    watch.register(connection.fileno(), (POLLIN if state == POLL_READ else POLLOUT) | POLLERR | POLLHUP)
    return bool(watch.poll(seconds * 1000))


def be_patient() -> None:
    """From now on every connection of this process waits so. For processes that make pages."""
    from django.conf import settings

    from ..environment import env

    place = settings.DATABASES["default"]
    statement = env.int("STATEMENT_TIMEOUT", 5000) / 1000
    set_wait_callback(Patience(place.get("HOST", ""), place.get("PORT", ""), statement).wait)
