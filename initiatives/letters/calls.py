"""Letters about calls for help: to who signed up, to the organisers, to moderators."""

from django.utils import timezone, translation

from councils.models import Seat, SeatRole
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account
from haarlem_wijken.ground.town.atlas import atlas

from ..calls.wording import amount_words, until_words, when_words, where_words
from ..models import HelpCall, SignUp
from ..organisers import organisers_of

LEADING = (SeatRole.CHAIR, SeatRole.SECRETARY)


def to_helper(template: str, sign_up: SignUp, call: HelpCall, *, key: str, not_before=None, **more) -> None:
    """Queue `template` for who signed up, with what the call says now, in their language."""
    with translation.override(sign_up.language):
        context = {
            "pk": sign_up.pk,
            "generation": sign_up.link_generation,
            "call": call.pk,
            "title": call.title,
            "owner": str(call.owner),
            "when": when_words(call),
            "where": where_words(call, atlas.latest()),
            "until": until_words(call),
            "amount": amount_words(call.what, sign_up.amount),
        } | more
    post.queue(template, to=sign_up.email, key=key, context=context, language=sign_up.language, not_before=not_before)


def to_organisers(call: HelpCall) -> None:
    """That something changed on the list: at once, then one an hour. It names nobody."""
    context = {"call": call.pk, "title": call.title}
    if call.initiative_id:
        for organiser in organisers_of(call.initiative):
            if organiser.proposal:  # who has no link cannot see the list
                link = dict(zip(("pk", "generation"), organiser.link, strict=True))
                key = f"call-news-{call.pk}-p{organiser.proposal.pk}"
                _hourly(key, organiser.email, context | link, organiser.language)
        return
    for account in members(call):
        _hourly(f"call-news-{call.pk}-a{account.pk}", account.email, context, account.language)


def _hourly(key: str, to: str, context: dict, language: str) -> None:
    post.queue_hourly("call-news", to=to, key=key, context=context, language=language)


def members(call: HelpCall) -> list[Account]:
    """Who leads the council today, and who placed the call while they have a seat in it. 1 query."""
    today = timezone.localdate()
    seats = Seat.objects.on(today).filter(council=call.council_id, person__account__is_active=True)
    seated = [seat for seat in seats.select_related("person__account") if seat.person.account]
    return [seat.person.account for seat in seated if seat.role in LEADING or seat.person.account_id == call.by_id]


def to_moderators(call: HelpCall, *, by: Account | None) -> None:
    """That a call was placed, to each but who did it: at once, then one an hour."""
    for account in Account.objects.moderators().exclude(pk=by.pk if by else None):
        key = f"call-new-{account.pk}"
        context = {"call": call.pk, "title": call.title, "owner": str(call.owner)}
        post.queue_hourly("call-new", to=account.email, key=key, context=context, language=account.language)
