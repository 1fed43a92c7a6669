"""How the agenda of a meeting and who was there are asked for."""

from django.db import models

from ..workflow import HERE
from .seen import seen_by


class AttendanceQuerySet(models.QuerySet):
    def here(self):
        return self.filter(presence__in=HERE)

    def with_people(self):
        return self.select_related("person").order_by("person__family_name", "person__given_name", "guest_name", "pk")


class AgendaItemQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(seen_by(access))

    def backlog_of(self, council):
        """What waits for a meeting to be put on."""
        return self.filter(council=council, meeting=None).order_by("position", "pk")
