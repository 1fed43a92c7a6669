"""Linking one thing with another."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent

from ..linked.end import End
from ..models import ObjectLink
from ..seeing import Access
from ..workflow import Relation
from .stale import publish


@transaction.atomic
def link(*, by, source: End, target: End, relation: Relation) -> ObjectLink:
    """`source` and `target` as they were shown to `by`; linked already they stay so.

    Raises PermissionDenied for who writes at neither end, and ValidationError for a thing with itself.
    """
    if not may_link(Access(by), source, target):
        raise PermissionDenied
    hold("links")
    ends = {"from_kind": source.kind, "from_id": source.pk, "to_kind": target.kind, "to_id": target.pk}
    if there := ObjectLink.objects.filter(**ends, relation=relation).first():
        return there
    made = ObjectLink(**ends, relation=relation, made_by=by)
    made.full_clean()
    made.save()
    AuditEvent.record("link.made", made, by=by)
    publish()
    return made


@transaction.atomic
def unlink(*, by, found: ObjectLink) -> None:
    """Take it away. Who may is asked at the gate."""
    AuditEvent.record("link.removed", found, by=by)
    found.delete()
    publish()


def may_link(access: Access, *ends: End) -> bool:
    """Whether they write at one of the ends."""
    return any(end.council_id in access.member_of for end in ends)
