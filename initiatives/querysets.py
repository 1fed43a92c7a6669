"""The words in which initiatives are read."""
from django.db import models


class InitiativeQuerySet(models.QuerySet):
    def published(self):
        """What the public sees in lists and on the map."""
        return self.filter(archived_on=None)
