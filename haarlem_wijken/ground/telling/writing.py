"""One letter to one moderator."""

from .. import post
from ..models import Account


def write(template: str, account: Account, key: str, context: dict, **options) -> None:
    post.queue(template, to=account.email, key=key, context=context, language=account.language, **options)
