"""Who asks, and what they may see: it follows from their seats.

Public things are for everybody, those of members for who has a seat now, confidential ones for its chair and secretary.
"""

from dataclasses import dataclass
from functools import cached_property

from councils.access import seats_of
from haarlem_wijken.ground.models import Account, Visibility


@dataclass(frozen=True)
class Access:
    """Who asks, and where they sit. `account` is None for the public: feeds, files, search engines. 1 query at most."""

    account: Account | None = None

    @cached_property
    def seats(self) -> list:
        if self.account is None or not self.account.is_authenticated or not self.account.is_active:
            return []
        return list(seats_of(self.account))

    @cached_property
    def member_of(self) -> list[int]:
        """Ids of the councils with a seat."""
        return [seat.council_id for seat in self.seats]

    @cached_property
    def leads(self) -> list[int]:
        """Ids of the councils of which they are chair or secretary: these see what is confidential."""
        return [seat.council_id for seat in self.seats if seat.leads]

    def may_write(self, council_id: int) -> bool:
        return council_id in self.member_of

    def may_see(self, council_id: int, visibility: str) -> bool:
        """The same question as querysets.seen_by, of one thing."""
        return {
            Visibility.PUBLIC: True,
            Visibility.MEMBERS: council_id in self.member_of,
            Visibility.CONFIDENTIAL: council_id in self.leads,
        }[Visibility(visibility)]


PUBLIC = Access()
