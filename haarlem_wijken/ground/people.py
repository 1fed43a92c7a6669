"""Names of people, and the people of the demo."""

from dataclasses import dataclass

from django.db import transaction

from .actions import account_for, grant_role, name_person
from .models import Account, StaffRole

PARTICLES = {
    "van",
    "de",
    "der",
    "den",
    "het",
    "'t",
    "’t",
    "ter",
    "ten",
    "te",
    "in",
    "op",
    "von",
    "la",
    "le",
    "el",
    "al",
}


def split_name(text: str) -> dict[str, str]:
    """'Anneke van der Berg' as given_name, tussenvoegsel and family_name. One word is a given name; "" has none."""
    given, *rest = text.split() or [""]
    particles = 0
    while particles < len(rest) - 1 and rest[particles].lower() in PARTICLES:
        particles += 1
    return {
        "given_name": given,
        "tussenvoegsel": " ".join(rest[:particles]),
        "family_name": " ".join(rest[particles:]),
    }


@dataclass(frozen=True)
class DemoPerson:
    """Somebody to sign in as. `seat` is (slug of the council, function), given by whoever loads the councils."""

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
    return account
