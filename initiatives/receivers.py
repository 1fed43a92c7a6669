"""Who reads what is written to an initiative."""

from django.db.models import Q, QuerySet

from haarlem_wijken.ground.messages.receivers import Receiver
from haarlem_wijken.ground.models import Account

from .models import Initiative

KIND = "initiative"


def find(which: str | int) -> Receiver | None:
    """The public initiative with this address or number; its organisers when they are known. 1 query."""
    by = Q(pk=which) if isinstance(which, int) else Q(slug=which)
    found = Initiative.objects.published().defer("story", "search").filter(by).first()
    if found is None:
        return None
    return Receiver(
        kind=KIND, pk=found.pk, title=found.title, url=found.get_absolute_url(), language=found.language,
        area_id=found.area_id, website=found.website, addresses=(found.contact_email,) if found.contact_email else (),
    )  # fmt: skip


def kept_by(account: Account) -> QuerySet:
    """The ids of the initiatives that have the address of `account`, also of what is no longer on the site."""
    return Initiative.objects.filter(contact_email=account.email).order_by().values("pk")
