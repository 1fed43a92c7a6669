"""How minutes are asked for."""

from django.db import models
from django.db.models import Q

from .seen import readable_sections, seen_by


class MinutesQuerySet(models.QuerySet):
    def visible_to(self, access):
        """Minutes are read as far as their meeting may be seen, too."""
        return self.filter(
            seen_by(access, of="meeting__council"),
            seen_by(access, of="meeting__council", visibility="meeting__visibility"),
        )

    def written(self, found: Q, access):
        """Those that may be seen, with a section in which `found` holds, as far as `access` may read its item."""
        sections = self.model._meta.get_field("sections").related_model.objects
        return self.visible_to(access).filter(
            pk__in=sections.filter(found, readable_sections(access)).values("minutes")
        )
