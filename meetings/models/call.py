"""The call for help that came of an agreement."""

from django.db import models

from initiatives.models import HelpCall

from ..querysets import AgreementCallQuerySet
from .agreement import Agreement


class AgreementCall(models.Model):
    """The call for help that came of an agreement."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="calls")
    call = models.OneToOneField(HelpCall, models.CASCADE, related_name="+")

    objects = AgreementCallQuerySet.as_manager()

    def __str__(self):
        return f"{self.agreement_id} {self.call_id}"
