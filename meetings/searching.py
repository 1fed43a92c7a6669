"""Where in meetings words stand, as far as somebody may read them."""

from collections import defaultdict
from collections.abc import Sequence

from django.db.models import Value

from haarlem_wijken.ground.search.meaning import Query

from .models import AgendaItem, Meeting, Minutes, MinutesSection
from .querysets import readable_sections
from .seeing import Access


def texts_with(meetings: Sequence[Meeting], query: Query, access: Access) -> dict[int, list[str]]:
    """Per id of a meeting the texts of its agenda and minutes in which `query` is found, in their order. 1 query."""
    found, texts = query.condition(), defaultdict(list)
    items = AgendaItem.objects.visible_to(access).filter(found, meeting__in=meetings)
    minutes = Minutes.objects.visible_to(access).filter(meeting__in=meetings)
    sections = MinutesSection.objects.filter(found, readable_sections(access), minutes__in=minutes)
    agenda = items.order_by().annotate(part=Value(1)).values_list("meeting", "part", "position", "pk", "title", "note")
    written = sections.order_by().annotate(part=Value(2))
    written = written.values_list("minutes__meeting", "part", "position", "pk", "heading", "body")
    for meeting, _part, _position, _pk, *two in sorted(agenda.union(written, all=True)):
        texts[meeting] += two
    return texts
