"""Who asks: one client over one kept connection, or sixteen at once."""

import re
import selectors
import socket
import time
from collections.abc import Iterable, Iterator
from email.message import Message
from http.client import HTTPConnection
from itertools import count
from typing import NamedTuple
from urllib.parse import urlsplit

PER_PERSON = 20  # requests; then somebody else asks. What is limited per visitor lets a person do more in a minute
LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
GOOD = {*range(200, 300), 304}
FRESH_LINE, PACKED_LINE = "Cache-Control: no-cache\r\n", "Accept-Encoding: gzip\r\n"  # what is kept goes out as it lies
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
FRESH = {"Cache-Control": "no-cache"}  # passes the page cache by where DEMO is on

_numbers = count(1)


class Answer(NamedTuple):
    """Seconds until the first byte of the body and until the last, and how many bytes that were."""

    first: float
    whole: float
    size: int


class Refused(Exception):
    """An answer that is not 2xx or 304: what was measured is not the page."""


def person() -> str:
    """The address of somebody who has asked nothing yet."""
    number = next(_numbers)
    return f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"


class Client:
    """One connection that is kept, as a browser keeps it. Raises Refused."""

    def __init__(self, site: str):
        self.connection = HTTPConnection(urlsplit(site).netloc, timeout=60)
        self.asked = 0

    def ask(self, path: str, cookie: str = "", typed: str = "") -> Answer:
        """`typed` is a form to send."""
        if self.asked % PER_PERSON == 0:
            self.headers = FRESH | {"X-Forwarded-For": person()}
        self.asked += 1
        headers = self.headers | ({"Cookie": cookie} if cookie else {}) | (FORM if typed else {})
        start = time.perf_counter()
        self.connection.request("POST" if typed else "GET", path, typed or None, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read(1)
        first = time.perf_counter() - start
        body += answer.read()
        whole = time.perf_counter() - start
        if answer.status not in GOOD:
            raise Refused(f"{answer.status} for {path}")
        return Answer(first, whole, len(body))

    def read(self, path: str) -> tuple[Message, bytes]:
        """(headers, body), packed as it is sent to browsers."""
        self.connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = self.connection.getresponse()
        return answer.headers, answer.read()


class Caller:
    """One of many clients: a connection on which an answer is awaited without holding up the others."""

    def __init__(self, host: str, port: int, fresh: bool):
        self.socket = socket.create_connection((host, port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.host, self.asked, self.fresh = f"{host}:{port}", 0, FRESH_LINE if fresh else PACKED_LINE

    def ask(self, path: str) -> None:
        if self.asked % PER_PERSON == 0:
            self.person = person()
        self.asked += 1
        self.path, self.received, self.left = path, b"", None
        lines = f"Host: {self.host}\r\n{self.fresh}X-Forwarded-For: {self.person}\r\n"
        self.socket.sendall(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())

    def take(self) -> bool:
        """Take what has come; True when the answer is whole."""
        some = self.socket.recv(1 << 18)
        if not some:
            raise Refused(f"no whole answer for {self.path}")
        if self.left is None:
            self.received += some
            head, end, body = self.received.partition(b"\r\n\r\n")
            if not end:
                return False
            self._check(head)
            some = body
        self.left -= len(some)
        return self.left <= 0

    def _check(self, head: bytes) -> None:
        """Only what is needed: who read each of twenty header lines would measure that."""
        if int(head[9:12]) not in GOOD:
            raise Refused(f"{head.splitlines()[0]} for {self.path}")
        self.left = int(LENGTH.search(head)[1])


class Crowd:
    """Clients that each ask again as soon as they are answered.

    All of them live in one loop of this process, with requests that are only bytes: with threads, or with a library
    that reads every header, the clients would take the time they measure. Without `fresh` they take what a
    cache has. `busy` says what share of a core they took.
    """

    def __init__(self, site: str, clients: int, *, fresh: bool = True):
        place = urlsplit(site)
        self.callers = [Caller(place.hostname, place.port, fresh) for _ in range(clients)]
        self.busy = 0.0

    def per_second(self, paths: Iterator[str], seconds: float) -> float:
        """Answers a second to what is next in `paths`, which has no end; each connection first asks once unmeasured."""
        self._run(paths, lambda: 0)
        start, cpu = time.perf_counter(), time.process_time()
        done = self._run(paths, lambda: start + seconds - time.perf_counter())
        took = time.perf_counter() - start
        self.busy = max(self.busy, (time.process_time() - cpu) / took)
        return done / took

    def _run(self, paths: Iterator[str], left) -> int:
        """Ask until no time is left, and wait for the answers that are still to come."""
        done = 0
        with selectors.DefaultSelector() as waiting:
            for caller in self.callers:
                caller.ask(next(paths))
                waiting.register(caller.socket, selectors.EVENT_READ, caller)
            while waiting.get_map():
                for key, _ in self._ready(waiting):
                    if key.data.take():
                        done += 1
                        if left() > 0:
                            key.data.ask(next(paths))
                        else:
                            waiting.unregister(key.fileobj)
        return done

    @staticmethod
    def _ready(waiting: selectors.BaseSelector) -> Iterable:
        ready = waiting.select(timeout=60)
        if not ready:
            raise Refused("no answer within a minute")
        return ready

    def close(self) -> None:
        for caller in self.callers:
            caller.socket.close()
