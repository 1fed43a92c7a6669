"""Who is invited to a meeting: where their letters go, and what they may see of it."""

from collections.abc import Iterable

from django.utils import timezone

from haarlem_wijken.ground.models import Visibility

from ..models import Attendance, Meeting
from ..seeing import PUBLIC, Access


def access_of(one: Attendance) -> Access:
    """As a member their seats; as a guest what everybody may see."""
    account = one.person and one.person.account
    return Access(account) if account else PUBLIC


def address_of(one: Attendance) -> str:
    """Empty for who cannot be written to."""
    if one.person is None:
        return one.email
    account = one.person.account
    return account.email if account and account.is_active else ""


def language_of(one: Attendance) -> str:
    """That of the account; of a guest that of the meeting."""
    return one.person.account.language if one.person and one.person.account else one.meeting.language


def seated(meeting: Meeting) -> set[int]:
    """Ids of the people who may see it for the seat they have today: what is confidential, as its chair or secretary.

    1 query.
    """
    seats = meeting.council.seats.on(timezone.localdate())
    return {seat.person_id for seat in seats if seat.leads or meeting.visibility != Visibility.CONFIDENTIAL}


def reachable(meeting: Meeting, found: Iterable[Attendance]) -> list[Attendance]:
    """Those of `found` to write to: not a member who lost the seat by which the meeting was seen. 1 query."""
    seeing = seated(meeting)
    return [
        one
        for one in found
        if address_of(one)
        and (one.person is None or meeting.visibility == Visibility.PUBLIC or one.person_id in seeing)
    ]
