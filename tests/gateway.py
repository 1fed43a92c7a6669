"""The nginx of docs/deploy/nginx.conf, as it stands there, before a portal of the tests."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPSConnection
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from haarlem_wijken.environment import BASE_DIR
from tests.browser.portal import free_port

SHIPPED = BASE_DIR / "docs" / "deploy" / "nginx.conf"
NAME = "wijken.example.nl"
WAIT = 10  # seconds until it must listen
AROUND = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 2048; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/wijken.conf;
}}
"""


def program() -> str | None:
    """Where nginx is, if anywhere."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


@dataclass(frozen=True)
class Gateway:
    port: int

    def connect(self, patience: float = 30) -> HTTPSConnection:
        """A line that asks for the portal by its name, and takes the certificate that was made for it."""
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        return _Named("127.0.0.1", self.port, timeout=patience, context=trusting)


class _Named(HTTPSConnection):
    """By the shipped settings another name is refused before anything is said."""

    def connect(self):
        line = socket.create_connection((self.host, self.port), self.timeout)
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sock = self._context.wrap_socket(line, server_hostname=NAME)

    def ask(self, path: str, method: str = "GET", **headers):
        """(status, headers, body)"""
        self.request(method, path, headers={"Host": NAME, **headers})
        answer = self.getresponse()
        return answer.status, answer.headers, answer.read()


def settings_for(folder: Path, upstreams: list[str], port: int, *, changes=(), plain: bool = False) -> Path:
    """Write what was shipped with other places, ports and a certificate. Raises ValueError for what is not in it.

    `upstreams`: as nginx writes them, "127.0.0.1:8000". `changes`: (what stands there, what for it). `plain`: without
    TLS, by address.
    """
    text = SHIPPED.read_text()
    certificate(folder)
    other = free_port()
    servers = "".join(f"    server {one} max_fails=0;\n" for one in upstreams)
    text = re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?:^ *server unix:.*\n)+", servers, text, flags=re.MULTILINE)
    for before, after in (
        (f"/etc/letsencrypt/live/{NAME}/", f"{folder}/"),
        ("/var/cache/nginx/wijken", f"{folder}/cache"),
        ("/srv/wijken/docs/", f"{BASE_DIR}/docs/"),
        ("/var/log/nginx/wijken.log", f"{folder}/access.log"),
        *(_plain(port) if plain else [("listen 443", f"listen 127.0.0.1:{port}")]),
        ("listen 80", f"listen 127.0.0.1:{other}"),
        *changes,
    ):
        if before not in text:
            raise ValueError(before)
        text = text.replace(before, after)
    (folder / "wijken.conf").write_text(text)
    whole = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    whole.write_text(AROUND.format(folder=folder, user=user))
    return whole


def _plain(port: int) -> list[tuple[str, str]]:
    return [
        ("listen 443 ssl http2 default_server;", f"listen 127.0.0.1:{free_port()} default_server;"),
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{port};"),
        (f"server_name {NAME};", "server_name 127.0.0.1;"),
    ]


@contextmanager
def gateway(folder: Path, upstreams: list[str], *, changes=(), plain: bool = False):
    """nginx that runs in `folder`, which exists."""
    port = free_port()
    whole = settings_for(folder, upstreams, port, changes=changes, plain=plain)
    process = subprocess.Popen([program(), "-c", str(whole), "-e", str(folder / "error.log")])
    try:
        _await(port, process, folder)
        yield Gateway(port)
    finally:
        process.terminate()
        process.wait(10)


def _await(port: int, process: subprocess.Popen, folder: Path) -> None:
    until = time.monotonic() + WAIT
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise RuntimeError(f"nginx did not start: {(folder / 'error.log').read_text()}")


def certificate(folder: Path) -> None:
    """For NAME, by itself, for a day."""
    key, name, now = ec.generate_private_key(ec.SECP256R1()), [(NameOID.COMMON_NAME, NAME)], datetime.now(UTC)
    who = x509.Name([x509.NameAttribute(*part) for part in name])
    made = (
        x509.CertificateBuilder().subject_name(who).issuer_name(who).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False).sign(key, hashes.SHA256())
    )  # fmt: skip
    (folder / "fullchain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    (folder / "privkey.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *form))
