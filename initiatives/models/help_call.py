"""A call for help: of an initiative or of a council, and of nobody else."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Least
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.addresses import address
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Area, Theme
from haarlem_wijken.ground.texts import InTitle, search_column_by_language

from ..calls.querysets import HelpCallQuerySet
from ..workflow import CallState, Ending, Help
from .initiative import LANGUAGES, Initiative, Precision


class HelpCall(Checked):
    """What is asked of others. Whether it is open follows from the columns and the day: nothing is written at midnight.

    `taken` of `needed` are found (people, things, euros); no `needed` means: as many as will come. Without an area it
    is where its initiative is, so that a place which is hidden there is hidden here. Day and times are those of the
    clock in Amsterdam; a `to_time` that is not after `from_time` is on the next day.
    """

    initiative = models.ForeignKey(
        Initiative, models.CASCADE, verbose_name=_("initiatief"), null=True, blank=True, related_name="help_calls"
    )
    council = models.ForeignKey(
        Council, models.CASCADE, verbose_name=_("wijkraad"), null=True, blank=True, related_name="+"
    )
    what = models.CharField(_("wat"), max_length=9, choices=Help.choices, default=Help.HANDS)
    title = models.CharField(_("wat er nodig is"), max_length=120)
    story = models.TextField(_("verhaal"), blank=True, help_text=_("Markdown"))
    language = models.CharField(_("taal"), max_length=2, choices=LANGUAGES, default="nl")
    theme = models.ForeignKey(Theme, models.PROTECT, verbose_name=_("thema"), null=True, blank=True, related_name="+")
    needed = models.PositiveIntegerField(_("hoeveel"), null=True, blank=True)
    taken = models.PositiveIntegerField(_("gevonden"), default=0, editable=False)

    on = models.DateField(_("dag"), null=True, blank=True)
    from_time = models.TimeField(_("van"), null=True, blank=True)
    to_time = models.TimeField(_("tot"), null=True, blank=True)
    until = models.DateField(_("aanmelden tot en met"), null=True, blank=True)
    last_day = models.GeneratedField(expression=Least("until", "on"), output_field=models.DateField(), db_persist=True)

    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("gebied"), null=True, blank=True, related_name="+")
    precision = models.CharField(max_length=6, choices=Precision.choices, default=Precision.NONE)
    place_words = models.CharField(_("plek in woorden"), max_length=120, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    quadkey = models.BigIntegerField(null=True, blank=True, editable=False)

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=10, choices=Ending.choices, default=Ending.NONE, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    search = search_column_by_language(A="title", C="place_words", D="story")

    objects = HelpCallQuerySet.as_manager()

    class Meta:
        verbose_name = _("oproep")
        verbose_name_plural = _("oproepen")
        ordering = ["pk"]
        indexes = [
            models.Index(fields=["initiative"], condition=Q(closed_at=None), name="helpcall_not_closed"),
            models.Index(fields=["last_day", "id"], condition=Q(closed_at=None), name="helpcall_last_day"),
            GinIndex(fields=["search"], name="helpcall_search", fastupdate=False),
            GinIndex(InTitle("search"), name="helpcall_search_title", fastupdate=False),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="helpcall_has_words"),
            models.CheckConstraint(
                condition=Q(initiative__isnull=False, council=None) | Q(initiative=None, council__isnull=False),
                name="helpcall_of_one",
            ),
            models.CheckConstraint(
                condition=Q(needed=None) | Q(needed__gte=1, taken__lte=F("needed")), name="helpcall_not_overfull"
            ),
            models.CheckConstraint(condition=Q(what__in=Help.values), name="helpcall_what"),
            models.CheckConstraint(
                condition=Q(closed_at=None, ending="")
                | Q(closed_at__isnull=False, ending__in=[Ending.ENOUGH, Ending.OFF, Ending.REMOVED]),
                name="helpcall_closed_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(on__isnull=False) | Q(from_time=None, to_time=None), name="helpcall_time_has_a_day"
            ),
            models.CheckConstraint(
                condition=Q(from_time__isnull=False) | Q(to_time=None), name="helpcall_end_has_a_begin"
            ),
            models.CheckConstraint(
                condition=Q(initiative__isnull=False) | Q(area__isnull=False), name="helpcall_is_somewhere"
            ),
            models.CheckConstraint(
                condition=Q(precision="none", lat=None, lon=None, quadkey=None)
                | Q(precision__in=["exact", "street", "buurt"], area__isnull=False, quadkey__gte=0)
                & Q(lat__gte=-85.05, lat__lte=85.05, lon__gte=-180, lon__lt=180),
                name="helpcall_point_whole_or_none",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("call", self.pk)

    @property
    def owner(self) -> Initiative | Council:
        return self.initiative or self.council

    @property
    def place(self) -> "HelpCall | Initiative":
        """Whose columns say where it is: its own, or those of its initiative."""
        return self if self.area_id else self.initiative

    @property
    def room(self) -> int | None:
        """How much is still to be found; None without an end."""
        return None if self.needed is None else self.needed - self.taken

    def state(self, today: date) -> CallState:
        """How it stands on that day in Amsterdam."""
        if self.closed_at:
            return CallState.CLOSED if self.ending == Ending.ENOUGH else CallState.OFF
        if self.last_day and self.last_day < today:
            return CallState.PAST
        return CallState.FULL if self.room == 0 else CallState.OPEN
