"""Where in meetings words stand, as far as somebody may read them."""

from collections import defaultdict
from collections.abc import Sequence

from haarlem_wijken.ground.search import Query

from .models import AgendaItem, Meeting, Minutes, MinutesSection
from .querysets import readable_sections
from .seeing import Access


def texts_with(meetings: Sequence[Meeting], query: Query, access: Access) -> dict[int, list[str]]:
    """Per id of a meeting the texts of its agenda and minutes in which `query` is found, in their order. 2 queries."""
    found, texts = query.condition(), defaultdict(list)
    for item in AgendaItem.objects.visible_to(access).filter(found, meeting__in=meetings):
        texts[item.meeting_id] += [item.title, item.note]
    minutes = Minutes.objects.visible_to(access).filter(meeting__in=meetings)
    sections = MinutesSection.objects.filter(found, readable_sections(access), minutes__in=minutes)
    for section in sections.select_related("minutes"):
        texts[section.minutes.meeting_id] += [section.heading, section.body]
    return texts
