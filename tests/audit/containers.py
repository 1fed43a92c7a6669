"""The containers of docs/deploy/, where Docker is: built, started, asked, put back from a backup, and taken away."""

import re
import secrets
import shutil
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from haarlem_wijken.environment import BASE_DIR
from tests.audit.said import FAIL, NOT_RUN, PASS, Said
from tests.browser.portal import free_port

SHIPPED = BASE_DIR / "docs" / "deploy"
NAME = "wijken-audit"
READS = {"councils", "haarlem_wijken", "initiatives", "locale", "meetings", "static", "templates",
         ".git", "__pycache__", "gunicorn.conf.py", "manage.py", "requirements.txt"}  # fmt: skip


class Wrong(Exception):
    """What does not work, in a sentence."""


def ask() -> Said:
    images = re.findall(r"^FROM (\S+)|image: (\S+:\S+)", _text("Containerfile") + _text("compose.yaml"), re.MULTILINE)
    try:
        _docker("compose", "version")
        for image in ("".join(pair) for pair in images):
            if _run("image", "inspect", image).returncode:
                _docker("pull", "--quiet", image)
    except (OSError, Wrong) as fault:
        return Said(NOT_RUN, f"Docker, or an image it needs, is not here: {fault}")
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        compose, port = free(Path(folder))
        try:
            return Said(PASS, "; ".join(_try(Path(folder), compose, port)))
        except Wrong as fault:
            return Said(FAIL, str(fault))
        finally:
            _run(*compose, "--profile", "backup", "down", "--volumes", "--remove-orphans")
            _run("image", "rm", "--force", NAME)


def free(folder: Path) -> tuple[list[str], int]:
    """Write in `folder` what an admin would, beside what was shipped, with names and places that nobody uses."""
    port, text = free_port(), _text("compose.yaml")
    for before, after in (
        ("name: wijken\n", f"name: {NAME}\n"),
        ("image: wijken\n", f"image: {NAME}\n"),
        ("context: ../..\n", f"context: {BASE_DIR}\n"),
        ("172.30.0.", "172.30.255."),
        ("127.0.0.1:8000:8000", f"127.0.0.1:{port}:8000"),
    ):
        if before not in text:
            raise ValueError(before)
        text = text.replace(before, after)
    (folder / "compose.yaml").write_text(text)
    shutil.copy(SHIPPED / "database.sql", folder)
    shutil.copy(SHIPPED / "env.example", folder / "env")
    (folder / ".env").write_text(f"POSTGRES_PASSWORD={secrets.token_urlsafe(24)}\n")
    (folder / "secret_key").write_text(secrets.token_urlsafe(50))
    (folder / "secret_key").chmod(0o644)  # who runs this may not give files away; the folder is closed to others
    (folder / "backups").mkdir()
    (folder / "backups").chmod(0o777)
    return ["compose", "--project-directory", str(folder)], port


def _try(folder: Path, compose: list[str], port: int):
    """Say what works, one after the other. Raises Wrong."""
    _docker(*compose, "up", "--build", "--detach", "--wait")
    yield f"/gezondheid/ {_answer(port)}"
    held = set(_docker(*compose, "exec", "-T", "web", "ls", "-A").split())
    if strange := held - READS:
        raise Wrong(f"the image holds {', '.join(sorted(strange))}")
    yield f"{len(held)} things in the image"
    if not _run(*compose, "exec", "-T", "web", "touch", "/srv/wijken/x").returncode:
        raise Wrong("the code can be written to")
    made = _docker(*compose, "run", "--rm", "-T", "backup").strip().splitlines()[-1]
    _docker(*compose, "stop", "web", "worker")
    _docker(*compose, "run", "--rm", "-T", "backup", "python", "manage.py", "restore", made, "--force")
    yield "a backup came back"


def _answer(port: int) -> int:
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    line.request("GET", "/gezondheid/", headers={"X-Forwarded-Proto": "https"})
    if (status := line.getresponse().status) != 200:
        raise Wrong(f"/gezondheid/ answers {status}")
    return status


def _docker(*arguments: str) -> str:
    done = _run(*arguments)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()[-3:]
        raise Wrong(f"docker {' '.join(arguments[-3:])}: {' '.join(said)}"[:400])
    return done.stdout


def _run(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run(["docker", *arguments], capture_output=True, text=True, check=False)


def _text(name: str) -> str:
    return (SHIPPED / name).read_text()
