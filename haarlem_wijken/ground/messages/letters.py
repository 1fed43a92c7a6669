"""What letters about messages fetch when they are sent, so that no row of a letter holds it."""

from ..models import Conversation, Message


def words_of(pk: int) -> str:
    """The text of a message; "" when it is gone."""
    return Message.objects.filter(pk=pk).values_list("text", flat=True).first() or ""


def sender_of(pk: int) -> str:
    """What the sender of a conversation is called; "" when it was not said."""
    return Conversation.objects.filter(pk=pk).values_list("name", flat=True).first() or ""


def reply_address(context: dict) -> str:
    """The sender's address, only when the organisers may have it."""
    open_ones = Conversation.objects.filter(pk=context["pk"], shares_address=True, closed_at=None)
    return open_ones.values_list("email", flat=True).first() or ""
