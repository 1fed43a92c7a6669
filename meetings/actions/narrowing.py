"""Visibility never widens downwards: what is made in a meeting is seen by nobody who may not see the meeting."""

from django.db.models import F

from haarlem_wijken.ground.models import Visibility

from ..models import AgendaItem, Meeting

WIDEST_FIRST = (Visibility.PUBLIC, Visibility.MEMBERS, Visibility.CONFIDENTIAL)


def narrowest(*found) -> Visibility:
    """Of the visibilities of things (None for nothing) the one that fewest see."""
    seen = [Visibility(one if isinstance(one, str) else one.visibility) for one in found if one]
    return max(seen, key=WIDEST_FIRST.index, default=Visibility.PUBLIC)


def narrow_below(above: Meeting | AgendaItem, *below) -> None:
    """Each of the querysets `below`, where more see it than see `above`, to what that is."""
    wider = WIDEST_FIRST[: WIDEST_FIRST.index(Visibility(above.visibility))]
    for things in below:
        things.filter(visibility__in=wider).update(visibility=above.visibility, version=F("version") + 1)
