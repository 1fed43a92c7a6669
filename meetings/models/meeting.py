"""A meeting of a council: when, where and for whom."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from councils.models import Council
from haarlem_wijken.ground.addresses import address
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.texts import search_column

from ..querysets import (
    MeetingQuerySet,
)
from ..workflow import (
    MeetingState,
)
from .series import MeetingSeries


class Meeting(Checked):
    """A day with a local time (Europe/Amsterdam). One that moves stays this row: its address and its links stay too.

    `moved_from` is the day it was planned for before that. `stated_weekday` is the weekday (0 is Monday) that a text
    gave and that does not fit the date; whoever knows says which is right, and until then both are kept.
    """

    council = models.ForeignKey(Council, models.PROTECT, verbose_name=_("van wie"), related_name="+")
    series = models.ForeignKey(MeetingSeries, models.SET_NULL, null=True, blank=True, related_name="meetings")
    slug = models.SlugField(_("adres"), max_length=160, unique=True)
    title = models.CharField(_("titel"), max_length=160, blank=True)
    date = models.DateField(_("datum"))
    start = models.TimeField(_("begint om"), null=True, blank=True)
    end = models.TimeField(_("eindigt om"), null=True, blank=True)
    place = models.CharField(_("plek"), max_length=200, blank=True)
    online_url = models.URLField(_("online"), max_length=500, blank=True)
    state = models.CharField(_("stand"), max_length=11, choices=MeetingState.choices, default=MeetingState.PLANNED)
    visibility = models.CharField(
        _("wie mag dit zien"), max_length=13, choices=Visibility.choices, default=Visibility.PUBLIC
    )
    moved_from = models.DateField(null=True, blank=True)
    cancel_reason = models.CharField(_("waarom het niet doorgaat"), max_length=300, blank=True)
    stated_weekday = models.PositiveSmallIntegerField(null=True, blank=True)
    weekday_accepted_at = models.DateTimeField(null=True, blank=True, help_text="somebody said that the date is right")
    language = models.CharField(_("taal"), max_length=2, default="nl", choices=settings.LANGUAGES)
    sequence = models.PositiveIntegerField(default=0, help_text="SEQUENCE of RFC 5545: rises when what is told changes")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    search = search_column(A="title", B="place")

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("bijeenkomst")
        verbose_name_plural = _("bijeenkomsten")
        ordering = ["-date", "-start", "-pk"]
        indexes = [
            models.Index(fields=["date", "start", "id"], name="meeting_by_date"),
            models.Index(fields=["council", "date"], name="meeting_of_council"),
            GinIndex(fields=["search"], name="meeting_search", fastupdate=False),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(slug=""), name="meeting_has_slug"),
            models.CheckConstraint(condition=Q(state__in=MeetingState.values), name="meeting_state"),
            models.CheckConstraint(condition=Q(visibility__in=Visibility.values), name="meeting_visibility"),
            models.CheckConstraint(
                condition=Q(end=None) | Q(start__isnull=False, end__gt=F("start")), name="meeting_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(cancel_reason="") ^ Q(state=MeetingState.CANCELLED), name="meeting_cancelled_says_why"
            ),
            models.CheckConstraint(condition=Q(stated_weekday=None) | Q(stated_weekday__lte=6), name="meeting_weekday"),
            models.CheckConstraint(condition=Q(moved_from=None) | ~Q(moved_from=F("date")), name="meeting_moved_away"),
            models.CheckConstraint(
                condition=Q(online_url="") | Q(online_url__startswith="https://"), name="meeting_online_is_https"
            ),
        ]

    def __str__(self):
        return self.title or _now("Bijeenkomst van %(day)s") % {"day": date_format(self.date, "j F Y")}

    def get_absolute_url(self):
        return address("meeting", self.slug)

    @property
    def is_past(self) -> bool:
        """Whether its day is over, in Amsterdam."""
        return self.date < timezone.localdate()

    @property
    def has_come(self) -> bool:
        """Whether its day is here or over, in Amsterdam."""
        return self.date <= timezone.localdate()

    @property
    def is_cancelled(self) -> bool:
        return self.state == MeetingState.CANCELLED

    @property
    def weekday_is_wrong(self) -> bool:
        """Whether a text gave another weekday than the date has, and nobody has said what is right."""
        stated = self.stated_weekday is not None and self.stated_weekday != self.date.weekday()
        return stated and self.weekday_accepted_at is None
