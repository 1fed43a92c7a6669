"""The portal's own PostgreSQL server: made once, started by whoever needs it first, stopped by whoever leaves last."""

import errno
import fcntl
import os
import re
import shutil
import signal
import stat
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg2
from psycopg2.extensions import ISOLATION_LEVEL_AUTOCOMMIT

from haarlem_wijken.database.location import DATABASE, PORT, ROLE, data_folder, socket_folder
from haarlem_wijken.database.placement import Placement, place
from haarlem_wijken.database.programs import Programs, find
from haarlem_wijken.database.state import check_version, pid_in, refuse_strange_data, works_in
from haarlem_wijken.environment import Trouble

PATIENCE = 120  # seconds a start may take: after a crash the server first repeats what was promised
OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "port": PORT,
    "timezone": "UTC",
    "log_timezone": "UTC",
    # An error quotes the values it fell over, and those may be somebody's address.
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    # Its statistics would come at a moment of its own choosing, and with them other plans.
    "autovacuum": "off",
    # What waits to come into an index of words is read through at each search, and only a vacuum would bring it in.
    "gin_pending_list_limit": "64kB",
    # Rows are few, and compiling a statement takes longer than any answer.
    "jit": "off",
}


class Cluster:
    """The cluster of one DATA_DIR. `durable=False` is for data that may be lost at any moment: those of the tests."""

    def __init__(self, folder: Path, *, durable: bool = True):
        self.folder = folder.absolute()
        self.durable = durable
        self.log = self.folder / "postgres.log"
        self._child = None

    @property
    def data(self) -> Path:
        return data_folder(self.folder)

    @property
    def socket(self) -> Path:
        return socket_folder(self.data)

    @property
    def options(self) -> dict[str, str]:
        """What the server is told at each start, over what stands in the data folder."""
        return OPTIONS | {"unix_socket_directories": str(self.socket)} | ({} if self.durable else THROW_AWAY)

    def pid(self) -> int | None:
        """The server's process, or None when it does not run; a stale pid file tells nothing."""
        number = pid_in(self.data)
        if self._child and self._child.poll() is not None:
            self._child = None
        return number if number and works_in(number, self.data) else None

    @contextmanager
    def in_use(self):
        """The cluster runs inside this block. Whoever leaves last stops it: two portals may share it."""
        with self.open("postgres.users") as users:
            fcntl.flock(users, fcntl.LOCK_SH)
            self.start()
            try:
                yield self
            finally:
                if self.nobody_uses(users):
                    self.stop()

    @staticmethod
    def nobody_uses(users) -> bool:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def start(self, binaries: Programs | None = None) -> bool:
        """Start the server unless it runs; make the cluster when there is none. True when it was started here.

        `binaries` other than the installed ones are for an upgrade. Raises Trouble with what to do when it cannot.
        """
        with self.faults_told(), self.open("postgres.lock") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if running := self.pid():
                self._wait(running)
                return False
            if self._child:  # it was killed, and the system may take a moment to say so
                self._child.wait(PATIENCE)
            where = place(self.folder, self.data, binaries or find())
            if not (where.data / "PG_VERSION").exists():
                self._create(where)
            check_version(where)
            self._launch(where)
            self._furnish()
            return True

    def stop(self) -> None:
        """Stop the server: open transactions are rolled back, nothing that was promised is lost."""
        for how, seconds in ((signal.SIGINT, 30), (signal.SIGQUIT, 10)):
            with suppress(ProcessLookupError):
                if number := self.pid():
                    os.kill(number, how)
            deadline = time.monotonic() + seconds
            while self.pid() and time.monotonic() < deadline:
                time.sleep(0.02)
        if self._child:
            self._child.wait()
            self._child = None
        if self.socket.is_dir() and not any(self.socket.iterdir()):
            self.socket.rmdir()

    def connect(self, user: str = "postgres", database: str = "postgres"):
        """A plain psycopg2 connection in autocommit. Raises psycopg2.OperationalError when nobody answers."""
        connection = psycopg2.connect(host=str(self.socket), port=PORT, user=user, dbname=database, connect_timeout=5)
        connection.set_isolation_level(ISOLATION_LEVEL_AUTOCOMMIT)
        return connection

    def open(self, name: str):
        with self.faults_told():
            self.folder.mkdir(parents=True, exist_ok=True)
            return (self.folder / name).open("a")

    @contextmanager
    def faults_told(self):
        try:
            yield
        except OSError as fault:
            if fault.errno in (errno.ENOSPC, errno.EDQUOT):
                raise self._disk_is_full() from None
            raise Trouble(f"Nothing can be kept in {self.folder}: {fault.strerror} ({fault.filename}).") from None

    def _disk_is_full(self) -> Trouble:
        return Trouble(
            f"The disk of {self.folder} is full: make some room and start again; nothing that was saved is lost."
        )

    def _create(self, where: Placement) -> None:
        refuse_strange_data(where.data)
        partial = where.data.with_name("postgres.partial")  # an interrupted initdb leaves what looks like a cluster
        self._erase(partial)
        unicode = where.programs.major >= 17
        locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] if unicode else ["--no-locale"]
        made = where.runner.run(
            where.programs / "initdb", "--pgdata", partial, "--username=postgres", "--encoding=UTF8",
            "--data-checksums", "--auth-local=trust", "--auth-host=reject", *locale,
            *([] if self.durable else ["--no-sync"]),
        )  # fmt: skip
        if made.returncode:
            self._erase(partial)
            raise self._explained(made.stderr, "PostgreSQL could not make its data folder")
        partial.rename(where.data)

    @staticmethod
    def _erase(folder: Path) -> None:
        if folder.exists():
            shutil.rmtree(folder)

    def _launch(self, where: Placement) -> None:
        self._make_socket_folder(where.runner.owner, where.runner.gid)
        deadline = time.monotonic() + 15
        while True:
            said = self._launch_once(where)
            if said is None:
                return
            # The children of a killed server let go of its memory within moments; the server rightly waits for that.
            if "shared memory block" not in said or time.monotonic() > deadline:
                raise self._explained(said, "PostgreSQL did not start")
            time.sleep(0.3)

    def _launch_once(self, where: Placement) -> str | None:
        """Start the server and wait for it. None when it answers, else what it said when it ended."""
        environment = os.environ | {"LC_MESSAGES": "C", "LC_ALL": "C"}
        if stale := pid_in(self.data):
            # The number of a dead server may be another program's by now (after a restart of a container it nearly
            # always is), and the server would then refuse to start. This makes it ignore that number, and still check
            # that nobody uses its memory; removing the file would take that check away.
            environment["PG_GRANDPARENT_PID"] = str(stale)
        with self.log.open("ab") as log:
            begin = log.tell()
            self._child = where.runner.popen(
                where.programs / "postgres", "-D", where.data,
                *(f"--{name}={value}" for name, value in self.options.items()),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, start_new_session=True,
            )  # fmt: skip
        if self._wait(self._child.pid):
            return None
        with self.log.open("rb") as log:
            log.seek(begin)
            return log.read().decode(errors="replace")

    def _wait(self, number: int) -> bool:
        """Wait until the server answers: True. False when our own child ended."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                self.connect().close()
            except psycopg2.OperationalError:
                if self._child and self._child.poll() is not None:
                    return False
                time.sleep(0.05)
            else:
                return True
        raise Trouble(
            f"A PostgreSQL server (process {number}) uses {self.data} but does not answer at {self.socket}: "
            f"stop that process and start again."
        )

    def _make_socket_folder(self, owner: int, group: int | None) -> None:
        if not self.socket.exists():
            self.socket.mkdir(mode=0o700)
            if owner != os.geteuid():
                os.chown(self.socket, owner, group)
        found = self.socket.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != owner or found.st_mode & 0o077:
            raise Trouble(f"{self.socket} belongs to somebody else or is open to others: remove it and start again.")

    def _explained(self, said: str, what: str) -> Trouble:
        if "No space left on device" in said or "Disk quota exceeded" in said:
            return self._disk_is_full()
        lines = (
            re.findall(r"(?:FATAL|PANIC|error):\s+(.+)", said) or said.strip().splitlines()[-1:] or ["no reason given"]
        )
        return Trouble(f"{what}: {lines[-1]} (more in {self.log}).")

    def _furnish(self) -> None:
        """The role and the database; at every start, because the first one may have been interrupted."""
        connection = self.connect()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE])
            if not cursor.fetchone():
                cursor.execute(f"CREATE ROLE {ROLE} LOGIN CREATEDB")
            cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE])
            if not cursor.fetchone():
                cursor.execute(f"CREATE DATABASE {DATABASE} OWNER {ROLE}")
        connection.close()
