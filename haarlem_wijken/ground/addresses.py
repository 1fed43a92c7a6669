"""Addresses of the many things of one kind. reverse() tries the patterns anew for each, which takes longer than to draw
a line of the list that they stand in.
"""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language


def address(name: str, key: str | int) -> str:
    """As `reverse(name, args=[key])`; `key` is a slug or number that keeps to the pattern, as the database holds it."""
    before, after = around_key(name)
    return f"{before}{key}{after}"


def around_key(name: str) -> tuple[str, str]:
    """What stands before and after the key in the addresses called `name`, in the running language."""
    return _around_key(name, get_language())


@lru_cache
def _around_key(name: str, _language: str | None) -> tuple[str, str]:
    before, _key, after = reverse(name, args=[0]).rpartition("0")
    return before, after
