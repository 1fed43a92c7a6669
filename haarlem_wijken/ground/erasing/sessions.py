"""Sessions of somebody: those in which they are signed in, and those in which their address was typed to sign in."""

from ..models import Session
from .subject import Subject


def end_sessions_with(subject: Subject) -> int:
    """Remove them; how many. Reads every session: what is in one can only be seen by opening it."""
    pk = str(subject.account.pk) if subject.account else None
    keys = []
    for session in Session.objects.iterator(chunk_size=500):
        held = session.get_decoded()
        if (pk and held.get("_auth_user_id") == pk) or (subject.email and subject.email in str(held).lower()):
            keys.append(session.pk)
    return Session.objects.filter(pk__in=keys).delete()[0]
