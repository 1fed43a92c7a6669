"""What is open with somebody: for their own page."""

from haarlem_wijken.ground.models import Account

from .models import Agreement
from .seeing import Access

MOST = 10


def open_with(account: Account) -> list[Agreement]:
    """The MOST that are due first, so what is late comes first; as far as they may see it. 3 queries at most."""
    access = Access(account)
    if access.person is None:
        return []
    mine = Agreement.objects.visible_to(access).asking().owned_by(access.person)
    return list(mine.for_list().in_order()[:MOST])
