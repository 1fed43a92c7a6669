"""Rows of any number, read in chunks by id: one statement each, and between two no transaction stays open.

A cursor on the server would hold one for as long as a slow reader takes; OFFSET would read all that came before.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from django.db.models import QuerySet

FIRST, NEXT = 250, 2500  # rows; a small first chunk gives the first byte early


class Chunk(NamedTuple):
    """`content` of `count` rows, the last with id `last`."""

    content: Any
    count: int
    last: int | None


def in_chunks(read: Callable[[int, int], Chunk]) -> Iterator[Any]:
    """The contents that `read(after, size)` gives: rows with an id above `after`, by id, at most `size`."""
    after, size = 0, FIRST
    while True:
        chunk = read(after, size)
        if chunk.count:
            yield chunk.content
        if chunk.count < size:
            return
        after, size = chunk.last, NEXT


def rows_in_chunks(rows: QuerySet) -> Iterator[list]:
    """Lists of the rows of a queryset, by id. Each row has a `pk`: models, or `values_list("pk", …, named=True)`."""

    def read(after: int, size: int) -> Chunk:
        found = list(rows.filter(pk__gt=after).order_by("pk")[:size])
        return Chunk(found, len(found), found[-1].pk if found else None)

    return in_chunks(read)
