"""gunicorn's worker of threads, which takes in who stands in line before it stops."""

from select import select

from gunicorn.workers.gthread import ThreadWorker


class Draining(ThreadWorker):
    def set_accept_enabled(self, enabled: bool) -> None:
        """A listener that closes cuts off who it did not take in yet, and nginx does not send a form a second time.

        On a unix socket nobody comes after them: gunicorn takes its name away before it tells the workers to stop.
        """
        if not enabled and not self.alive:
            for listener in self.sockets:
                while select([listener], [], [], 0)[0]:
                    self.accept(listener)
        super().set_accept_enabled(enabled)
