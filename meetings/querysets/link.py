"""How links between things are asked for."""

from django.db import models
from django.db.models import Q


class ObjectLinkQuerySet(models.QuerySet):
    def at(self, *things: tuple[str, int]):
        """With one of these (kind, id) at either end. Who may see them is not asked here: meetings.linked does."""
        found = Q(pk=None)
        kinds: dict[str, list[int]] = {}
        for kind, pk in things:
            kinds.setdefault(kind, []).append(pk)
        for kind, ids in kinds.items():
            found |= Q(from_kind=kind, from_id__in=ids) | Q(to_kind=kind, to_id__in=ids)
        return self.filter(found).order_by("pk")
