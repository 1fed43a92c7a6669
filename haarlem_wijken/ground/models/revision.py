"""Every version of what people wrote."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Revision(models.Model):
    """The values of one version of one object. They live here and in the object itself alone: erasure redacts them."""

    object_type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    version = models.PositiveIntegerField()
    values = models.JSONField()
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["object_type", "object_id", "version"]
        constraints = [models.UniqueConstraint(fields=["object_type", "object_id", "version"], name="revision_once")]

    def __str__(self):
        return f"{self.object_type} {self.object_id} v{self.version}"

    @classmethod
    def keep(cls, obj: models.Model, values: dict, *, by=None) -> "Revision":
        """Write the version `obj` has now, in the running transaction."""
        return cls.objects.create(
            object_type=obj._meta.label_lower, object_id=obj.pk, version=obj.version, values=values, by=by
        )
