"""What is open with somebody, and what comes and is being written in their groups: for their own page."""

from datetime import timedelta
from functools import cached_property

from django.db.models import Count, Q
from django.utils import timezone

from haarlem_wijken.ground.models import Account

from .models import Agreement, Meeting, Minutes
from .seeing import Access
from .workflow import CommentState, MinutesState

MOST = 10
FEW = 5  # of each
A_YEAR = timedelta(days=366)  # what was never adopted before that is not asked for any more


def open_with(account: Account) -> list[Agreement]:
    """The MOST that are due first, so what is late comes first; as far as they may see it. 3 queries at most."""
    access = Access(account)
    if access.person is None:
        return []
    mine = Agreement.objects.visible_to(access).asking().owned_by(access.person)
    return list(mine.for_list().in_order()[:MOST])


class OwnMeetings:
    """3 queries for who has a seat, as far as they may see; nothing for who has none."""

    def __init__(self, account: Account):
        self.access = Access(account)

    def __bool__(self) -> bool:
        return bool(self.access.seats)

    @cached_property
    def coming(self) -> list[Meeting]:
        """The nearest first."""
        mine = Meeting.objects.visible_to(self.access).of_councils(self.access.member_of)
        return list(mine.upcoming().going_on().select_related("council")[:FEW])

    @cached_property
    def under_way(self) -> list[Minutes]:
        """Not adopted yet, the latest meeting first; `said` is how many remarks wait for an answer."""
        mine = Minutes.objects.visible_to(self.access).filter(
            meeting__council__in=self.access.member_of, meeting__date__gt=timezone.localdate() - A_YEAR
        )
        waits = Q(sections__comments__state=CommentState.OPEN, sections__removed_at=None)
        found = mine.exclude(state=MinutesState.ADOPTED).annotate(said=Count("sections__comments", filter=waits))
        return list(found.select_related("meeting__council").order_by("-meeting__date", "-pk")[:FEW])
