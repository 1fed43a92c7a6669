"""Letters to the members of a council: what they told other councils was taken away, and why; or is there again."""

from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Letter
from haarlem_wijken.ground.models.letter import LetterState

from .models import Exchange

AWAY, BACK = "exchange-taken-away", "exchange-given-back"
UNDO = timedelta(minutes=10)  # in which a moderator can put a mistake right before anybody reads of it


def tell_taken_away(exchange: Exchange, by: Account | None) -> None:
    """Write to who has a seat in its council today, but for `by`. In the running transaction."""
    exchange.refresh_from_db(fields=["version", "taken_away"])
    context = _facts(exchange) | {"words": exchange.taken_away}
    due = timezone.now() + UNDO
    seats = exchange.council.seats.on(timezone.localdate())
    for account in Account.objects.filter(person__in=seats.values("person"), is_active=True).order_by("pk"):
        if account != by:
            key = f"{AWAY}-{exchange.pk}-v{exchange.version}-{account.pk}"
            post.queue(AWAY, to=account.email, key=key, context=context, language=account.language, not_before=due)


def tell_given_back(exchange: Exchange) -> None:
    """Who was not written to yet, is not; who was, is once more. In the running transaction."""
    exchange.refresh_from_db(fields=["version"])
    written = Letter.objects.filter(key__startswith=f"{AWAY}-{exchange.pk}-").order_by("-pk")
    last = written.first()
    for letter in written.filter(context__version=last.context["version"]) if last else ():
        if letter.state != LetterState.CANCELLED and not post.cancel(letter.key):
            key = f"{BACK}-{exchange.pk}-v{exchange.version}-{letter.pk}"
            post.queue(BACK, to=letter.to, key=key, context=_facts(exchange), language=letter.language)


def _facts(exchange: Exchange) -> dict:
    council = exchange.council
    return {"exchange": exchange.pk, "title": exchange.title, "council": council.name, "slug": council.slug,
            "version": exchange.version}  # fmt: skip
