"""Agreements out of minutes that were read."""

from ...minutes.suggestions.whose import Whose
from ...models import AgendaItem, Agreement, Meeting
from ...reader import Agreed
from ...workflow import AgreementKind
from ..agreements.making import Due, make_agreement

KINDS = {
    "action": AgreementKind.ACTION, "standing": AgreementKind.STANDING, "agenda": AgreementKind.AGENDA,
    "promise": AgreementKind.PROMISE,
}  # fmt: skip


def take_agreement(by, meeting: Meeting, whose: Whose, one: Agreed, item: AgendaItem | None) -> Agreement:
    """Under the next number of the council; due at a meeting where the text says so and that meeting is here."""
    text, more = (one.text, one.rest) if len(one.text) <= 600 else (f"{one.text[:599]}…", f"{one.text}\n\n{one.rest}")
    return make_agreement(
        by=by, council=meeting.council, text=text, explanation=more[:4000], made_in=meeting, item=item,
        kind=KINDS[one.kind], visibility=meeting.minutes.visibility, due=_due(meeting, one),
        source_quote=one.quote or f"{one.text} {one.rest}".strip(), **whose.owner(one.owner, one.owner_kind),
    )  # fmt: skip


def _due(meeting: Meeting, one: Agreed) -> Due:
    when, words = one.when, one.when.words[:120]
    if when.at_meeting and (at := _meeting(meeting, one)):
        return Due(meeting=at, words=words)
    if when.due and when.due >= meeting.date:
        return Due(on=when.due, words=words)
    if when.first:
        return Due(since=when.first, on=when.last, words=words)
    return Due(words=words)


def _meeting(meeting: Meeting, one: Agreed) -> Meeting | None:
    """The one on the day that was named; without a day the next one."""
    later = Meeting.objects.going_on().filter(council=meeting.council, date__gt=meeting.date).order_by("date", "pk")
    return later.filter(date=one.when.due).first() if one.when.due else later.first()
