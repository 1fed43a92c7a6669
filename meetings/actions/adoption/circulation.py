"""Minutes on their way: sent round, taken back, shown."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Visibility

from ...letters.given import tell_owners
from ...models import Agreement, Meeting, Minutes, Resolution
from ...workflow import MinutesState
from ..agreements.making import keep_version
from ..agreements.resolutions import keep_resolution
from ..narrowing import narrowest
from ..stale import publish, write
from .states import move
from .tabling import next_after, table_waiting, take_off_agendas

ROUND = "minutes-round"


@transaction.atomic
def circulate_minutes(*, by, minutes: Minutes, comment_until: date, quietly: bool = False) -> int:
    """Send them round to who has a seat: a letter each, and put them on the agenda of the next meeting; who has an
    agreement of it is told by a letter of its own. Gives how many have a seat.

    `quietly`: without letters, since they went round long ago and are entered now.
    Raises Stale, and ValidationError for a weekday that does not fit (nobody said what is right) or a day gone by.
    """
    meeting = minutes.meeting
    if meeting.weekday_is_wrong:
        raise ValidationError(_("De dag en de datum passen niet bij elkaar. Kies eerst wat er klopt."))
    if comment_until < timezone.localdate():
        raise ValidationError({"comment_until": _("Kies een dag die nog komt.")})
    versions = [[one.pk, one.version] for one in minutes.sections.order_by("pk")]
    move(
        minutes, MinutesState.CIRCULATED, by, circulated_at=timezone.now(), comment_until=comment_until,
        circulated_versions=versions,
    )  # fmt: skip
    table_waiting(meeting.council, by=by)
    minutes.refresh_from_db()
    members = [] if quietly else _members(meeting)
    for account in members:
        key = f"{ROUND}-{minutes.pk}-v{minutes.version}-{account.pk}"
        post.queue(ROUND, to=account.email, key=key, context=_told(minutes), language=account.language)
    if not quietly:
        tell_owners(meeting.agreements.select_related("owner_person__account"), by)
    publish()
    return len(members)


@transaction.atomic
def take_back_minutes(*, by, minutes: Minutes, reason: str) -> None:
    """Make them a concept again. Raises Stale, and ValidationError without a reason."""
    if not reason.strip():
        raise ValidationError({"reason": _("Schrijf kort waarom.")})
    move(minutes, MinutesState.DRAFT, by, reason=reason.strip(), comment_until=None)
    take_off_agendas(minutes)
    publish()


@transaction.atomic
def show_minutes(*, by, minutes: Minutes, visibility: Visibility, rows: bool = False) -> None:
    """Who may read them; with `rows` who reads them sees what was agreed and decided there, too. Raises Stale."""
    appears = visibility == Visibility.PUBLIC and minutes.visibility != Visibility.PUBLIC
    published = {"published_at": timezone.now()} if appears else {}
    along = rows_below(minutes, visibility) if rows else []
    write(minutes, "minutes.shown", by=by, visibility=visibility, **published)
    for row, seen in along:
        is_agreement = isinstance(row, Agreement)
        write(row, "agreement.changed" if is_agreement else "resolution.changed", by=by, visibility=seen)
        (keep_version if is_agreement else keep_resolution)(row, by)
    publish()


def rows_below(minutes: Minutes, visibility: Visibility) -> list[tuple[Agreement | Resolution, Visibility]]:
    """What was agreed and decided there and is seen by who reads the minutes now, with who sees it when more do."""
    if narrowest(minutes, visibility) == visibility:
        return []
    meeting = minutes.meeting
    found = [*meeting.agreements.select_related("item"), *meeting.resolutions.select_related("item")]
    wider = [(row, narrowest(visibility, meeting, row.item)) for row in found if row.visibility == minutes.visibility]
    return [(row, seen) for row, seen in wider if seen != row.visibility]


def _told(minutes: Minutes) -> dict:
    """What the letter says; `tabled`: the day of the meeting that has them on its agenda, "" where none is planned."""
    meeting, following = minutes.meeting, next_after(minutes.meeting)
    return {
        "slug": meeting.slug, "council": meeting.council.name, "day": meeting.date.isoformat(),
        "until": minutes.comment_until.isoformat(), "tabled": following.date.isoformat() if following else "",
    }  # fmt: skip


def _members(meeting: Meeting) -> list[Account]:
    """Who has a seat today and can be written to."""
    seats = meeting.council.seats.on(timezone.localdate()).values("person")
    return list(Account.objects.filter(person__in=seats, is_active=True).order_by("pk"))
