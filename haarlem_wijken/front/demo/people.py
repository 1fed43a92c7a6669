"""The people of the demo: somebody of each role to sign in as."""

from dataclasses import dataclass

from django.conf import settings
from django.db import transaction

from haarlem_wijken.ground import factors
from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.actions import account_for, grant_role, name_person
from haarlem_wijken.ground.models import Account, StaffRole


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to sign in as. `seat` is (slug of the council, function): front/demo/loading.py gives it."""

    email: str
    name: str
    what: str
    role: StaffRole = StaffRole.NONE
    seat: tuple[str, str] | None = None


DEMO_PEOPLE = (
    DemoPerson("bewoner@voorbeeld.haarlem", "Samira Bakker", "bewoner"),
    DemoPerson(
        "lid@voorbeeld.haarlem",
        "Henk van der Meer",
        "secretaris van de werkgroep",
        seat=("werkgroep-wijken", "secretaris"),
    ),
    DemoPerson("medelid@voorbeeld.haarlem", "Fatima Idrissi", "lid van de werkgroep", seat=("werkgroep-wijken", "lid")),
    DemoPerson("moderator@voorbeeld.haarlem", "Anneke Visser", "moderator", StaffRole.MODERATOR),
    DemoPerson("beheerder@voorbeeld.haarlem", "Joost de Wit", "beheerder", StaffRole.ADMIN),
)


@transaction.atomic
def demo_people() -> dict[str, Account]:
    """Make the people of the demo where they are missing; by address. Safe to run again."""
    return {someone.email: _present(someone) for someone in DEMO_PEOPLE}


def _present(someone: DemoPerson) -> Account:
    account = account_for(email=someone.email, by=None)
    name_person(account=account, **split_name(someone.name), by=None)
    grant_role(account=account, role=someone.role, by=None)
    if someone.role:
        factors.give_app(account)
    return account


def demo_code(account: Account) -> str:
    """What the app of a person of the demo shows now: nobody has that app. "" for anybody else, and in production."""
    if not settings.DEMO or account.email not in {someone.email for someone in DEMO_PEOPLE}:
        return ""
    return factors.current_code(account)
