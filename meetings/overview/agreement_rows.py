"""The rows of a page of the register: which they are is asked, what they say only where that is not kept already."""

from functools import cached_property

from ..models import Agreement
from ..seeing import Access


class Rows:
    """The agreements with the ids `pks`, which `access` may see. 1 query when the first of them is read."""

    def __init__(self, pks: list[int], access: Access):
        self.pks, self.access = pks, access

    @cached_property
    def found(self) -> dict[int, Agreement]:
        return Agreement.objects.visible_to(self.access).for_list().in_bulk(self.pks)


class Row:
    """One agreement of `rows`."""

    def __init__(self, pk: int, rows: Rows):
        self.pk, self.access, self._rows = pk, rows.access, rows

    @property
    def kept(self) -> int | None:
        """What the row depends on. For who has a seat None: members know each other's names."""
        return None if self.access.seats else self.pk

    @property
    def agreement(self) -> Agreement | None:
        """None where it was hidden since its page was found."""
        return self._rows.found.get(self.pk)


def rows(pks: list[int], access: Access) -> list[Row]:
    """In their order."""
    whole = Rows(pks, access)
    return [Row(pk, whole) for pk in pks]
