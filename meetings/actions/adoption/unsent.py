"""Reminding who leads of minutes that were begun and never sent round: once, while people still know what was said."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from councils.models import LEADING
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Letter

from ...models import Minutes
from ...seeing import Access
from ...workflow import MinutesState

UNSENT = "minutes-unsent"
AFTER, LONG_AGO = timedelta(days=14), timedelta(days=60)  # what was read in from years back is left alone


def remind_unsent() -> int:
    """Write once about minutes that are still a draft AFTER the meeting. How many letters. Done by the worker."""
    today = timezone.localdate()
    drafts = Minutes.objects.filter(
        state=MinutesState.DRAFT, circulated_at=None, meeting__date__range=(today - LONG_AGO, today - AFTER)
    )
    return sum(_remind(minutes) for minutes in drafts.select_related("meeting__council"))


@transaction.atomic
def _remind(minutes: Minutes) -> int:
    """To each who leads the council, and may read them."""
    meeting = minutes.meeting
    seats = meeting.council.seats.on(timezone.localdate()).filter(role__in=LEADING)
    keys = {
        f"{UNSENT}-{minutes.pk}-{account.pk}": account
        for account in Account.objects.filter(person__in=seats.values("person"), is_active=True).order_by("pk")
        if Minutes.objects.visible_to(Access(account)).filter(pk=minutes.pk).exists()
    }
    told = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True))
    context = {"slug": meeting.slug, "council": meeting.council.name, "day": meeting.date.isoformat()}
    new = {key: account for key, account in keys.items() if key not in told}
    for key, account in new.items():
        post.queue(UNSENT, to=account.email, key=key, context=context, language=account.language)
    return len(new)
