"""Reads the environment; a fault is one sentence that names the variable, never its value: that may be a secret."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError


class Trouble(SystemExit):
    """Ends the program with one sentence on stderr and exit code 1."""


class OneSentence:
    """Reads variables as environs (`bool`, `int`, `list`, `str`), as a site's address or as proxies; faults are
    sentences.
    """

    EXPECTED = {"bool": "1 (yes) or 0 (no)", "int": "a whole number", "list": "values with a comma between them"}

    def site(self, name: str, default: str) -> str:
        """Scheme and host of a site, without a slash at the end: "https://wijken.example.nl"."""
        value = self.str(name, default)
        try:
            parts = urlsplit(value)
            whole = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:
            whole = False
        if not whole or parts.path.strip("/") or parts.query or parts.fragment or parts.username:
            raise Trouble(
                f"{name} is wrong: it must be a whole address without a path, such as https://wijken.example.nl."
            )
        return f"{parts.scheme}://{parts.netloc}"

    def proxies(self, name: str) -> list[str]:
        """Addresses and networks of proxies, and "unix" for one at a unix socket: ["10.0.0.0/8", "unix"]."""
        listed = [entry.strip() for entry in self.list(name, [])]
        try:
            for network in {*listed} - {"unix"}:
                ip_network(network)
        except ValueError:
            raise Trouble(
                f"{name} is wrong: it must be addresses or networks such as 10.0.0.0/8, or unix, with a comma between."
            ) from None
        return listed

    def __getattr__(self, kind):
        read = getattr(Env(), kind)

        def reader(name, default, **options):
            try:
                return read(name, default, **options)
            except EnvError:
                raise Trouble(f"{name} is wrong: it must be {self.EXPECTED.get(kind, kind)}.") from None

        return reader


env = OneSentence()
BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.str("DATA_DIR", "") or BASE_DIR / ".data").absolute()

OPEN_AT = DATA_DIR / "open_at"


@contextmanager
def open_at(site: str) -> Iterator[None]:
    """Leave word of the address where the demo of this DATA_DIR is open, for as long as it is."""
    OPEN_AT.parent.mkdir(parents=True, exist_ok=True)
    OPEN_AT.write_text(site)
    try:
        yield
    finally:
        OPEN_AT.unlink(missing_ok=True)


def join_what_is_open() -> None:
    """Let a command speak of the demo that runs here, at whatever port: another shell does not know its SITE_URL."""
    with suppress(OSError):
        os.environ.setdefault("SITE_URL", OPEN_AT.read_text())


def secret_key(data_dir: Path) -> str:
    """The signing key: SECRET_KEY, else the file SECRET_KEY_FILE, else (on the embedded database only) one made once.

    Raises Trouble when a server of one's own is used without a key, or when the key cannot be read or kept.
    """
    if key := env.str("SECRET_KEY", ""):
        return key
    if path := env.str("SECRET_KEY_FILE", ""):
        return _key_in(Path(path), "SECRET_KEY_FILE")
    if env.str("DATABASE_URL", ""):
        raise Trouble(
            "SECRET_KEY is missing: set it to 50 or more random characters, or name a file in SECRET_KEY_FILE."
        )
    file = data_dir / "secret_key"
    if not file.exists():
        _make_key(file)
    return _key_in(file, "DATA_DIR")


def _key_in(file: Path, variable: str) -> str:
    try:
        key = file.read_text().strip()
    except (OSError, UnicodeDecodeError) as fault:
        reason = getattr(fault, "strerror", None) or "it is not text"
        raise Trouble(f"{variable} is wrong: the key in {file} cannot be read ({reason}).") from None
    if not key:
        raise Trouble(f"{variable} is wrong: {file} is empty.")
    return key


def _make_key(file: Path) -> None:
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        with suppress(FileExistsError):
            file.hardlink_to(draft)  # whole or not at all: another process may make or read it at this moment
    except OSError as fault:
        raise Trouble(f"DATA_DIR is wrong: nothing can be kept in {file.parent} ({fault.strerror}).") from None
    finally:
        with suppress(OSError):
            draft.unlink()
