"""What a meeting goes through: each agreement on its table, how far it is, and what was just said."""

from functools import cached_property

from ..actions import UNDO_WITHIN
from ..actions.agreements.history import undoable, version_before
from ..models import Agreement, AgreementReview, Meeting
from ..seeing import Access


class GoingThrough:
    """Of `meeting`, as far as `access` may see; `asked` is the number of one of them. 5 queries at most."""

    minutes = UNDO_WITHIN.seconds // 60

    def __init__(self, meeting: Meeting, access: Access, asked: str = ""):
        self.meeting, self.access, self.asked = meeting, access, asked

    @cached_property
    def all(self) -> list[Agreement]:
        return list(Agreement.objects.visible_to(self.access).for_list().gone_through_at(self.meeting))

    @cached_property
    def now(self) -> Agreement | None:
        """The one that is asked for, as long as it is open; else the first of which nothing was said here."""
        wanted = [one for one in self.all if one.number == self.asked and one.is_asking]
        return next(iter([*wanted, *self.left]), None)

    @property
    def left(self) -> list[Agreement]:
        return [one for one in self.all if one.said is None and one.is_asking]

    @property
    def said(self) -> int:
        return len(self.all) - len(self.left)

    @property
    def neighbours(self) -> tuple[Agreement | None, Agreement | None]:
        """The open ones before and after the one now."""
        open_ones = [one for one in self.all if one.is_asking]
        if self.now not in open_ones:
            return None, None
        at = open_ones.index(self.now)
        return next(iter(open_ones[at - 1 : at]), None), next(iter(open_ones[at + 1 :]), None)

    @cached_property
    def last(self) -> AgreementReview | None:
        """The last line here, where who asks can still take it back."""
        lines = AgreementReview.objects.filter(meeting=self.meeting, agreement__in=[one.pk for one in self.all])
        last = lines.select_related("agreement__council").order_by("-at", "-pk").first()
        return last if last and undoable(last, self.access.account) and version_before(last) else None
