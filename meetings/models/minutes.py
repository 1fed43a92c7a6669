"""The minutes of a meeting, section by section: each is written, kept and merged on its own."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.texts import search_column

from ..querysets import MinutesQuerySet
from ..workflow import CommentState, MinutesState
from .meeting import AgendaItem, Meeting


class Minutes(models.Model):
    """One per meeting. Its state and who may read it are two things: a concept can be public, and says so.

    `adopted_record` holds what was adopted: revisions of sections, attendance ids, hashes of documents, agreement ids;
    `adopted_sha256` is over its canonical JSON.
    """

    meeting = models.OneToOneField(Meeting, models.PROTECT, related_name="minutes")
    state = models.CharField(_("stand"), max_length=12, choices=MinutesState.choices, default=MinutesState.DRAFT)
    visibility = models.CharField(
        _("wie mag dit lezen"), max_length=13, choices=Visibility.choices, default=Visibility.MEMBERS
    )
    circulated_at = models.DateTimeField(null=True, blank=True)
    comment_until = models.DateField(_("opmerkingen tot en met"), null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    adopted_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    adopted_at = models.DateTimeField(null=True, blank=True)
    adopted_with_changes = models.BooleanField(default=False)
    adopted_record = models.JSONField(null=True, blank=True)
    adopted_sha256 = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        verbose_name = _("verslag")
        verbose_name_plural = _("verslagen")
        ordering = ["-meeting__date", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=MinutesState.values), name="minutes_state"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="minutes_visibility"),
            models.CheckConstraint(
                condition=Q(state=MinutesState.ADOPTED, adopted_at__isnull=False)
                | ~Q(state=MinutesState.ADOPTED) & Q(adopted_at=None, adopted_in=None, adopted_sha256=""),
                name="minutes_adopted_or_not",
            ),
            models.CheckConstraint(
                condition=Q(state=MinutesState.DRAFT) | Q(circulated_at__isnull=False), name="minutes_circulated_once"
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"

    @property
    def is_frozen(self) -> bool:
        return self.state == MinutesState.ADOPTED


class MinutesSection(models.Model):
    """The unit of writing: the text of one item of the agenda, or of none. Markdown."""

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="sections")
    item = models.ForeignKey(AgendaItem, models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveIntegerField(default=0)
    heading = models.CharField(_("kop"), max_length=200, blank=True)
    body = models.TextField(_("tekst"), max_length=100_000, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)
    updated_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    search = search_column(B="heading", D="body")

    class Meta:
        verbose_name = _("deel van een verslag")
        verbose_name_plural = _("delen van verslagen")
        ordering = ["position", "pk"]
        indexes = [GinIndex(fields=["search"], name="minutessection_search", fastupdate=False)]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "item"], name="minutessection_item_once"),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"


class MinutesComment(models.Model):
    """What a reader says about a passage while the minutes go round. `quote` is that passage, word for word."""

    section = models.ForeignKey(MinutesSection, models.CASCADE, related_name="comments")
    quote = models.CharField(max_length=500, blank=True)
    text = models.TextField(_("opmerking"), max_length=4000)
    person = models.ForeignKey("ground.Person", models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=16, choices=CommentState.choices, default=CommentState.OPEN)
    answer = models.CharField(_("antwoord"), max_length=1000, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("opmerking")
        verbose_name_plural = _("opmerkingen")
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="minutescomment_has_words"),
            models.CheckConstraint(condition=Q(state__in=CommentState.values), name="minutescomment_state"),
            models.CheckConstraint(
                condition=Q(state=CommentState.OPEN, settled_at=None)
                | ~Q(state=CommentState.OPEN) & Q(settled_at__isnull=False),
                name="minutescomment_settled_has_a_moment",
            ),
        ]

    def __str__(self):
        return f"{self._meta.label_lower} {self.pk}"


class Erratum(models.Model):
    """What was put right after the minutes were adopted. Numbered per minutes; the adopted text stays as it was."""

    class Kind(models.TextChoices):
        CORRECTION = "rectificatie", _("rectificatie")
        ANONYMISED = "geanonimiseerd", _("naam weggehaald")

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="errata")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=14, choices=Kind.choices, default=Kind.CORRECTION)
    text = models.TextField(_("wat er moet staan"), max_length=4000)
    decided_in = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    sha256 = models.CharField(max_length=64, blank=True, help_text="of the text as it is since, in the chain")

    class Meta:
        verbose_name = _("rectificatie")
        verbose_name_plural = _("rectificaties")
        ordering = ["minutes", "number"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "number"], name="erratum_number_once"),
            models.CheckConstraint(condition=~Q(text=""), name="erratum_has_words"),
            models.CheckConstraint(condition=Q(number__gte=1), name="erratum_counts_from_one"),
        ]

    def __str__(self):
        return f"{self.minutes_id} {self.number}"


class WritingDraft(models.Model):
    """What somebody types and has not saved yet: theirs alone, per object and the version they began from."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    object_type = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    base_version = models.PositiveIntegerField()
    content = models.TextField(max_length=100_000)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("kladversie")
        verbose_name_plural = _("kladversies")
        ordering = [F("at").desc()]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "object_type", "object_id", "base_version"], name="writingdraft_one_per_version"
            ),
        ]

    def __str__(self):
        return f"{self.object_type} {self.object_id} v{self.base_version}"
