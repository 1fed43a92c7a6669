"""What councils tell each other: a lesson from practice, something they want, something they offer."""

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.addresses import address
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Theme
from haarlem_wijken.ground.search.meaning import Query
from haarlem_wijken.ground.texts import InTitle, search_column_by_language

from ..workflow import ExchangeKind
from .council import Council


class ExchangeQuerySet(models.QuerySet):
    def standing(self):
        """What is not taken away; over or not."""
        return self.filter(removed_at=None)

    def matching(self, query: Query):
        """In which the words are found, or of a council that serves an area the words name."""
        serving = Council.objects.working_in
        return self.filter(query.condition(lambda ids: Q(council__in=serving(ids).values("pk"))))

    def newest_first(self):
        return self.order_by("-made_at", "-pk")

    def for_list(self):
        """As a list shows them. 1 query."""
        return self.select_related("council", "theme").defer("search", "council__search", "council__description")


class Exchange(Checked):
    """A lesson stays. What is wanted or offered is over when somebody says so, after the day it holds `until`, or with
    its council: nothing is written at midnight. `taken_away` says why a moderator took it away; then its council cannot
    put it back.
    """

    council = models.ForeignKey(Council, models.CASCADE, verbose_name=_("wijkraad"), related_name="exchanges")
    kind = models.CharField(_("soort"), max_length=6, choices=ExchangeKind.choices)
    title = models.CharField(_("titel"), max_length=120)
    text = models.TextField(_("tekst"), help_text=_("Markdown"))
    language = models.CharField(_("taal"), max_length=2, default="nl", choices=settings.LANGUAGES)
    theme = models.ForeignKey(Theme, models.PROTECT, verbose_name=_("thema"), null=True, blank=True, related_name="+")
    until = models.DateField(_("geldt tot en met"), null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=1, editable=False)
    ended_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    taken_away = models.CharField(_("waarom weggehaald"), max_length=500, blank=True)
    search = search_column_by_language(A="title", D="text")

    objects = ExchangeQuerySet.as_manager()

    class Meta:
        verbose_name = _("uitwisseling")
        verbose_name_plural = _("uitwisselingen")
        ordering = ["pk"]
        indexes = [
            GinIndex(fields=["search"], name="exchange_search", fastupdate=False),
            GinIndex(InTitle("search"), name="exchange_search_title", fastupdate=False),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(text=""), name="exchange_has_words"),
            models.CheckConstraint(condition=Q(kind__in=ExchangeKind.values), name="exchange_kind"),
            models.CheckConstraint(
                condition=~Q(kind=ExchangeKind.LESSON) | Q(until=None, ended_at=None), name="exchange_lesson_stays"
            ),
            models.CheckConstraint(
                condition=Q(taken_away="") | Q(removed_at__isnull=False), name="exchange_taken_away_is_gone"
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("exchange", self.pk)

    def is_over(self, today: date) -> bool:
        """Whether it holds no more on that day in Amsterdam. Of a council that ended only its lessons stay."""
        past = self.until is not None and self.until < today
        return self.ended_at is not None or past or (self.kind != ExchangeKind.LESSON and self.council.is_ended)
