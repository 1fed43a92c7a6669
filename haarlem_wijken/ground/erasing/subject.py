"""Whom it is about."""

from dataclasses import dataclass

from ..models import Account, Person
from .traces import TRACES


@dataclass(frozen=True)
class Subject:
    """An address, the account with it, and the persons of that account or reached at that address only.

    `names` are what they are called in full wherever the address stands beside a name. One word is none: it would
    find half the town.
    """

    email: str
    account: Account | None
    persons: tuple[Person, ...]
    names: tuple[str, ...]


def subject_of(email: str) -> Subject:
    """Who that is; with nothing found it is the address alone."""
    email = email.strip().lower()
    account = Account.objects.filter(email=email).first()
    persons = {one.pk: one for one in Person.objects.filter(account=account)} if account else {}
    known = Subject(email, account, (), ())
    for trace in TRACES:
        for name in trace.person if trace.address else ():
            reached = trace.theirs(known).exclude(**{name: None}).values(name)
            others = Person.objects.filter(pk__in=reached, account=None, erased_at=None)
            persons |= {one.pk: one for one in others}
    names = {str(one) for one in persons.values() if not one.erased_at}
    for trace in TRACES:
        for name in trace.names:
            names |= set(trace.theirs(known).values_list(name, flat=True))
    full = tuple(sorted({" ".join(one.split()) for one in names if len(one.split()) > 1}))
    return Subject(email, account, tuple(persons.values()), full)
