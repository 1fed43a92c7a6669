"""A proxy before a server, whose lines can break in three ways."""

import socket
import struct
import time
from contextlib import suppress
from threading import Event, Thread

AT_ONCE = struct.pack("ii", 1, 0)  # closing breaks the line (RST) in place of ending it


class Proxy:
    """Listens at `port` of this machine, and hands on to `target`: a (host, port), or the path of a socket.

    `reset()` breaks the lines that are open, and each new one; `refuse()` also takes no new ones; in `hole()` all stay
    open and nothing comes through, as with a server that stands still; with `slow()` each packet of an answer comes so
    many seconds later; `heal()` ends each.
    """

    def __init__(self, target: tuple[str, int] | str):
        self.target, self.lines = target, set()
        self.flows, self.breaks, self.delay = Event(), False, 0.0
        self.flows.set()
        self._listen(0)
        self.port = self.listener.getsockname()[1]

    def reset(self) -> None:
        self.breaks = True
        self._break_all()

    def refuse(self) -> None:
        # Only closing it would leave the thread that waits in accept() there, and with it the socket.
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self._break_all()

    def hole(self) -> None:
        self.flows.clear()

    def slow(self, seconds: float) -> None:
        self.delay = seconds

    def heal(self) -> None:
        self.breaks, self.delay = False, 0.0
        self.flows.set()
        if self.listener.fileno() < 0:
            self._listen(self.port)

    def close(self) -> None:
        self.heal()
        self.refuse()

    def _listen(self, port: int) -> None:
        self.listener = socket.create_server(("127.0.0.1", port))
        Thread(target=self._accept, args=[self.listener], daemon=True).start()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near = listener.accept()[0]
            except OSError:
                return
            if self.breaks:
                _break(near)
                continue
            with suppress(OSError):
                self._join(near, self._far())
                continue
            _break(near)

    def _far(self) -> socket.socket:
        if isinstance(self.target, tuple):
            return socket.create_connection(self.target)
        far = socket.socket(socket.AF_UNIX)
        try:
            far.connect(self.target)
        except OSError:
            far.close()
            raise
        return far

    def _join(self, near: socket.socket, far: socket.socket) -> None:
        self.lines.add((near, far))
        for one, other in ((near, far), (far, near)):
            Thread(target=self._pump, args=[one, other], daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while some := source.recv(1 << 16):
                self.flows.wait()
                time.sleep(self.delay / 2)
                sink.sendall(some)
            sink.shutdown(socket.SHUT_WR)

    def _break_all(self) -> None:
        while self.lines:
            for one in self.lines.pop():
                _break(one)


def _break(line: socket.socket) -> None:
    with suppress(OSError):
        if line.family == socket.AF_INET:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        # A thread that waits in recv() would keep it open.
        line.shutdown(socket.SHUT_RD)
    line.close()
