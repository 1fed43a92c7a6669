"""The cast: people every room's tests may ask the same questions of."""

from datetime import date

from councils.actions import give_seat
from councils.models import Council, Kind, SeatRole, Status
from haarlem_wijken.ground.actions import name_person
from haarlem_wijken.ground.models import Account, StaffRole

ROLES = ("visitor", "account", "member", "moderator", "admin")


def account(email: str = "samira@example.nl", role: StaffRole = StaffRole.NONE, name: str = "") -> Account:
    """Somebody who can sign in."""
    made = Account.objects.create_user(email, role=role)
    if name:
        name_person(account=made, given_name=name, by=None)
    return made


def council(slug: str = "werkgroep-wijken") -> Council:
    """A council that lives: one of Haarlem, or a new one."""
    values = {"name": slug.title(), "kind": Kind.WERKGROEP, "status": Status.ACTIVE}
    return Council.objects.get_or_create(slug=slug, defaults=values)[0]


def member(of: Council, email: str = "henk@example.nl", role: SeatRole = SeatRole.SECRETARY) -> Account:
    """Somebody with a seat in `of`."""
    made = account(email, name="Henk")
    give_seat(council=of, person=made.person, role=role, since=date(2020, 1, 1), by=None)
    return made


def somebody(role: str) -> Account | None:
    """One of ROLES; a visitor is None."""
    if role == "visitor":
        return None
    if role == "member":
        return member(council())
    staff = {"account": StaffRole.NONE, "moderator": StaffRole.MODERATOR, "admin": StaffRole.ADMIN}
    return account(f"{role}@example.nl", staff[role])
