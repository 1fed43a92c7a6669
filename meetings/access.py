"""Gates of meetings. Whoever may not see a thing gets 404, and so does at a page to write who has no seat there."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from councils.models import Council
from haarlem_wijken.ground.access import Permission, require
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.post import read_signed

from .invitations.content import Invitation
from .invitations.invitees import reachable
from .linked.end import End
from .linked.reading import ends
from .minutes.writing.others import Desk
from .models import (
    AgendaItem,
    Agreement,
    Attendance,
    CalendarAddress,
    MaterialUse,
    Meeting,
    MeetingSeries,
    Minutes,
    MinutesSection,
    ObjectLink,
    Presentation,
    Resolution,
)  # fmt: skip
from .seeing import PUBLIC, Access
from .workflow import Linkable

LONG = (  # what hangs on a meeting, and is read where it is shown
    "search", "council__search", "council__description", "minutes__adopted_record", "minutes__adopted_in__search",
    "source__text",
)  # fmt: skip
OF_SECTION = (  # more is read where it is needed
    "version", "heading", "body", "removed_at", "item__visibility", "minutes__state", "minutes__visibility",
    "minutes__meeting__visibility", "minutes__meeting__slug", "minutes__meeting__council",
)  # fmt: skip

OF_DESK = (
    "pk", "version", "removed_at", "item__visibility", "minutes_id", "minutes__state", "minutes__visibility",
    "minutes__meeting__visibility", "minutes__meeting__council",
)  # fmt: skip


def access_of(request: HttpRequest) -> Access:
    """Of who asks. Nobody's session is opened for it: without its cookie it is the public."""
    return Access(request.user) if settings.SESSION_COOKIE_NAME in request.COOKIES else PUBLIC


def readable_meeting(access: Access, slug: str) -> Meeting:
    """Raises Http404, also for what this access may not see."""
    around = ("council", "series", "minutes__adopted_in", "source")
    return _one(Meeting.objects.visible_to(access).select_related(*around).defer(*LONG), slug=slug)


def writable_meeting(access: Access, slug: str) -> Meeting:
    """For who has a seat in its council. Raises Http404."""
    meeting = readable_meeting(access, slug)
    _require_seat(access, meeting.council_id)
    return meeting


def writable_council(access: Access, slug: str) -> Council:
    """The council to plan a meeting for. Raises Http404."""
    council = _one(Council.objects.all(), slug=slug)
    _require_seat(access, council.pk)
    return council


def writable_series(access: Access, pk: int) -> MeetingSeries:
    """Raises Http404."""
    found = _one(MeetingSeries.objects.select_related("council"), pk=pk)
    _require_seat(access, found.council_id)
    return found


def writable_item(access: Access, pk: int) -> AgendaItem:
    found = _one(AgendaItem.objects.visible_to(access).select_related("meeting", "council"), pk=pk)
    if found.meeting:
        readable_meeting(access, found.meeting.slug)
    _require_seat(access, found.council_id)
    return found


def writable_material(access: Access, pk: int) -> MaterialUse:
    """A document on the table, for who may see it and has a seat there. Raises Http404."""
    found = MaterialUse.objects.visible_to(access).select_related(
        "pinned__document", "item__meeting__minutes", "meeting__minutes"
    )
    one = _one(found, pk=pk)
    _require_seat(access, one.council_id)
    return one


def writable_presentation(access: Access, pk: int) -> Presentation:
    """Raises Http404."""
    one = _one(Presentation.objects.visible_to(access).select_related("item__meeting__minutes"), pk=pk)
    _require_seat(access, one.item.council_id)
    return one


def readable_resolution(access: Access, pk: int) -> Resolution:
    """What was decided, for who may see it and its meeting. Raises Http404."""
    one = _one(Resolution.objects.visible_to(access).select_related("meeting"), pk=pk)
    one.meeting = readable_meeting(access, one.meeting.slug)
    return one


def writable_resolution(access: Access, pk: int) -> Resolution:
    """The same, for who has a seat there. Raises Http404."""
    one = readable_resolution(access, pk)
    _require_seat(access, one.council_id)
    return one


def readable_minutes(access: Access, slug: str) -> Minutes:
    """Of the meeting at `slug`. Raises Http404."""
    found = Minutes.objects.visible_to(access).select_related("meeting__council", "adopted_in")
    return _one(found, meeting__slug=slug)


def writable_minutes(access: Access, slug: str) -> Minutes:
    """Of the meeting at `slug`, for who has a seat in its council. Raises Http404."""
    meeting = writable_meeting(access, slug)
    found = readable_minutes(access, slug)
    found.meeting = meeting
    return found


def leading(access: Access, minutes: Minutes) -> Minutes:
    """The same minutes, for who is chair or secretary of their council. Raises PermissionDenied for other members."""
    if minutes.meeting.council_id not in access.leads:
        raise PermissionDenied
    return minutes


def writable_section(access: Access, pk: int) -> MinutesSection:
    """One part of minutes, also one taken out, for who has a seat there and may see its item. Raises Http404.

    2 queries.
    """
    found = _one(MinutesSection.every.select_related("minutes__meeting", "item").only(*OF_SECTION), pk=pk)
    minutes, meeting, item = found.minutes, found.minutes.meeting, found.item
    _require_part(access, meeting.council_id, minutes.visibility, meeting.visibility, item and item.visibility)
    return found


def writable_desk(access: Access, pk: int) -> Desk:
    """The minutes of a part that `writable_section` would give, as a screen has them. Raises Http404. 2 queries."""
    rows = list(MinutesSection.every.filter(minutes__sections=pk).order_by().values_list(*OF_DESK, named=True))
    here = next((row for row in rows if row.pk == pk), None)
    if here is None:
        raise Http404
    council = here.minutes__meeting__council
    around = (here.minutes__visibility, here.minutes__meeting__visibility)
    _require_part(access, council, *around, here.item__visibility)
    seen = {row.pk for row in rows if access.may_see(council, row.item__visibility or Visibility.PUBLIC)}
    versions = {row.pk: row.version for row in rows if row.pk in seen and row.removed_at is None}
    return Desk(here.minutes_id, here.minutes__state, versions)


def readable_agreement(access: Access, council: str, number: str) -> Agreement:
    """By the slug of its council and its number ("2015-01"). Raises Http404."""
    year, _dash, seq = number.partition("-")
    if not (year.isascii() and seq.isascii() and year.isdecimal() and seq.isdecimal() and len(year + seq) <= 10):
        raise Http404
    found = Agreement.objects.visible_to(access).for_list()
    return _one(found, council__slug=council, year=int(year), seq=int(seq))


def writable_agreement(access: Access, council: str, number: str) -> Agreement:
    """Raises Http404."""
    agreement = readable_agreement(access, council, number)
    _require_seat(access, agreement.council_id)
    return agreement


def linked_agreement(token: str) -> Agreement | None:
    """The agreement of a mailed link, while its owner is who the letter went to and may see it; else None."""
    told = read_signed("agreement-answer", token)
    if told is None:
        return None
    owned = Agreement.objects.for_list().select_related("owner_person__account")
    found = owned.filter(pk=told[0], link_generation=told[1], owner_person__account__is_active=True).first()
    access = Access(found.owner_person.account) if found else PUBLIC
    return found if found and access.may_see(found.council_id, found.visibility) else None


def calendar_of(token: str) -> Access | None:
    """Whose own calendar a secret address is; None when it is forged, replaced, taken back, or of somebody shut out."""
    told = read_signed("own-calendar-file", token)
    if told is None:
        return None
    usable = CalendarAddress.objects.filter(is_on=True, account__is_active=True).select_related("account")
    found = usable.filter(pk=told[0], generation=told[1]).first()
    return Access(found.account) if found else None


def linked_invitation(token: str) -> Invitation | None:
    """What the link in a letter leads to; None when it is forged, replaced, or not for who has it any more."""
    told = read_signed("meeting-answer", token)
    if told is None:
        return None
    found = Attendance.objects.invited().for_letters().filter(pk=told[0], link_generation=told[1]).first()
    return Invitation(found) if found and reachable(found.meeting, [found]) else None


def linkable(access: Access, kind: str, pk: int) -> End:
    """Something to link with something else, for who may see it and has a seat anywhere. Raises Http404."""
    found = ends(access, [(kind, pk)]) if kind in Linkable.values and access.seats else {}
    if (kind, pk) not in found:
        raise Http404
    return found[kind, pk]


def removable_link(access: Access, pk: int) -> tuple[ObjectLink, End]:
    """A link of which both ends may be seen, for who writes at one, and the end it begins at. Raises Http404."""
    one = _one(ObjectLink.objects.all(), pk=pk)
    found = ends(access, one.ends)
    if len(found) < 2 or not any(end.council_id in access.member_of for end in found.values()):
        raise Http404
    return one, found[one.ends[0]]


def _require_part(access: Access, council_id: int, minutes: str, meeting: str, item: str | None) -> None:
    """By who sees each: a part is written by who sees all that it stands in, and has a seat there. Raises Http404."""
    if not all(access.may_see(council_id, one) for one in (minutes, meeting, item) if one):
        raise Http404
    _require_seat(access, council_id)


def _require_seat(access: Access, council_id: int) -> None:
    """Behind these gates who has no seat there finds nothing."""
    require(access.account, Permission.WRITE_FOR_COUNCIL, visible=False, has_seat=access.may_write(council_id))


def _one(found, **which):
    one = next(iter(found.filter(**which).order_by()[:1]), None)  # one at most: how its kind is sorted would only cost
    if one is None:
        raise Http404
    return one
