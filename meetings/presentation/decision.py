"""A decision as it is shown, and how it ended, as far as who asks may see."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from ..linked.reading import Linked
from ..models import Meeting, Resolution
from ..seeing import Access


@dataclass(frozen=True)
class Decided:
    """`resolution` as `with_end` gives it, and what it is linked with. No queries."""

    resolution: Resolution
    access: Access
    links: list[Linked]

    @property
    def successor(self) -> Resolution | None:
        """What came in its place, where that and its meeting may be seen: neither may its number else."""
        found = self.resolution.superseded_by
        return found if found and self._sees(found) and self._sees(found.meeting) else None

    @property
    def ended_in(self) -> Meeting | None:
        found = self.resolution.ended_in
        return found if found and self._sees(found) else None

    @property
    def ended_words(self) -> str:
        """How and when it ended, in words; "" of one that holds."""
        one = self.resolution
        if not one.is_ended:
            return ""
        day = self.ended_in.date if self.ended_in else localdate(one.ended_at)
        said = {"state": one.get_state_display(), "day": date_format(day, "j F Y"), "reason": one.ended_reason}
        return (_("%(state)s op %(day)s: %(reason)s") if one.ended_reason else _("%(state)s op %(day)s")) % said

    def _sees(self, one: Meeting | Resolution) -> bool:
        return self.access.may_see(one.council_id, one.visibility)
