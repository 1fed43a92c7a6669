"""Initiatives that were linked with a council, or with something of it that everybody may see."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from councils.news.rooms import Names
from haarlem_wijken.ground.following.between import between
from haarlem_wijken.ground.following.kinds import News
from initiatives.models import Initiative

from ..models import ObjectLink
from ..seeing import PUBLIC
from ..workflow import Linkable
from .reading import ends

KIND = Linkable.INITIATIVE


def linked_initiatives(names: Names, since: datetime, until: datetime) -> list[News]:
    """Each once, with the link that was made last. 1 query, and 1 for each kind of what was linked since."""
    either = Q(from_kind=KIND) | Q(to_kind=KIND)
    links = list(ObjectLink.objects.filter(either, between("made_at", since, until)).order_by("made_at", "pk"))
    others = ends(PUBLIC, {thing for link in links for thing in link.ends if thing[0] != KIND})
    found = {}
    for link in links:
        for (kind, pk), other in (link.ends, link.ends[::-1]):
            end = others.get(other)
            if kind == KIND and end and end.council_id in names:
                found[pk] = (names[end.council_id], link.made_at)
    initiatives = Initiative.objects.published().filter(pk__in=found).for_list() if found else []
    return [_told(one, *found[one.pk]) for one in initiatives]


def _told(one: Initiative, council: str, at: datetime) -> News:
    what = _("Gekoppeld initiatief")
    return News(one.title, one.summary, one.get_absolute_url(), council, one.language, what, at)
