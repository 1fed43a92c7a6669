"""Addresses that things had before. None is ever given to another: who kept one is led on."""

from django.db import models
from django.utils import timezone


class SlugHistory(models.Model):
    """A former address of the object `object_id` of the model `kind` ("initiatives.initiative")."""

    kind = models.CharField(max_length=60)
    slug = models.SlugField(max_length=140, db_index=False)
    object_id = models.BigIntegerField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="slughistory_once")]

    def __str__(self):
        return f"{self.kind} {self.slug}"

    @classmethod
    def of(cls, model: type[models.Model]):
        """The former addresses of objects of `model`."""
        return cls.objects.filter(kind=model._meta.label_lower)

    @classmethod
    def keep(cls, obj: models.Model, slug: str) -> None:
        """`obj` leaves the address `slug`, in the running transaction; one it had before and takes up again is kept."""
        cls.objects.get_or_create(kind=obj._meta.label_lower, slug=slug, defaults={"object_id": obj.pk})
