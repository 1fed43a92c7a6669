"""Taking away again who was erased after the moment of a backup that was put back."""

from ..models import Person
from .erase import erase
from .remembering import meant_by
from .subject import Subject, subject_of


def erase_again(digests: set[str]) -> int:
    """Erase who is meant by these digests of the list; how many."""
    addresses, persons = meant_by(digests)
    for address in addresses:
        erase(subject_of(address), by=None, noted=False)
    left = Person.objects.filter(pk__in=persons, erased_at=None)
    for person in left:  # whose address is in no row of the backup
        names = (str(person),) if " " in str(person) else ()
        erase(Subject("", person.account, (person,), names), by=None, noted=False)
    return len(addresses) + len(left)
