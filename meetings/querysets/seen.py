"""What somebody may see, as a condition."""

from django.db.models import Q

from haarlem_wijken.ground.models import Visibility


def seen_by(access, *, of: str = "council", visibility: str = "visibility") -> Q:
    """What `access` (meetings.seeing.Access) may see: the public part, and in its own councils what its seats show."""
    seen = Q(**{visibility: Visibility.PUBLIC})
    if access.member_of:
        seen |= Q(**{f"{of}__in": access.member_of, visibility: Visibility.MEMBERS})
    if access.leads:
        seen |= Q(**{f"{of}__in": access.leads, visibility: Visibility.CONFIDENTIAL})
    return seen


def readable_sections(access) -> Q:
    """Of minutes that may be seen, the sections that may: under no item, or under one that may be seen."""
    return Q(item=None) | seen_by(access, of="minutes__meeting__council", visibility="item__visibility")
