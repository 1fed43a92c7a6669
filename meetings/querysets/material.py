"""How what lies on the table of a meeting is asked for: documents, and who presents."""

from django.db import models
from django.db.models import F, Q

from .seen import seen_by


def _items_seen(access, of: str, council: str) -> Q:
    """Whose item (`of`) may be seen, and the meeting that it is on."""
    on = Q(**{f"{of}__meeting": None}) | seen_by(access, of=council, visibility=f"{of}__meeting__visibility")
    return on & seen_by(access, of=council, visibility=f"{of}__visibility")


class MaterialUseQuerySet(models.QuerySet):
    def visible_to(self, access):
        """Of which the meeting, the item and the document may all be seen: the narrowest counts."""
        at_meeting = Q(item=None) & seen_by(access, visibility="meeting__visibility")
        at_item = Q(meeting=None) & _items_seen(access, "item", "council")
        document = seen_by(access, visibility="pinned__document__visibility")
        return self.filter(at_meeting | at_item, document, pinned__document__removed_at=None)

    def at(self, *meetings):
        """On the table of `meetings`, with what a page says of them."""
        found = self.filter(Q(meeting__in=meetings) | Q(item__meeting__in=meetings))
        return found.select_related("council", "item", "pinned__document").in_order()

    def in_order(self):
        """Of the meeting as a whole first, then as the agenda goes, and there as somebody laid them."""
        return self.order_by(F("item__position").asc(nulls_first=True), "item_id", "position", "pk")


class PresentationQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(_items_seen(access, "item", "item__council"))

    def at(self, *meetings):
        return self.filter(item__meeting__in=meetings).select_related("person", "organisation").order_by("pk")
