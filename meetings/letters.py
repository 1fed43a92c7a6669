"""Letters to who has an agreement: before its day, and once when that is over. And to who said something of minutes."""

from itertools import chain

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Account

from .models import Agreement, Minutes, MinutesComment
from .seeing import Access
from .workflow import CommentState

DUE, ANSWERED = "agreement-due", "minutes-answer"
SOON, LATE = "soon", "late"


def reminder_key(agreement: Agreement, kind: str) -> str:
    """Another day is another key, and so is another owner."""
    person = agreement.owner_person_id
    return f"{DUE}-{kind}-{agreement.pk}-{agreement.due_to:%Y%m%d}-{person}"


def write_reminder(agreement: Agreement, account: Account, kind: str, others: list[Agreement]) -> None:
    """In the running transaction. `others`: what else is open of this person, as far as they may see."""
    context = {
        "pk": agreement.pk,
        "generation": agreement.link_generation,
        "council": agreement.council.name,
        "number": agreement.number,
        "text": agreement.text,
        "due": agreement.due_to.isoformat(),
        "late": kind == LATE,
        "others": [
            {"number": one.number, "text": one.text, "due": one.due_to.isoformat() if one.due_to else ""}
            for one in others
        ],
    }
    key = reminder_key(agreement, kind)
    post.queue(DUE, to=account.email, key=key, context=context, language=account.language)


def withdraw_reminders(*agreements: Agreement) -> None:
    """What is not sent yet is not sent any more: they are settled, or have another day or owner."""
    dated = [one for one in agreements if one.due_to and one.owner_person_id]
    for key in chain.from_iterable((reminder_key(one, SOON), reminder_key(one, LATE)) for one in dated):
        post.cancel(key)


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
