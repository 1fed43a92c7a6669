"""Leafing through a list whose length is known already."""

from django.core.paginator import Paginator


class Leaves(Paginator):
    """A paginator that is told the count, since the filters have counted already, and which page was asked for."""

    def __init__(self, items, size: int, count: int, asked: int):
        super().__init__(items, size)
        self.told, self.asked = count, asked

    @property
    def count(self) -> int:
        return self.told

    @property
    def beyond(self) -> bool:
        """Whether a page after the last was asked for."""
        return self.asked > self.num_pages
