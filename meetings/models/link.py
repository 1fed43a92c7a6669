"""That one thing has to do with another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked

from ..querysets import ObjectLinkQuerySet
from ..workflow import Linkable, Relation


class ObjectLink(Checked):
    """Read from the one end to the other: "dit agendapunt gaat over dit initiatief". Shown at both ends.

    Ends are a kind and an id, as a link crosses rooms. What has no row any more, or may not be seen, is not shown;
    nothing that is linked is deleted (actions.remove_item), the rest of what can be linked never is.
    """

    from_kind = models.CharField(max_length=11, choices=Linkable.choices)
    from_id = models.BigIntegerField()
    to_kind = models.CharField(max_length=11, choices=Linkable.choices)
    to_id = models.BigIntegerField()
    relation = models.CharField(max_length=13, choices=Relation.choices)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    objects = ObjectLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("koppeling")
        verbose_name_plural = _("koppelingen")
        ordering = ["pk"]
        indexes = [models.Index(fields=["to_kind", "to_id"], name="objectlink_to")]
        constraints = [
            models.UniqueConstraint(
                fields=["from_kind", "from_id", "to_kind", "to_id", "relation"], name="objectlink_once"
            ),
            models.CheckConstraint(
                condition=Q(from_kind__in=Linkable.values, to_kind__in=Linkable.values), name="objectlink_kinds"
            ),
            models.CheckConstraint(condition=Q(relation__in=Relation.values), name="objectlink_relation"),
            models.CheckConstraint(
                condition=~Q(from_kind=F("to_kind"), from_id=F("to_id")), name="objectlink_not_with_itself"
            ),
        ]

    def __str__(self):
        return f"{self.from_kind} {self.from_id} {self.relation} {self.to_kind} {self.to_id}"

    @property
    def ends(self) -> tuple[tuple[str, int], tuple[str, int]]:
        return (self.from_kind, self.from_id), (self.to_kind, self.to_id)
