"""Documents of councils."""

from django.db import models

from haarlem_wijken.ground.models import Document

from .council import Council


class CouncilDocumentQuerySet(models.QuerySet):
    def newest_first(self):
        """By the date that stands on it, those without one last."""
        return self.order_by(models.F("document__on").desc(nulls_last=True), "-document_id")


class CouncilDocument(models.Model):
    """That a document is of a council: its members change it, and who may read it follows from their seats."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="documents")
    document = models.OneToOneField(Document, models.CASCADE, related_name="+")

    objects = CouncilDocumentQuerySet.as_manager()

    def __str__(self):
        return f"{self.council_id} {self.document_id}"
