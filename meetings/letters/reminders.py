"""Letters to who has an agreement: before its day, and once when that is over. And to who said something of minutes."""

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account, Letter

from ..models import Agreement, Minutes, MinutesComment
from ..seeing import Access
from ..workflow import CommentState

DUE, ANSWERED = "agreement-due", "minutes-answer"
SOON, LATE = "soon", "late"


def reminder_key(agreement: Agreement, kind: str) -> str:
    """Another day is another key, and so is another owner."""
    person = agreement.owner_person_id
    return f"{DUE}-{kind}-{agreement.pk}-{agreement.due_to:%Y%m%d}-{person}"


def write_reminder(account: Account, kind: str, found: list[Agreement], others: list[Agreement]) -> None:
    """One letter of `found`, which are due on one day. In the running transaction. `others`: what else is open of this
    person, as far as they may see. For each but the first a letter is written that is withdrawn at once, so that it is
    known to be told.
    """
    first, *rest = found
    context = {
        "items": [
            {
                "pk": one.pk,
                "generation": one.link_generation,
                "council": one.council.name,
                "number": one.number,
                "text": one.text,
            }
            for one in found
        ],
        "due": first.due_to.isoformat(),
        "late": kind == LATE,
        "others": [
            {"number": one.number, "text": one.text, "due": one.due_to.isoformat() if one.due_to else ""}
            for one in others
        ],
    }
    to = {"to": account.email, "language": account.language}
    for one in rest:
        key = reminder_key(one, kind)
        post.queue(DUE, key=key, context={}, **to)
        post.cancel(key)
    post.queue(DUE, key=reminder_key(first, kind), context=context, **to)


def fill_reminder(context: dict) -> dict:
    """A letter that was written before there were several agreements in one tells of one."""
    names = ("pk", "generation", "council", "number", "text")
    return {} if "items" in context else {"items": [{name: context[name] for name in names}]}


def withdraw_reminders(*agreements: Agreement) -> None:
    """What is not sent yet does not tell of them any more: they are settled, or have another day or owner."""
    for one in agreements:
        for letter in Letter.objects.waiting().filter(template=DUE, context__items__contains=[{"pk": one.pk}]):
            left = [item for item in letter.context["items"] if item["pk"] != one.pk]
            if left:
                Letter.objects.filter(pk=letter.pk).update(context=letter.context | {"items": left})
            else:
                post.cancel(letter.key)


def write_answer(comment: MinutesComment, by: Account) -> None:
    """What became of `comment`, to who made it (see `answered`). In the running transaction."""
    account = answered(comment, by)
    if account is None:
        return
    meeting = comment.section.minutes.meeting
    context = {
        "slug": meeting.slug,
        "council": meeting.council.name,
        "day": meeting.date.isoformat(),
        "spoken": meeting.language,
        "remark": comment.text,
        "accepted": comment.state == CommentState.ACCEPTED,
        "answer": comment.answer,
    }
    key = f"{ANSWERED}-{comment.pk}"
    post.queue(ANSWERED, to=account.email, key=key, context=context, language=account.language)


def answered(comment: MinutesComment, by: Account) -> Account | None:
    """Who hears it when `by` settles it: who made it, if they may see it and are not `by`."""
    account = comment.person.account if comment.person else None
    if account is None or not account.is_active or account == by or not _may_read(comment, Access(account)):
        return None
    return account


def _may_read(comment: MinutesComment, access: Access) -> bool:
    """Whether the passage that it is about may be seen. 2 queries at most."""
    minutes, item = comment.section.minutes, comment.section.item
    in_sight = item is None or access.may_see(minutes.meeting.council_id, item.visibility)
    return in_sight and Minutes.objects.visible_to(access).filter(pk=minutes.pk).exists()
