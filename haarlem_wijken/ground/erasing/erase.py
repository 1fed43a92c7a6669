"""Taking away what is kept about somebody."""

from collections import Counter
from dataclasses import dataclass

from django.db import transaction

from ..locks import hold
from ..models import AuditEvent, Lexeme, PublicVersion
from .remembering import remember
from .sessions import end_sessions_with
from .subject import Subject
from .sweeping import Found, address_pattern, name_pattern, named_in, take_out
from .traces import TRACES


@dataclass(frozen=True)
class Erased:
    """How many rows were theirs, per model; and where words of others name them still: for a person to judge."""

    rows: dict[str, int]
    named: list[Found]


@transaction.atomic
def erase(subject: Subject, *, by, noted: bool = True) -> Erased:
    """Take away what is theirs, their account and the names of their persons; what they did stays, without them.

    Their address is taken out of all words, their name out of copies (history, letters). A second time finds nothing.
    Without `noted` the erase list is left as it is: it is applied again (remembering.py).
    """
    hold(f"erasing {subject.email}")
    rows: Counter[str] = Counter()
    for trace in TRACES:
        if trace.erase and (found := trace.theirs(subject)):
            rows[trace.model] += len(found)
            trace.erase(found)
    if subject.account:
        rows["ground.Account"] += 1
        end_sessions_with(subject)
        AuditEvent.record("account.erased", subject.account, by=None if by == subject.account else by)
        subject.account.delete()
    else:
        end_sessions_with(subject)
    if subject.email:
        take_out(address_pattern(subject.email))
        Lexeme.objects.filter(word__contains=subject.email).delete()
    for name in subject.names:
        take_out(name_pattern(name), copies_only=True)
    addresses = [address_pattern(subject.email)] if subject.email else []
    patterns = [*addresses, *map(name_pattern, subject.names)]
    named = list({(one.model, one.pk, one.field): one for pattern in patterns for one in named_in(pattern)}.values())
    if noted:
        remember(subject)
    PublicVersion.raise_()
    return Erased(dict(rows), named)
