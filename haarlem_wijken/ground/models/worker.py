"""That the worker lives."""

from django.db import models


class WorkerRun(models.Model):
    """When a worker last said it was alive; read by /gereed/."""

    name = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.name} {self.at:%Y-%m-%d %H:%M}"
