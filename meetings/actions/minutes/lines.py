"""The rows that quick lines ask for."""

from django.db.models import Q

from haarlem_wijken.ground.models import Person

from ...minutes.writing import quick_lines
from ...minutes.writing.references import Reference, left_out
from ...models import Agreement, Meeting, MinutesSection
from ...workflow import AgreementKind
from ..agreements.making import Due, make_agreement
from ..agreements.resolutions import make_resolution
from ..narrowing import narrowest


def written_out(body: str, section: MinutesSection, by) -> str:
    """`body` with each quick line as a reference to the row that is made for it.

    `section` holds the text that `body` comes in the place of. Who takes back what they typed has a line again where a
    reference stood: that is the same row, not a second one.
    """
    lost = left_out(section.body, body)

    def number(line: quick_lines.Line) -> str:
        again = next((one for one in lost if _is_of(one, line, section)), None)
        if again is None:
            return _row(by, section, line)
        lost.remove(again)
        return again.number

    return quick_lines.written_out(body, section.minutes.meeting.date, number)


def _is_of(lost: Reference, line: quick_lines.Line, section: MinutesSection) -> bool:
    """Whether the row of a lost reference is what the line asks for, word for word."""
    word = "besluit" if line.is_resolution else "afspraak"
    if (lost.word, lost.text) != (word, line.text):
        return False
    year, seq = lost.number.split("-")
    meeting, here = section.minutes.meeting, {"year": int(year), "seq": int(seq)}
    if line.is_resolution:
        return meeting.resolutions.filter(**here).exists()
    rows = meeting.agreements.filter(**here, owner_words=line.owner, due_words=line.due_words)
    return rows.filter(kind=_kind(line)).exists()


def _kind(line: quick_lines.Line) -> AgreementKind:
    if line.word == "afspraak" and (line.due or line.owner):
        return AgreementKind.ACTION
    return AgreementKind(quick_lines.AGREEMENTS[line.word])


def _row(by, section: MinutesSection, line: quick_lines.Line) -> str:
    """The number of the row that a quick line asks for."""
    meeting, item = section.minutes.meeting, section.item
    seen = {"visibility": narrowest(section.minutes, item)}  # who may not read the line, does not read its row
    if line.is_resolution:
        return make_resolution(by=by, meeting=meeting, text=line.text[:600], item=item, **seen).number
    due = Due(on=line.due, words=line.due_words) if line.due else Due()
    owner = _owner(section.minutes.meeting, line.owner)
    made: Agreement = make_agreement(
        by=by, council=meeting.council, text=line.text[:600], made_in=meeting, due=due, kind=_kind(line), item=item,
        source_quote=line.text, **owner, **seen,
    )  # fmt: skip
    return made.number


def _owner(meeting: Meeting, typed: str) -> dict:
    """Who is meant by "@Piet": a member or somebody present with that given name, if there is exactly one; a name that
    is unclear stays as the words it was.
    """
    if not typed:
        return {}
    if typed.lower() in ("allen", "wij", "we", "iedereen"):
        return {"owner_council": meeting.council, "owner_words": typed}
    seats = meeting.council.seats.on(meeting.date).values("person")
    here = meeting.attendances.exclude(person=None).values("person")
    known = Person.objects.filter(Q(pk__in=seats) | Q(pk__in=here), erased_at=None, given_name__iexact=typed)
    people = list(known[:2])
    return {"owner_words": typed} | ({"owner_person": people[0]} if len(people) == 1 else {})
