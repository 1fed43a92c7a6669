"""Who asks, and what they may see: it follows from their seats.

Public things are for everybody, those of members for who has a seat now, confidential ones for its chair and secretary.
"""

from dataclasses import dataclass
from functools import cached_property

from councils.access import seats_of
from haarlem_wijken.ground.models import Account, Person, Visibility


@dataclass(frozen=True)
class Access:
    """Who asks, and where they sit. `account` is None for the public: feeds, files, search engines. 1 query at most."""

    account: Account | None = None

    @cached_property
    def seats(self) -> list:
        if self.account is None or not self.account.is_authenticated or not self.account.is_active:
            return []
        return list(seats_of(self.account).only("role", "council__name", "council__slug"))

    @cached_property
    def person(self) -> Person | None:
        """Who they are, where they have said so. 1 query."""
        if self.account is None or not self.account.is_authenticated:
            return None
        return Person.objects.filter(account=self.account).first()

    @cached_property
    def member_of(self) -> list[int]:
        """Ids of the councils with a seat."""
        return [seat.council_id for seat in self.seats]

    @cached_property
    def leads(self) -> list[int]:
        """Ids of the councils of which they are chair or secretary: these see what is confidential."""
        return [seat.council_id for seat in self.seats if seat.leads]

    def seat_in(self, council_id: int):
        """Their seat there; None without one."""
        return next((seat for seat in self.seats if seat.council_id == council_id), None)

    def may_write(self, council_id: int) -> bool:
        return council_id in self.member_of

    def name_of(self, person: Person, council_id: int) -> str:
        """A name as far as it may be seen: members of a council know each other. Empty where it may not, or is gone."""
        if person.erased_at:
            return ""
        return str(person) if person.name_is_public or self.may_write(council_id) else ""

    def may_see(self, council_id: int, visibility: str) -> bool:
        """The same question as querysets.seen_by, of one thing. Of what is public nobody's seats are asked."""
        match Visibility(visibility):
            case Visibility.PUBLIC:
                return True
            case Visibility.MEMBERS:
                return council_id in self.member_of
            case Visibility.CONFIDENTIAL:
                return council_id in self.leads


PUBLIC = Access()
