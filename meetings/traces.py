"""What meetings keep about somebody: how it is found, and what becomes of it. See haarlem_wijken/ground/erasing/."""

from django.db.models import Q
from django.db.models.query import QuerySet

from haarlem_wijken.ground.erasing.traces import Trace
from haarlem_wijken.ground.traces import follow

from .models import Attendance, MinutesSection
from .workflow import MinutesState

NAMELESS = "of a person without a name"
NUMBERS = "numbers and hashes; names are no part of it"


def _forget_address(rows: QuerySet) -> None:
    """The address goes; that somebody was there stays, of a person without a name."""
    Attendance.objects.filter(pk__in=[one.pk for one in rows]).update(email="")


TRACES = (
    Trace("meetings.CalendarAddress", account=("account",)),
    Trace("meetings.Attendance", address=("email",), person=("person",), free=("guest_name", "represents"),
          gone=("email",), names=("guest_name",), erase=_forget_address, follow=follow,
          stays={"parts": NAMELESS, "arrived_at": NAMELESS, "left_at": NAMELESS}),
    Trace("meetings.SourceText", account=("by",), free=("text", "changes")),
    Trace("meetings.MeetingSeries", free=("place",)),
    Trace("meetings.Meeting", free=("title", "place", "cancel_reason")),
    Trace("meetings.AgendaItem", free=("title", "note")),
    Trace("meetings.Presentation", person=("person",), free=("name", "title")),
    Trace("meetings.ObjectLink", account=("made_by",)),
    Trace("meetings.Minutes", stays={"adopted_record": NUMBERS}),
    Trace("meetings.MinutesSection", account=("updated_by",), free=("heading", "body")),
    Trace("meetings.Erratum", account=("by",), free=("text",), own=("text",)),
    Trace("meetings.Resolution", account=("ended_by",), free=("text", "motivation", "ended_reason")),
    Trace("meetings.MinutesComment", person=("person",), account=("settled_by",), free=("quote", "text", "answer")),
    Trace("meetings.WritingDraft", account=("account",), gone=("content",), own=("content",)),
    Trace("meetings.WritingPresence", account=("account",), gone=("account",)),
    Trace("meetings.WritingReceipt", account=("account",), gone=("account",), withheld=("key", "digest")),
    Trace("meetings.AgreementReview", account=("by",), free=("note",), own=("note",)),
    Trace("meetings.Agreement", person=("owner_person", "helpers"), account=("closed_by", "created_by"),
          free=("text", "explanation", "source_quote", "owner_words", "due_words", "result", "closed_reason")),
)  # fmt: skip


def adopted_sections() -> Q:
    return Q(minutes__state=MinutesState.ADOPTED)


def adopted_items() -> Q:
    return Q(meeting__minutes__state=MinutesState.ADOPTED)


def adopted_versions() -> Q:
    adopted = MinutesSection.every.filter(adopted_sections())
    return Q(object_type=MinutesSection._meta.label_lower, object_id__in=adopted.values("pk"))
