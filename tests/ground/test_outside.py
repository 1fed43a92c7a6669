"""What a service outside may do to us: nothing, and not for long."""

import socket
import threading
import time
import tracemalloc

import pytest

from haarlem_wijken.ground.services.outside import Unavailable, fetch_json
from tests.stand_in import BAD, bomb


@pytest.fixture
def server(stranger):
    stranger.asked = []
    return stranger


def fetch(server, path="/", *, seconds=0.3, max_bytes=1_000_000, host=None):
    return fetch_json(server.url + path, host=host or server.host, seconds=seconds, max_bytes=max_bytes)


@pytest.mark.parametrize("mode", ["fine", "packed"])
def test_what_it_answers_is_what_we_get(server, mode):
    server.mode, server.answer = mode, {"a": [1, "é"]}
    assert fetch(server, "/zoek?q=x", seconds=2) == {"a": [1, "é"]}
    assert server.asked[-1] == {"q": ["x"]}


@pytest.mark.parametrize("mode", BAD)
def test_whatever_it_does_it_is_unavailable_in_time(server, mode):
    server.mode = mode
    begun = time.monotonic()
    with pytest.raises(Unavailable):
        fetch(server, seconds=2 if mode == "bomb" else 0.3)
    assert time.monotonic() - begun < 2.5
    assert len(server.asked) == 1, "asked again, or elsewhere"


def test_a_slow_answer_is_cut_and_leaves_no_thread(server):
    server.mode, before = "drips_headers", threading.active_count()
    with pytest.raises(Unavailable, match=r"within 0\.3 seconds"):
        fetch(server)
    deadline = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.02)  # the stand-in notices at its next byte that nobody listens
    assert threading.active_count() <= before


def test_a_bomb_is_not_unpacked(server):
    server.mode = "bomb"
    bomb()  # made before what it takes is counted
    tracemalloc.start()
    try:
        with pytest.raises(Unavailable, match="more than 1000000 bytes"):
            fetch(server, seconds=5)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_a_limit_is_what_may_just_be_reached(server):
    server.mode, server.answer = "fine", "x" * 98
    assert len(fetch(server, max_bytes=100)) == 98
    with pytest.raises(Unavailable, match="more than 99 bytes"):
        fetch(server, max_bytes=99)


def test_the_environment_sets_no_proxy(server, monkeypatch):
    server.mode, server.answer = "fine", 1
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetch(server) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "http://api.pdok.nl/",
        "https://api.pdok.nl@example.org/",
        "https://x:y@api.pdok.nl/",
        "https://api.pdok.nl:444/",
        "https://api.pdok.nl.example.org/",
        "https://api.pdok.nl\\@example.org/",
        "//api.pdok.nl/",
        "file:///etc/passwd",
        "ftp://api.pdok.nl/",
        "gopher://api.pdok.nl/",
        "https://api.pdok.nl:x/",
        "https://[::1",
        "",
    ],
)
def test_only_the_known_host_is_asked_and_only_by_https(url, monkeypatch):
    asked = []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: asked.append(args))
    with pytest.raises(Unavailable, match="an address"):
        fetch_json(url, host="api.pdok.nl", seconds=0.3, max_bytes=10)
    assert asked == []


INSIDE = (
    *("127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
    *("255.255.255.255", "224.0.0.1", "::1", "::", "fe80::1%1", "fd00::1", "::ffff:127.0.0.1", "ff02::1"),
)


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_inside_is_not_followed(address, monkeypatch):
    """Nor when a good address stands before it."""
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, 443)) for one in ("145.77.103.122", address)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: answers)
    with pytest.raises(Unavailable, match="private network"):
        fetch_json("https://api.pdok.nl/", host="api.pdok.nl", seconds=0.3, max_bytes=10)


def test_a_name_server_that_says_nothing_costs_no_more_time(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: time.sleep(1.5) or [])
    begun = time.monotonic()
    with pytest.raises(Unavailable, match="within"):
        fetch_json("https://api.pdok.nl/", host="api.pdok.nl", seconds=0.2, max_bytes=10)
    assert time.monotonic() - begun < 1


def test_where_nothing_listens_it_is_unavailable_at_once():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(Unavailable, match="NewConnectionError"):
            fetch_json(f"http://{host}/", host=host, seconds=2, max_bytes=10)


def test_https_is_meant(server):
    """A server that talks plainly where https was asked is not spoken to."""
    server.mode = "fine"
    with pytest.raises(Unavailable, match=r"SSL|Protocol|Connection"):
        fetch_json(f"https://{server.host}/", host=server.host, seconds=2, max_bytes=10)
    assert server.asked == []
