"""The conversations of who is signed in: what they wrote, and what was written to what they keep."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..models import Account, CaseState, Conversation, Message
from ..post import signed_link
from .actions import ORGANISER, SENDER
from .receivers import KEPT_BY

LATEST = Message.objects.filter(conversation=OuterRef("pk")).order_by("-pk")


@dataclass(frozen=True)
class OwnConversation:
    """One of them, from the side of who asks: `conversation` with its `last_text`, `last_from_sender` and `is_mine`."""

    conversation: Conversation

    @property
    def state(self) -> tuple[str, str]:
        """(words, sign)"""
        found = self.conversation
        if found.confirmed_at is None:
            return _("wacht op jouw bevestiging"), "open"
        if found.closed_at:
            return pgettext("gesprek", "gesloten"), "cross"
        if found.case and found.case.state == CaseState.WAITING:
            return _("wacht op een moderator"), "pause"
        if found.case:
            return _("een moderator heeft het gelezen"), "check"
        if found.last_from_sender != found.is_mine:
            return (_("je hebt antwoord"), "full") if found.is_mine else (_("wacht op jouw antwoord"), "half")
        return (_("wacht op antwoord"), "ring") if found.is_mine else (_("beantwoord"), "check")

    @property
    def link(self) -> str:
        """The page of their side, as a letter has it; only for an answer that nobody else gets."""
        found = self.conversation
        if not found.is_mine:
            return signed_link(ORGANISER, found.pk, found.organiser_generation)
        return signed_link(SENDER if found.confirmed_at else "message-confirm", found.pk, found.generation)


def own_conversations(account: Account) -> QuerySet[Conversation]:
    """Those from the address of `account`, and to what it keeps now, the last that was written in first.

    Who signs in has shown that the address is theirs. What the other side has yet to confirm is nobody else's.
    """
    sent = Conversation.objects.filter(email=account.email)
    received = [
        Conversation.objects.filter(to_kind=kind, to_id__in=kept_by(account), confirmed_at__isnull=False)
        for kind, kept_by in KEPT_BY.items()
    ]
    # Each part by its own index; one condition with OR would read all conversations.
    either = sent.order_by().values("pk").union(*(one.order_by().values("pk") for one in received))
    found = Conversation.objects.filter(pk__in=either).select_related("case").order_by("-last_at", "-pk")
    return found.annotate(
        is_mine=Exists(Conversation.objects.filter(Q(email=account.email), pk=OuterRef("pk"))),
        last_text=Subquery(LATEST.values("text")[:1]),
        last_from_sender=Subquery(LATEST.values("from_sender")[:1]),
    )


def own_conversation(account: Account, pk: int) -> OwnConversation:
    """One of those. Raises Http404."""
    found = own_conversations(account).filter(pk=pk).first()
    if found is None:
        raise Http404
    return OwnConversation(found)
