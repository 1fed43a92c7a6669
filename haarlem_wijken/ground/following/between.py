"""Between two letters."""

from datetime import datetime

from django.db.models import Q


def between(name: str, since: datetime, until: datetime) -> Q:
    """After `since`, up to and with `until`."""
    return Q(**{f"{name}__gt": since, f"{name}__lte": until})


def came_or_changed(came: str, changed: str, since: datetime, until: datetime) -> Q:
    """That came before the public between them, or was there already and changed."""
    return between(came, since, until) | between(changed, since, until) & Q(**{f"{came}__lte": since})
