"""What the caches give: a page that was made already, from the portal and from nginx in front of it."""

from itertools import repeat
from pathlib import Path
from statistics import median

from tests.gateway import gateway, program

from .client import Client, Crowd
from .questions import FLOOR

ROUNDS, CLIENTS, SECONDS = 3, 16, 2
PAGE, FILE = "/initiatieven/", "/same.html"
LIMIT = "limit_req zone=wijken_pages burst=60 nodelay;"  # as the page has it
NGINX_OWN = {"Server", "Date", "Connection", "Content-Type", "Content-Length", "ETag"}


def kept(site: str) -> float:
    """Share of the floor's answers a second, for a page that nobody makes again."""
    crowd = Crowd(site, CLIENTS, fresh=False)
    shares = []
    for _ in range(ROUNDS):
        floor = crowd.per_second(repeat(FLOOR), SECONDS)
        shares.append(crowd.per_second(repeat(PAGE), SECONDS) / floor)
    crowd.close()
    return median(shares)


def behind_nginx(site: str, folder: Path) -> float | None:
    """The same page from the cache of nginx, as a share of what it gives for a file; None without it.

    The file is of the same bytes on the line: with the headers of the page, under its limits, in a location that sets
    nothing else.
    """
    if program() is None:
        return None
    headers, body = Client(site).read(PAGE)
    (folder / FILE[1:]).write_bytes(body)
    lines = "".join(f'add_header {name} "{value}"; ' for name, value in headers.items() if name not in NGINX_OWN)
    own = f"location = {FILE} {{ root {folder}; {LIMIT} {lines}}}"
    changes = [
        ("location /static/ {", f"{own}\n    location /static/ {{"),
        ("$binary_remote_addr zone=wijken_pages", "$http_x_forwarded_for zone=wijken_pages"),
        ("$binary_remote_addr zone=wijken_lines", "$http_x_forwarded_for zone=wijken_lines"),
        ("rate=10r/s", "rate=100000r/s"),
        ("server_tokens off;", "server_tokens off;\n    keepalive_requests 100000000;"),  # else each line ends at 1000
    ]
    with gateway(folder, [site.removeprefix("http://")], changes=changes, plain=True) as nginx:
        crowd = Crowd(f"http://127.0.0.1:{nginx.port}", CLIENTS, fresh=False)
        shares = []
        for _ in range(ROUNDS):
            file = crowd.per_second(repeat(FILE), SECONDS)
            shares.append(crowd.per_second(repeat(PAGE), SECONDS) / file)
        crowd.close()
    return median(shares)
