"""What is done with messages. Each is one transaction; senders have no account, so history knows no `by`.

No letter row holds what somebody wrote: the words are fetched when the letter is sent.
"""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from .. import post
from ..locks import hold
from ..models import AuditEvent, Case, CaseState, Conversation, Message, PublicVersion, Silence
from ..queue import cases
from ..register import CONVERSATIONS, UNCONFIRMED_MESSAGES
from .receivers import Receiver, receiver

MESSAGE = "message"  # the kind of its case
SENDER, ORGANISER = "message-sender", "message-organiser"  # the links of both sides
AN_HOUR, MOST_AN_HOUR = timedelta(hours=1), 5  # new conversations from one address
MOST_REPLIES = 20  # an hour, in one conversation


class TooMany(Exception):
    """So much was written within an hour that it has to wait."""


class Unwanted(Exception):
    """Moderators have called an earlier message from this address abuse."""


@transaction.atomic
def begin(*, key: UUID, to: Receiver, text: str, email: str, language: str, **said) -> Conversation:
    """Keep a message and ask its sender to confirm; `said`: `name` and `shares_address`.

    Sent again with the same `key` it stays one; until it is confirmed what was sent last counts. Raises TooMany.
    """
    hold(f"conversation {key}")
    found = Conversation.objects.filter(key=key).first()
    if found is None:
        hold(f"messages from {email}")
        recent = Conversation.objects.filter(email=email, created_at__gt=timezone.now() - AN_HOUR)
        if recent.count() >= MOST_AN_HOUR:
            raise TooMany
        found = Conversation.objects.create(
            key=key, to_kind=to.kind, to_id=to.pk, title=to.title[:200], email=email, language=language, **said
        )
        Message.objects.create(conversation=found, from_sender=True, text=text)
        AuditEvent.record("message.written", found)
    elif found.confirmed_at:
        return found
    elif found.email != email or found.messages.get().text != text:
        Conversation.objects.filter(pk=found.pk).update(email=email, generation=F("generation") + 1, **said)
        found.messages.update(text=text)
        found.refresh_from_db()
    context = {"pk": found.pk, "generation": found.generation, "title": to.title}
    key = f"message-confirm-{found.pk}-{found.generation}"
    post.queue("message-confirm", to=email, key=key, context=context, language=language)
    return found


@transaction.atomic
def confirm(*, conversation: Conversation, flags=()) -> bool:
    """The sender has pressed the button behind the mailed link: now it goes out. False when it went before.

    To the organisers; where none are known it waits for a moderator. Raises Unwanted.
    """
    same = Conversation.objects.filter(email=conversation.email, case__state=CaseState.SPAM)
    if same.exists():
        raise Unwanted
    fresh = Conversation.objects.filter(pk=conversation.pk, confirmed_at=None)
    if not fresh.update(confirmed_at=timezone.now(), last_at=timezone.now()):
        return False
    conversation.refresh_from_db()
    AuditEvent.record("message.confirmed", conversation)
    to = receiver(conversation.to_kind, conversation.to_id)
    if to and to.addresses:
        _to_organisers(conversation, to, conversation.messages.get())
    else:
        _to_moderators(conversation, to, flags=list(flags))
    return True


@transaction.atomic
def reply(*, conversation: Conversation, text: str, from_sender: bool) -> Message | None:
    """Write back. None when the conversation is closed, or nobody keeps the thing any more. Raises TooMany."""
    found = Conversation.objects.select_for_update().get(pk=conversation.pk)
    to = receiver(found.to_kind, found.to_id)
    if found.closed_at or found.confirmed_at is None or to is None or not to.addresses:
        return None
    last = found.messages.last()
    if last and (last.text, last.from_sender) == (text, from_sender):
        return last  # the button was pressed twice
    if found.messages.filter(at__gt=timezone.now() - AN_HOUR).count() >= MOST_REPLIES:
        raise TooMany
    made = Message.objects.create(conversation=found, from_sender=from_sender, text=text)
    Conversation.objects.filter(pk=found.pk).update(last_at=made.at)
    AuditEvent.record("message.answered" if not from_sender else "message.written", found)
    if from_sender:
        _to_organisers(found, to, made)
    else:
        context = {"pk": found.pk, "generation": found.generation, "message": made.pk, "title": to.title}
        key = f"message-reply-{made.pk}"
        post.queue("message-reply", to=found.email, key=key, context=context, language=found.language)
    return made


@transaction.atomic
def close(*, conversation: Conversation) -> bool:
    """The organisers want no more of it. False when it was closed before."""
    fresh = Conversation.objects.filter(pk=conversation.pk, closed_at=None)
    closed = fresh.update(closed_at=timezone.now())
    if closed:
        AuditEvent.record("message.closed", conversation)
    return bool(closed)


@transaction.atomic
def report(*, conversation: Conversation) -> bool:
    """The organisers call it abuse: it is closed, and a moderator looks. False when one looks or has looked already."""
    found = Conversation.objects.select_for_update().get(pk=conversation.pk)
    close(conversation=found)
    if found.case_id:
        return False
    _to_moderators(found, receiver(found.to_kind, found.to_id), flags=["abuse"], urgent=True)
    return True


@transaction.atomic
def be_silent(*, kind: str, pk: int, silent: bool) -> None:
    """Whoever keeps this thing wants no messages about it, or wants them again."""
    if silent:
        Silence.objects.get_or_create(to_kind=kind, to_id=pk)
    else:
        Silence.objects.filter(to_kind=kind, to_id=pk).delete()
    PublicVersion.raise_()


def replace_links(*, kind: str, pk: int) -> None:
    """Somebody else keeps this thing now: the links that the former got stop working."""
    same = Conversation.objects.filter(to_kind=kind, to_id=pk)
    same.update(organiser_generation=F("organiser_generation") + 1)


@transaction.atomic
def forget_conversations() -> int:
    """Remove what was not confirmed in time, and what is silent for CONVERSATIONS. How many. Done by the worker.

    A case about one stays, with who decided it and when; what still waits for a moderator stays whole.
    """
    now = timezone.now()
    late = Q(confirmed_at=None, created_at__lt=now - UNCONFIRMED_MESSAGES) | Q(last_at__lt=now - CONVERSATIONS)
    found = Conversation.objects.filter(late).exclude(case__state=CaseState.WAITING)
    pks = list(found.select_for_update(of=["self"], skip_locked=True).values_list("pk", flat=True)[:500])
    Conversation.objects.filter(pk__in=pks).delete()
    return len(pks)


def _to_organisers(conversation: Conversation, to: Receiver, message: Message) -> None:
    context = {
        "pk": conversation.pk, "generation": conversation.organiser_generation, "message": message.pk,
        "title": to.title, "shares": conversation.shares_address,
    }  # fmt: skip
    for number, address in enumerate(to.addresses):
        key = f"message-new-{message.pk}-{number}"
        post.queue("message-new", to=address, key=key, context=context, language=to.language)


def _to_moderators(conversation: Conversation, to: Receiver | None, *, flags: list[str], urgent: bool = False) -> None:
    case = Case.objects.create(
        kind=MESSAGE, language=conversation.language, area_id=to.area_id if to else None, flags=flags, urgent=urgent
    )
    Conversation.objects.filter(pk=conversation.pk).update(case=case)
    cases.confirm(case=case)
