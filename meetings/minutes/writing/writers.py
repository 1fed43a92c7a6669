"""Who writes where, as far as who asks may know. It is advice: nobody is held up by it."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ...models import WritingPresence
from ...seeing import Access

NAME = tuple(f"account__person__{part}" for part in ("given_name", "tussenvoegsel", "family_name"))
BUSY = timedelta(minutes=2)  # who was seen so lately is still there


@dataclass(frozen=True)
class Writer:
    """Somebody else. `section` is the id of the part they are in, None when they read along."""

    section: int | None
    name: str
    ago: timedelta

    @property
    def words(self) -> str:
        said = {"name": self.name or _("Iemand")}
        if self.section is None:
            return _("%(name)s leest mee") % said
        minutes = int(self.ago.total_seconds() // 60)
        if not minutes:
            return _("%(name)s schrijft hier") % said
        words = ngettext("%(name)s schreef hier %(n)s minuut geleden", "%(name)s schreef hier %(n)s minuten geleden",
                         minutes)  # fmt: skip
        return words % (said | {"n": minutes})


def writers(minutes_id: int, access: Access, visible: set[int]) -> list[Writer]:
    """The others, in the parts with these ids; who is in a part that may not be seen, is nowhere. 1 query."""
    now = timezone.now()
    found = WritingPresence.objects.filter(minutes=minutes_id, at__gte=now - BUSY).exclude(account=access.account)
    found = found.select_related("account__person").only("section", "at", *NAME)
    return [
        Writer(one.section_id, str(getattr(one.account, "person", "") or ""), now - one.at)
        for one in found.order_by("-at", "pk")
        if one.section_id is None or one.section_id in visible
    ]
