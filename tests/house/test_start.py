"""Starting the portal: what is wrong ends in one sentence on standard error and exit code 1, never in a traceback."""

import os
import runpy
import socket
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from django.conf import settings

from haarlem_wijken.addresses import is_loopback, refuse_open_demo
from haarlem_wijken.environment import Trouble

GOOD = {
    "SECRET_KEY": "q" * 60,
    "DATABASE_URL": "postgres://wijken@db.example.nl/wijken",
    "PATH": os.environ["PATH"],
}
SETTINGS = "import haarlem_wijken.settings"


def environment(drop, changes) -> dict[str, str]:
    return {name: value for name, value in (GOOD | changes).items() if name not in drop}


def start(*command, drop=(), **changes):
    return subprocess.run(
        [sys.executable, *command],
        env=environment(drop, changes),
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


def one_sentence(done) -> str:
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr.strip().endswith(".")
    return done.stderr


def refused(*, drop=(), **changes) -> str:
    """With which sentence the settings end a program, read in this one: a process of its own takes far longer."""
    with patch.dict(os.environ, environment(drop, changes), clear=True), pytest.raises(Trouble) as ended:
        runpy.run_path(str(settings.BASE_DIR / "haarlem_wijken" / "settings.py"))
    return ended.value.code


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "banaan"),
        ("DEMO", "misschien"),
        ("SITE_URL", "haarlem.example.nl"),
        ("SITE_URL", "ftp://wijken.example.nl"),
        ("SITE_URL", "https://haarlem.example.nl/portaal/"),
        ("SITE_URL", "https://[::1"),
        ("DATABASE_URL", "banaan"),
        ("DATABASE_URL", "mysql://wijken@db/wijken"),
        ("DATABASE_URL", "postgres://wijken@db/"),
        ("DATABASE_URL", "postgres://wijken@db:banaan/wijken"),
        ("STATEMENT_TIMEOUT", "lang"),
        ("TRUSTED_PROXIES", "127.0.0.1,proxy"),
        ("TRUSTED_PROXIES", "10.1.2.3/8"),
        ("EXPORTS_PER_MINUTE", "veel"),
        ("SEARCHES_PER_MINUTE", "veel"),
        ("EMAIL_PORT", "smtp"),
        ("EMAIL_USE_TLS", "tls"),
        ("SECURE_SSL_REDIRECT", "soms"),
        ("SECURE_HSTS_SECONDS", "een jaar"),
        ("SECURE_HSTS_INCLUDE_SUBDOMAINS", "soms"),
        ("SECURE_HSTS_PRELOAD", "soms"),
    ],
)
def test_a_wrong_variable_is_named_and_its_value_is_not_shown(name, value):
    sentence = refused(**{name: value})
    assert sentence.startswith(f"{name} is wrong: ")
    assert value not in sentence


def test_so_is_it_in_a_process_of_its_own():
    assert one_sentence(start("-c", SETTINGS, DEBUG="banaan")) == f"{refused(DEBUG='banaan')}\n"


def test_a_command_speaks_of_the_demo_that_is_open_here(tmp_path):
    asks = "from django.conf import settings; print(settings.SITE_URL)"
    joins = "from haarlem_wijken.environment import join_what_is_open; join_what_is_open();"
    joins += "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'haarlem_wijken.settings';"

    def said(*command, **environment):
        return start(*(command or ["-c", joins + asks]), DATA_DIR=str(tmp_path), **environment).stdout.strip()

    program = """from haarlem_wijken.environment import OPEN_AT, open_at
with open_at("http://localhost:8001"):
    print(OPEN_AT, OPEN_AT.read_text())"""
    file, address = start("-c", program, DATA_DIR=str(tmp_path)).stdout.split()
    assert said() == "http://localhost:8000"
    Path(file).write_text(address)
    assert said() == said("manage.py", "shell", "-v0", "-c", asks) == "http://localhost:8001"
    assert said(SITE_URL="https://wijken.example.nl") == "https://wijken.example.nl"


def test_a_server_of_ones_own_needs_a_key():
    assert one_sentence(start("-c", SETTINGS, drop=["SECRET_KEY"])).startswith("SECRET_KEY is missing: ")


@pytest.mark.parametrize("content", [None, "", b"\xff\xfe\x00"])
def test_a_key_file_that_holds_no_key(tmp_path, content):
    file = tmp_path / "key"
    if content is not None:
        file.write_bytes(content or b"")
    sentence = refused(drop=["SECRET_KEY"], SECRET_KEY_FILE=str(file))
    assert sentence.startswith("SECRET_KEY_FILE is wrong: ")


def test_a_data_folder_that_can_keep_nothing(tmp_path):
    (tmp_path / "file").touch()
    sentence = one_sentence(start("-c", SETTINGS, drop=["SECRET_KEY", "DATABASE_URL"], DATA_DIR=str(tmp_path / "file")))
    assert sentence.startswith("DATA_DIR is wrong: ")


def test_the_key_is_made_once_and_for_the_owner_alone(tmp_path):
    program = "from haarlem_wijken.settings import SECRET_KEY; print(SECRET_KEY)"
    first, second = (
        start("-c", program, drop=["SECRET_KEY", "DATABASE_URL"], DATA_DIR=str(tmp_path)).stdout for _ in range(2)
    )
    assert first == second
    assert len(first.strip()) >= 50
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_command_says_that_the_database_does_not_run(tmp_path):
    done = start("manage.py", "migrate", drop=["SECRET_KEY", "DATABASE_URL"], DATA_DIR=str(tmp_path))
    assert one_sentence(done) == "The database does not run: start it with `make demo` or `make run`.\n"


def test_a_command_says_that_a_server_does_not_answer():
    done = start("manage.py", "migrate", DATABASE_URL="postgres://wijken@127.0.0.1:1/wijken")
    assert one_sentence(done).startswith("The database does not answer: ")


def test_a_port_in_use():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        sentence = one_sentence(start("-m", "haarlem_wijken.launch", "demo", PORT=str(port)))
    assert f"Port {port} is in use" in sentence
    assert f"make demo PORT={port + 1}" in sentence


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none(port):
    assert one_sentence(start("-m", "haarlem_wijken.launch", "demo", PORT=port)).startswith("PORT is wrong: ")


class TestOpenDemo:
    def test_gunicorn_refuses(self):
        done = start("-m", "gunicorn", "--bind", "0.0.0.0:0", DEMO="1")
        assert "does not listen at 0.0.0.0" in one_sentence(done)

    @pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.0.2.1", "wijken.example.nl"])
    def test_only_this_machine(self, address, monkeypatch):
        monkeypatch.setenv("DEMO", "1")
        with pytest.raises(Trouble, match="only at this machine"):
            refuse_open_demo([(address, 8000)])

    @pytest.mark.parametrize("address", [("127.0.0.1", 8000), ("::1", 8000), ("localhost", 8000), "/run/wijken.sock"])
    def test_this_machine(self, address, monkeypatch):
        monkeypatch.setenv("DEMO", "1")
        assert refuse_open_demo([address]) is None

    def test_a_real_portal_may(self, monkeypatch):
        monkeypatch.setenv("DEMO", "0")
        assert refuse_open_demo([("0.0.0.0", 8000)]) is None

    def test_loopback(self):
        assert is_loopback("127.9.9.9")
        assert is_loopback("[::1]")
        assert not is_loopback("localhost.example.nl")


STOPPED = """
import signal
from haarlem_wijken.services import Services
services = Services({})
services.stop_on_signals()
with services.ended._cond:  # as `run` has it for a moment, each second
    signal.raise_signal(signal.SIGTERM)
assert services.ended.wait(10)
"""


def test_a_signal_that_comes_while_it_looks_whether_one_came_ends_it_too():
    command = [sys.executable, "-c", STOPPED]
    assert subprocess.run(command, cwd=settings.BASE_DIR, timeout=30, check=False).returncode == 0
