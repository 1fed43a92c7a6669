"""Who was at a meeting, and who said to come."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Person

from ..querysets import AttendanceQuerySet
from ..workflow import HERE, Answer, Part, Presence
from .meeting import Meeting


class Attendance(Checked):
    """Somebody at a meeting: a person, or a guest by name. `represents` is for whom they speak."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="+")
    guest_name = models.CharField(_("naam van de gast"), max_length=120, blank=True)
    represents = models.CharField(_("namens"), max_length=120, blank=True)
    presence = models.CharField(max_length=8, choices=Presence.choices, default=Presence.UNKNOWN)
    answer = models.CharField(max_length=9, choices=Answer.choices, default=Answer.NONE, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    email = models.EmailField(_("e-mailadres van de gast"), max_length=254, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    parts = ArrayField(models.CharField(max_length=10, choices=Part.choices), default=list, blank=True)
    arrived_at = models.TimeField(null=True, blank=True)
    left_at = models.TimeField(null=True, blank=True)
    link_generation = models.PositiveIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("aanwezigheid")
        verbose_name_plural = _("aanwezigheid")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="attendance_person_once"),
            models.CheckConstraint(condition=Q(person=None) ^ Q(guest_name=""), name="attendance_person_or_guest"),
            models.CheckConstraint(condition=Q(email="") | Q(person=None), name="attendance_address_of_a_guest"),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None) | ~Q(answer="") & Q(answered_at__isnull=False),
                name="attendance_answered_has_a_moment",
            ),
            models.CheckConstraint(condition=Q(presence__in=Presence.values), name="attendance_presence"),
            models.CheckConstraint(condition=Q(answer__in=Answer.values), name="attendance_answer"),
            models.CheckConstraint(condition=Q(parts__contained_by=Part.values), name="attendance_parts"),
            models.CheckConstraint(
                condition=Q(left_at=None) | Q(arrived_at=None) | Q(left_at__gt=F("arrived_at")),
                name="attendance_left_after_arriving",
            ),
        ]

    def __str__(self):
        return f"{self.meeting_id} {self.person_id or self.guest_name}"

    @property
    def is_here(self) -> bool:
        return self.presence in HERE
