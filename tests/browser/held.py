"""Answers that a test keeps waiting: what comes late, out of order or not at all, without a clock."""

from collections.abc import Callable
from re import Pattern

from playwright.sync_api import Page, Route

PATIENCE = 500  # times that is looked whether something is asked


class Held:
    """The requests of `page` to `address` wait from now on, until `go` is called; with `of` those that hold it."""

    def __init__(self, page: Page, address: str | Pattern | Callable, of: str = ""):
        self.page, self.of, self.routes, self.is_over = page, of, [], False
        page.route(address, self.take)

    def take(self, route: Route) -> None:
        if self.is_over or self.of not in (route.request.post_data or ""):
            route.fallback()
        else:
            self.routes.append(route)

    def until(self, number: int = 1) -> "Held":
        """Wait until so many have been asked."""
        for _ in range(PATIENCE):
            if len(self.routes) >= number:
                return self
            self.page.wait_for_timeout(20)
        raise AssertionError([route.request.url for route in self.routes])

    def go(self) -> None:
        """Let all of them go, and who asks from now on."""
        self.is_over = True
        for route in self.routes:
            route.continue_()
