"""How much of it there may be. The same for an address that follows and one that does not: nobody learns which."""

from datetime import timedelta

from django.utils import timezone

from ..models import Alert

AN_HOUR, MOST_AN_HOUR = timedelta(hours=1), 5  # letters to an address that somebody typed
SLOT = timedelta(minutes=10)  # between two letters about the same
MOST = 50  # that one address follows


class TooMany(Exception):
    """So much was asked for this address within an hour that it has to wait, or it follows MOST already."""


def check_address(email: str) -> None:
    """Raises TooMany: by this form nobody fills the mailbox of somebody else."""
    if Alert.objects.filter(email=email, asked_at__gt=timezone.now() - AN_HOUR).count() >= MOST_AN_HOUR:
        raise TooMany


def check_number(email: str) -> None:
    """Raises TooMany."""
    if Alert.objects.living().filter(email=email).count() >= MOST:
        raise TooMany
