"""What somebody without an account and organisers write to each other; neither sees the other's address."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked
from .case import Case


class Conversation(Checked):
    """Somebody (`email`) writes to whoever keeps a thing of a room (`to_kind`, `to_id`).

    Two links lead to it: the sender's, of `generation`, and that of the organisers, of `organiser_generation`. It has a
    `case` when moderators are to answer it, or to judge it.
    """

    case = models.OneToOneField(Case, models.PROTECT, null=True, blank=True, related_name="+")
    to_kind = models.CharField(max_length=20)
    to_id = models.PositiveBigIntegerField()
    title = models.CharField(max_length=200, help_text="what the thing was called then")
    name = models.CharField(_("naam"), max_length=80, blank=True)
    email = models.EmailField(_("e-mail"), help_text=_("nooit openbaar"))
    shares_address = models.BooleanField(default=False, help_text="organisers may answer to the address itself")
    language = models.CharField(max_length=2, default="nl")
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False, help_text="of the form: sent twice is once")
    generation = models.PositiveIntegerField(default=1)
    organiser_generation = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, help_text="when organisers wanted no more of it")
    last_at = models.DateTimeField(default=timezone.now, help_text="when the last message was written")

    class Meta:
        verbose_name = _("gesprek")
        verbose_name_plural = _("gesprekken")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["to_kind", "to_id"], name="conversation_to"),
            models.Index(fields=["last_at"], name="conversation_last"),
            models.Index(fields=["email", "created_at"], name="conversation_from"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(email=""), name="conversation_has_a_sender"),
            models.CheckConstraint(
                condition=Q(case=None) | Q(confirmed_at__isnull=False), name="conversation_confirmed_before_case"
            ),
        ]

    def __str__(self):
        return f"gesprek {self.pk}"


class Message(models.Model):
    """One text in a conversation."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="messages")
    from_sender = models.BooleanField(help_text="else it is from the organisers")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="message_has_words")]

    def __str__(self):
        return f"bericht {self.pk}"


class Silence(models.Model):
    """Whoever keeps this thing wants no messages about it."""

    to_kind = models.CharField(max_length=20)
    to_id = models.PositiveBigIntegerField()
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("wens om geen berichten te krijgen")
        verbose_name_plural = _("wensen om geen berichten te krijgen")
        constraints = [models.UniqueConstraint(fields=["to_kind", "to_id"], name="silence_once")]

    def __str__(self):
        return f"{self.to_kind} {self.to_id}"
