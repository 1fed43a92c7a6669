"""What the resident of the demo follows, with a first letter a few minutes after it is loaded."""

from datetime import timedelta

from django.utils import timezone

from haarlem_wijken.ground.following import actions, digest
from haarlem_wijken.ground.models import Account, Alert
from haarlem_wijken.ground.models.alert import Every

from .council import SLUG

FOLLOWED = (
    ("initiatieven", "thema=groen", Every.DAY),
    ("initiatieven", "stadsdeel=schalkwijk", Every.WEEK),
    ("wijkraad", f"groep={SLUG}", Every.DAY),
)
BEFORE, SOON = timedelta(hours=1), digest.LAG + timedelta(minutes=1)


def load_follows(resident: Account) -> None:
    """What was published while the demo was loaded is news to them."""
    for kind, query, every in FOLLOWED:
        actions.follow(account=resident, kind=kind, query=query, every=every, by=resident)
    now = timezone.now()
    Alert.objects.filter(email=resident.email).update(seen_until=now - BEFORE, due_at=now + SOON)
