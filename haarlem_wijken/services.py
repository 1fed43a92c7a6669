"""Holds the processes of the portal together: starts them, starts them again when they are killed, ends them."""

import shutil
import signal
import subprocess
import sys
import threading
import time

from haarlem_wijken.environment import Trouble

SHORT_LIFE = 5  # seconds; what ends sooner will end again


class Services:
    """Named commands that run until a signal comes. They inherit our output."""

    def __init__(self, commands: dict[str, list[str]]):
        self.commands = commands
        self.ended = threading.Event()
        self._running: dict[str, subprocess.Popen] = {}
        self._begun: dict[str, float] = {}
        self._prefix = _end_with_us()

    def stop_on_signals(self) -> None:
        """Ctrl-C, TERM and a closed terminal end everything in good order; a second one changes nothing."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)

    def _end(self, *_) -> None:
        """In a thread of its own: a signal may come while this one holds the lock of the event, and would wait for it
        for ever.
        """
        threading.Thread(target=self.ended.set).start()

    def once(self, command: list[str]) -> None:
        """Run a command to its end. Raises SystemExit: its exit code when it fails (it has said why), 0 at a signal."""
        process = self._popen(command)
        while process.poll() is None:
            if self.ended.wait(0.05):
                process.terminate()
                process.wait()
                raise SystemExit(0)
        if process.returncode:
            raise SystemExit(process.returncode)

    def run(self, each_second) -> None:
        """Run the services until a signal, calling `each_second`. Raises Trouble when one ends as soon as it starts."""
        try:
            for name in self.commands:
                self._start(name)
            while not self.ended.wait(1):
                each_second()
                self._revive()
        finally:
            self.ended.set()
            self._stop()

    def _stop(self) -> None:
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + 15
        for process in self._running.values():
            try:
                process.wait(max(0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _start(self, name: str) -> None:
        self._begun[name] = time.monotonic()
        self._running[name] = self._popen(self.commands[name])

    def _popen(self, command: list[str]) -> subprocess.Popen:
        # A session of its own: Ctrl-C in the terminal then comes to us alone, and the order of ending is ours.
        return subprocess.Popen([*self._prefix, *command], start_new_session=True)

    def _revive(self) -> None:
        for name, process in list(self._running.items()):
            if process.poll() is None:
                continue
            if time.monotonic() - self._begun[name] < SHORT_LIFE:
                raise Trouble(
                    f"The {name} ended as soon as it started (exit code {process.returncode}): the lines above say why."
                )
            print(f"The {name} was ended from outside; it starts again.", file=sys.stderr)  # noqa: T201
            self._start(name)


def _end_with_us() -> list[str]:
    """What lets Linux end a service when we are killed without a chance to do so ourselves."""
    command = [shutil.which("setpriv") or "", "--pdeathsig", "TERM", "--"]
    if not command[0] or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        return []
    return command
