"""Asks a service outside for JSON, and trusts nothing about it: not its address, its haste, its size or its form.

One host, no redirects, no proxies of the environment, a limit on the seconds of the whole errand and on the bytes after
unpacking. A name that leads to an address inside our own network is refused before anything is sent there.
"""

import http.client
import json
import logging
import socket
import ssl
from concurrent.futures import Future
from contextlib import suppress
from ipaddress import ip_address
from threading import Thread
from typing import Any
from urllib.parse import SplitResult, urlsplit

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from ...addresses import is_loopback

HEADERS = {"Accept": "application/json", "Accept-Encoding": "gzip", "User-Agent": "haarlem-wijken"}
PORTS = {"http": 80, "https": 443}
logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # its warnings quote the address that was asked
FAULTS = (OSError, HTTPError, http.client.HTTPException, ValueError, RecursionError)


class Unavailable(Exception):
    """No answer that can be used. The words say why, never what was asked: that may be somebody's address."""


def fetch_json(url: str, *, host: str, seconds: float, max_bytes: int) -> Any:
    """What the service at `url` answers, parsed. Its texts may hold anything that JSON can, also half a character.

    host: "api.pdok.nl" or "127.0.0.1:8140", the only one that is asked: by https, or by http on this machine itself.
    seconds: for everything together, from the name to the last byte. max_bytes: of the answer once unpacked.
    Raises Unavailable for everything that goes wrong.
    """
    errand = _Errand(_allowed(url, host), seconds, max_bytes)
    Thread(target=errand.run, daemon=True).start()
    try:
        return errand.outcome.result(timeout=seconds)
    except TimeoutError:
        errand.cut()
        raise Unavailable(f"no whole answer within {seconds:.1f} seconds") from None
    except FAULTS as fault:
        raise Unavailable(type(fault).__name__) from None


def _allowed(url: str, host: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in PORTS and parts.netloc == host and parts.port != 0
    except ValueError:
        known = False
    if not known:
        raise Unavailable("an address on another host")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise Unavailable("an address without https")
    return parts


class _Errand:
    """One question in a thread of its own: nothing else ends a slow name server, or headers that come byte by byte."""

    def __init__(self, parts: SplitResult, seconds: float, max_bytes: int):
        self.parts, self.seconds, self.max_bytes = parts, seconds, max_bytes
        self.outcome: Future = Future()
        self.socket: socket.socket | None = None
        self.over = False

    def run(self) -> None:
        try:
            self.outcome.set_result(self._ask())
        except BaseException as fault:  # whatever it is, who waits must hear it
            self.outcome.set_exception(fault)

    def cut(self) -> None:
        """Let the thread end soon: what it reads from is closed under it."""
        self.over = True
        if self.socket:
            with suppress(OSError):
                self.socket.shutdown(socket.SHUT_RDWR)

    def _ask(self) -> Any:
        connection = self._connected()
        try:
            self.socket = connection.sock
            if self.over:
                raise Unavailable("too late")
            path = (self.parts.path or "/") + (f"?{self.parts.query}" if self.parts.query else "")
            connection.request("GET", path, headers=HEADERS | {"Host": self.parts.netloc}, preload_content=False)
            with connection.getresponse() as response:
                return self._parsed(response)
        finally:
            connection.close()

    def _parsed(self, response) -> Any:
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if response.status != 200:
            raise Unavailable(f"status {response.status}")
        if kind != "application/json" and not kind.endswith("+json"):
            raise Unavailable("no JSON")
        body = response.read(self.max_bytes + 1)  # of unpacked bytes: a small packed answer may unpack to gigabytes
        if len(body) > self.max_bytes:
            raise Unavailable(f"more than {self.max_bytes} bytes")
        return json.loads(body)

    def _connected(self) -> HTTPConnection:
        """A connection to the first of the service's addresses that takes one; the name is not asked a second time."""
        fault: Exception = Unavailable("no address")
        for address in self._addresses():
            connection = self._connection(address)
            try:
                connection.connect()
                return connection
            except (OSError, HTTPError) as refused:
                connection.close()
                fault = refused
        raise fault

    def _connection(self, address: str) -> HTTPConnection:
        port = self.parts.port or PORTS[self.parts.scheme]
        if self.parts.scheme == "http":
            return HTTPConnection(address, port, timeout=self.seconds)
        return HTTPSConnection(
            address,
            port,
            timeout=self.seconds,
            server_hostname=self.parts.hostname,
            ssl_context=ssl.create_default_context(),
        )

    def _addresses(self) -> list[str]:
        host = self.parts.hostname
        answers = socket.getaddrinfo(host, self.parts.port or PORTS[self.parts.scheme], type=socket.SOCK_STREAM)
        found = list(dict.fromkeys(answer[4][0] for answer in answers))
        for address in found:
            number = ip_address(address)
            here = number.is_loopback if is_loopback(host) else number.is_global and not number.is_multicast
            if not here:
                raise Unavailable("a name that leads into a private network")
        return found
