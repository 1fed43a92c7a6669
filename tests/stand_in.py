"""A small server on this machine that stands for a service outside, and can misbehave in every way such a one can."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

JSON = "application/json;charset=utf-8"


@cache
def bomb() -> bytes:
    """50 kB that unfold to 50 MB."""
    return gzip.compress(b'"' + b" " * 50_000_000 + b'"')


class StandIn(ThreadingHTTPServer):
    """`mode`: a method of Handler that answers. `answer`: what the mode "fine" gives, or a function of the question.

    `asked`: the query of each question, as a dict of lists.
    """

    daemon_threads = True
    block_on_close = False  # the slow answers are still being given when a test is done

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.mode, self.answer, self.asked = "fine", {}, []

    @property
    def host(self) -> str:
        return "{}:{}".format(*self.server_address)

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    def handle_error(self, request, client_address):
        """A caller that hangs up early is what these tests are about."""


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlsplit(self.path).query)
        self.server.asked.append(query)
        getattr(self, self.server.mode)()

    def log_message(self, format, *args):
        pass

    def say(self, body: bytes, *, status=200, **headers) -> None:
        self.send_response(status)
        for name, value in ({"Content_Type": JSON, "Content_Length": len(body)} | headers).items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    # --- as it should be ---
    def fine(self):
        answer = self.server.answer
        self.say(json.dumps(answer(self.server.asked[-1]) if callable(answer) else answer).encode())

    def page(self):
        self.say(self.server.answer.encode(), Content_Type="text/html; charset=utf-8")

    def packed(self):
        self.say(gzip.compress(json.dumps(self.server.answer).encode()), Content_Encoding="gzip")

    # --- slow ---
    def silent(self):
        time.sleep(20)

    def drips_headers(self):
        self.drip(b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 1000)

    def drips_body(self):
        self.send_response(200)
        self.send_header("Content-Type", JSON)
        self.end_headers()
        self.drip(b'{"a": "' + b"x" * 1000)

    def drip(self, text: bytes):
        for byte in text:
            self.wfile.write(bytes([byte]))
            time.sleep(0.02)

    # --- broken ---
    def fails(self):
        self.say(b"{}", status=500)

    def refuses(self):
        self.say(b"{}", status=429)

    def closes(self):
        pass

    def stops_halfway(self):
        self.say(b'{"a": 1', Content_Length=100)

    def garbage(self):
        self.say(b"\x00\xff{")

    def no_http(self):
        self.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")

    def nested(self):
        self.say(b"[" * 200_000)

    def html(self):
        self.say(b"<html></html>", Content_Type="text/html")

    def bad_packing(self):
        self.say(b"{}", Content_Encoding="gzip")

    # --- huge ---
    def huge(self):
        self.say(json.dumps("x" * 2_000_000).encode())

    def endless(self):
        self.send_response(200)
        self.send_header("Content-Type", JSON)
        self.end_headers()
        while True:
            self.wfile.write(b" " * 65_536)

    def bomb(self):
        self.say(bomb(), Content_Encoding="gzip")

    # --- elsewhere ---
    def elsewhere(self):
        self.say(b"{}", status=302, Location=f"{self.server.url}/other")


BAD = (
    *("silent", "drips_headers", "drips_body", "fails", "refuses", "closes", "stops_halfway", "garbage", "no_http"),
    *("nested", "html", "bad_packing", "huge", "endless", "bomb", "elsewhere"),
)


def document(name: str, kind: str, lat: float, lon: float, *, code: str = "0392") -> dict:
    """A document as the Locatieserver gives it; `code` of the municipality."""
    return {"weergavenaam": name, "type": kind, "centroide_ll": f"POINT({lon} {lat})", "gemeentecode": code}


def documents(*found) -> dict:
    return {"response": {"numFound": len(found), "start": 0, "docs": list(found)}}


MARKET = document("Grote Markt 2, 2011RD Haarlem", "adres", 52.38137, 4.63612)
POSTCODE = document("Grote Markt, 2011RD Haarlem", "postcode", 52.38142, 4.63628)
STREET = document("Zijlstraat, Haarlem", "weg", 52.38211, 4.63298)
AMSTERDAM = document("Kerkstraat 1, 1017GA Amsterdam", "adres", 52.36513, 4.88991, code="0363")


def register(query: dict) -> dict:
    """Answers as the register of addresses does: by a word of the name, and only in Haarlem when that is asked."""
    wanted = query["q"][0].upper().split()[0]
    found = [one for one in (AMSTERDAM, MARKET, POSTCODE, STREET) if wanted in one["weergavenaam"].upper()]
    if "gemeentenaam:haarlem" in query["fq"][0]:
        found = [one for one in found if one["gemeentecode"] == "0392"]
    return documents(*found)


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """A server of its own, until the block ends."""
    with StandIn() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()
