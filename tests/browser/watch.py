"""Looks over the shoulder of a browser: what it asks elsewhere and what it complains about fails the test."""

from collections.abc import Callable
from contextlib import contextmanager

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError

SAID = ("error", "warning", "assert")
FAILED = ("Failed to load resource", "Response Status Error Code")
LET_GO = ("htmx:afterRequest", "htmx:sendAbort")  # of a question whose answer nobody waits for any more


class Watch:
    """Keeps the complaints of the contexts it follows. A test names beforehand what it makes fail on purpose."""

    def __init__(self, *, portal: str, tiles: str):
        self.portal, self.tiles = portal, tiles
        self.complaints: list[str] = []
        self.requests: list[Request] = []
        self.failing: tuple[str, ...] = ()
        self.around: tuple[str, ...] = ()  # sites around the portal, which a test makes up

    @property
    def _ears(self) -> dict[str, Callable]:
        return {"console": self._console, "weberror": self._fault, "request": self._request}

    def follow(self, context: BrowserContext) -> BrowserContext:
        for event, ear in self._ears.items():
            context.on(event, ear)
        return context

    @contextmanager
    def over(self, context: BrowserContext):
        """Follow a context that lives longer than this test."""
        self.follow(context)
        yield
        for event, ear in self._ears.items():
            context.remove_listener(event, ear)

    def may_fail(self, *addresses: str) -> None:
        """Addresses that begin like this may fail to load; nothing else may."""
        self.failing += addresses

    def asked(self, part: str) -> list[str]:
        """The addresses asked for that hold `part`."""
        return [request.url for request in self.requests if part in request.url]

    def _console(self, message: ConsoleMessage) -> None:
        address = message.location["url"]
        expected = message.text.startswith(FAILED) and address.startswith(self.failing or "\0")
        expected = expected or ("/htmx-2" in address and message.text.startswith(LET_GO))
        if message.type in SAID and not expected:
            self.complaints.append(f"console {message.type}: {message.text} ({address})")

    def _fault(self, fault: WebError) -> None:
        self.complaints.append(f"script: {fault.error}")

    def _request(self, request: Request) -> None:
        self.requests.append(request)
        if not request.url.startswith((f"{self.portal}/", f"{self.tiles}/", "data:", "blob:", *self.around)):
            self.complaints.append(f"asked elsewhere: {request.url}")
