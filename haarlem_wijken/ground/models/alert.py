"""Who wants to hear about a selection: the same query string as its page, and up to which moment they were told."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..constraints import Checked


class Every(models.TextChoices):
    DAY = "dag", _("elke dag, als er iets nieuws is")
    WEEK = "week", _("elke week, als er iets nieuws is")


class AlertQuerySet(models.QuerySet):
    def living(self):
        """Confirmed and not stopped: letters are sent."""
        return self.filter(confirmed_at__isnull=False, stopped_at=None)

    def due(self, now):
        """Whose moment has come."""
        return self.living().filter(due_at__lte=now)

    def of(self, email: str):
        """What an address follows, with what it stopped a moment ago; not what nobody confirmed."""
        return self.filter(email=email, confirmed_at__isnull=False)


class Alert(Checked):
    """One address follows one selection of a kind ("initiatieven"), once; `query` is canonical, without order and page.

    `seen_until` is the watermark: what came before the public up to then was told, or is not for them. It moves in the
    transaction that writes the letter, and nowhere else.
    """

    email = models.EmailField(_("e-mail"), max_length=254, help_text=_("nooit openbaar"))
    kind = models.CharField(max_length=20)
    query = models.TextField(blank=True)
    every = models.CharField(_("hoe vaak"), max_length=4, choices=Every.choices, default=Every.WEEK)
    language = models.CharField(_("taal"), max_length=2, default="nl")
    generation = models.PositiveIntegerField(default=1)
    asked_at = models.DateTimeField(default=timezone.now, help_text="when it was asked for last")
    confirmed_at = models.DateTimeField(_("bevestigd op"), null=True, blank=True)
    stopped_at = models.DateTimeField(_("gestopt op"), null=True, blank=True)
    seen_until = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(_("kijkt weer op"), default=timezone.now, help_text="when to look for something new")
    broken_at = models.DateTimeField(
        _("niet te begrijpen sinds"), null=True, blank=True, help_text="since when its selection is not understood"
    )

    objects = AlertQuerySet.as_manager()

    class Meta:
        verbose_name = _("volger")
        verbose_name_plural = _("volgers")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["due_at"], condition=Q(confirmed_at__isnull=False, stopped_at=None), name="alert_due"),
            models.Index(fields=["asked_at"], condition=Q(confirmed_at=None), name="alert_unconfirmed"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["email", "kind", "query"], name="alert_once"),
            models.CheckConstraint(condition=Q(every__in=Every.values), name="alert_every"),
            models.CheckConstraint(condition=~Q(email=""), name="alert_has_an_address"),
            models.CheckConstraint(
                condition=Q(stopped_at=None) | Q(confirmed_at__isnull=False), name="alert_confirmed_before_stopped"
            ),
        ]

    def __str__(self):
        return f"volger {self.pk}"
