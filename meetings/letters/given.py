"""A letter to who is given an agreement: what, by when, from which meeting, and the link by which they answer."""

from collections.abc import Iterable

from django.utils import timezone

from haarlem_wijken.ground import post
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import Account, Letter, Revision

from ..agreements.words import due_words
from ..models import Agreement, Meeting
from ..seeing import Access
from .invitations import UNDO

GIVEN = "agreement-given"


def tell_owner(agreement: Agreement, by: Account | None) -> None:
    """Write to who has `agreement` now, in ten minutes: all that somebody is given in one meeting in one letter. In the
    running transaction. Who took it themselves is not told, nor who is told already.
    """
    account = _account(agreement)
    if account is None or account == by:
        return
    hold(f"given to {account.pk}")
    key, to = _key(agreement), {"to": account.email, "language": account.language}
    about = {"account": account.pk, "council": agreement.council_id, "meeting": agreement.made_in_id}
    due = timezone.now() + UNDO
    waiting = Letter.objects.waiting().filter(template=GIVEN, context__contains=about).order_by("pk").last()
    if waiting and post.amend(waiting.key, context=_with(waiting.context, agreement), not_before=due):
        post.queue(GIVEN, key=key, context={}, **to)  # so that it is known to be told
        post.cancel(key)
    else:
        post.queue(GIVEN, key=key, context=about | {"agreements": [agreement.pk]}, not_before=due, **to)


def tell_owners(agreements: Iterable[Agreement], by: Account) -> None:
    """The same for each that somebody else wrote down, and that its owner was not told of. 1 query, more per letter."""
    open_ones = {_key(one): one for one in agreements if _account(one)}
    in_order = sorted(open_ones.items(), key=lambda pair: _account(pair[1]).pk)  # so that two never wait for each other
    told = set(Letter.objects.filter(key__in=open_ones).values_list("key", flat=True))
    for key, one in in_order:
        if key not in told and one.created_by_id != _account(one).pk:
            tell_owner(one, by)


def was_theirs(agreement: Agreement) -> bool:
    """Whether who has it now had it ten minutes ago: that it was somebody else's meanwhile was a mistake. 1 query."""
    kept = Revision.objects.filter(object_type=agreement._meta.label_lower, object_id=agreement.pk)
    before = kept.filter(at__lte=timezone.now() - UNDO).order_by("-version").first()
    return before is not None and before.values["owner_person_id"] == agreement.owner_person_id


def fill(context: dict) -> dict | None:
    """What is theirs, open, and to be seen by them when the letter is sent; None when that is nothing. 6 queries."""
    account = Account.objects.filter(pk=context["account"]).first()
    if account is None:  # nor is what belongs to nobody theirs
        return None
    access = Access(account)
    mine = Agreement.objects.visible_to(access).asking().filter(owner_person__account=account)
    found = list(mine.filter(pk__in=context["agreements"]).select_related("council", "due_meeting").in_order())
    if not found:
        return None
    meeting = Meeting.objects.visible_to(access).filter(pk=context["meeting"]).first()
    return {
        "council": found[0].council.name,
        "day": meeting.date.isoformat() if meeting else "",
        "slug": meeting.slug if meeting else "",
        "items": [_told(one) for one in found],
    }


def _told(one: Agreement) -> dict:
    return {
        "pk": one.pk,
        "generation": one.link_generation,
        "number": one.number,
        "text": one.text,
        "due": due_words(one) or one.due_words,
    }


def _account(agreement: Agreement) -> Account | None:
    """Of who has it; None where nobody can be written to, or nothing is asked of them."""
    account = agreement.owner_person.account if agreement.owner_person else None
    return account if account and account.is_active and agreement.is_asking else None


def _key(agreement: Agreement) -> str:
    """Another owner is another key: the generation of the link went up."""
    return f"{GIVEN}-{agreement.pk}-{agreement.link_generation}-{agreement.owner_person_id}"


def _with(context: dict, agreement: Agreement) -> dict:
    return context | {"agreements": sorted({*context["agreements"], agreement.pk})}
