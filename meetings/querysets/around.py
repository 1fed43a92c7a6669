"""How the agenda of a meeting and who was there are asked for."""

from django.db import models

from ..workflow import HERE
from .seen import seen_by


class AttendanceQuerySet(models.QuerySet):
    def here(self):
        return self.filter(presence__in=HERE)

    def invited(self):
        return self.filter(invited_at__isnull=False)

    def for_letters(self):
        """With what a letter to each says, and whose address it goes to."""
        return self.select_related("meeting__council", "person__account").order_by("pk")

    def with_people(self):
        return self.select_related("person").order_by("person__family_name", "person__given_name", "guest_name", "pk")


class AgendaItemQuerySet(models.QuerySet):
    def visible_to(self, access):
        return self.filter(seen_by(access))

    def backlog_of(self, council):
        """What waits for a meeting to be put on."""
        return self.filter(council=council, meeting=None).order_by("position", "pk")
