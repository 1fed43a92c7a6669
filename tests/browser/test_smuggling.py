"""Requests that two servers could read differently: gunicorn refuses each, and answers nothing that lies behind it."""

import re
import socket
from urllib.parse import urlsplit

import pytest

POST, CHUNKED = "POST / HTTP/1.1\r\nHost: {host}\r\n", "Transfer-Encoding: chunked\r\n"
SMUGGLED = {  # what two servers could read as one request or as two
    "both lengths": f"{POST}Content-Length: 6\r\n{CHUNKED}\r\n0\r\n\r\nX",
    "two lengths": f"{POST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    "a length with a sign": f"{POST}Content-Length: +5\r\n\r\nabcde",
    "another encoding": f"{POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    "a space before the colon": f"{POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
    "a folded line": f"{POST}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
    "half a line end in a chunk": f"{POST}{CHUNKED}\r\n1;\nx\r\nA\r\n0\r\n\r\n",
}
BEHIND = "GET /gezondheid/ HTTP/1.1\r\nHost: {host}\r\n\r\n"


@pytest.mark.parametrize("shape", SMUGGLED)
def test_what_could_be_read_as_two_requests_is_refused_and_ends_the_line(portal, shape):
    place = urlsplit(portal)
    with socket.create_connection((place.hostname, place.port), 10) as line:
        line.sendall((SMUGGLED[shape] + BEHIND).format(host=place.netloc).encode())
        line.shutdown(socket.SHUT_WR)
        said = b"".join(iter(lambda: line.recv(1 << 16), b"")).decode(errors="replace")
    assert re.findall(r"HTTP/1.1 (\d+)", said)[-1] in ("400", "501"), said
    assert "revision" not in said
