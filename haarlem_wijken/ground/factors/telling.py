"""Telling somebody that something changed in how they sign in: it may not have been them."""

from django.utils import timezone

from .. import post
from ..models import Account


def tell(account: Account, what: str) -> None:
    key = f"second-step:{account.pk}:{what}:{timezone.now():%Y%m%d%H%M%S%f}"
    post.queue("second-step", to=account.email, key=key, context={"what": what}, language=account.language)
