"""Letters to the members of a council: what they told other councils was taken away, and why; or is there again."""

from django.db.models import QuerySet
from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Letter
from haarlem_wijken.ground.models.case import UNDO
from haarlem_wijken.ground.models.letter import LetterState

from .models import Exchange

AWAY, BACK = "exchange-taken-away", "exchange-given-back"


def tell_taken_away(exchange: Exchange, by: Account | None) -> None:
    """Write to who has a seat in its council today, but for `by`. In the running transaction."""
    exchange.refresh_from_db(fields=["version", "taken_away"])
    context = _facts(exchange) | {"words": exchange.taken_away}
    due = timezone.now() + UNDO
    for account in _members(exchange):
        if account != by:
            key = f"{AWAY}-{exchange.pk}-v{exchange.version}-{account.pk}"
            post.queue(AWAY, to=account.email, key=key, context=context, language=account.language, not_before=due)


def tell_given_back(exchange: Exchange) -> None:
    """Who was not written to yet, is not; who was, is once more while they have a seat. In the running transaction."""
    exchange.refresh_from_db(fields=["version"])
    last = Letter.objects.filter(key__startswith=f"{AWAY}-{exchange.pk}-").order_by("-pk").first()
    if last is None:
        return
    away = last.key.rpartition("-")[0]  # the key tells to whom: a letter of long ago has no words or address any more
    written = Letter.objects.filter(key__startswith=f"{away}-").exclude(state=LetterState.CANCELLED)
    told = {letter.key for letter in written if not post.cancel(letter.key)}
    for account in _members(exchange):
        if f"{away}-{account.pk}" in told:
            key = f"{BACK}-{exchange.pk}-v{exchange.version}-{account.pk}"
            post.queue(BACK, to=account.email, key=key, context=_facts(exchange), language=account.language)


def _members(exchange: Exchange) -> QuerySet[Account]:
    """Who has a seat in its council today and can be written to."""
    seats = exchange.council.seats.on(timezone.localdate())
    return Account.objects.filter(person__in=seats.values("person"), is_active=True).order_by("pk")


def _facts(exchange: Exchange) -> dict:
    council = exchange.council
    return {"exchange": exchange.pk, "title": exchange.title, "council": council.name, "slug": council.slug}
