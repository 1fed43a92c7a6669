"""An initiative: something residents do together, approved and public."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from haarlem_wijken.ground.addresses import address
from haarlem_wijken.ground.constraints import Checked
from haarlem_wijken.ground.models import Area, Theme
from haarlem_wijken.ground.texts import InTitle, search_column_by_language

from ..querysets import InitiativeQuerySet, on_paper

LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]


class Stage(models.TextChoices):
    """How far it is. Values are the words in the address (`fase=`)."""

    IDEA = "idee", pgettext_lazy("fase", "idee")
    STARTING = "in-oprichting", pgettext_lazy("fase", "in oprichting")
    RUNNING = "lopend", pgettext_lazy("fase", "lopend")
    FINISHED = "afgerond", pgettext_lazy("fase", "afgerond")
    STOPPED = "gestopt", pgettext_lazy("fase", "gestopt")


class Precision(models.TextChoices):
    """How exact the point on the map is."""

    EXACT = "exact", _("precies hier")
    STREET = "street", _("ongeveer hier, in deze straat")
    BUURT = "buurt", _("ergens in deze buurt")
    NONE = "none", _("geen vaste plek")


class DatePrecision(models.TextChoices):
    DAY = "day", _("op de dag")
    MONTH = "month", _("op de maand")
    YEAR = "year", _("op het jaar")


class Showing(models.TextChoices):
    """Where the public finds it. Values are the words in the address (`stand=`)."""

    PUBLIC = "openbaar", _("op de site")
    ARCHIVED = "archief", _("in het archief")
    HIDDEN = "weggehaald", _("weggehaald")
    MERGED = "samengevoegd", _("samengevoegd")


class Told(models.TextChoices):
    """How a moderator heard of what they entered for somebody; "" for what came in by the form or a file."""

    PHONE = "phone", _("telefonisch doorgegeven")
    TALK = "talk", _("in een gesprek doorgegeven")
    PAPER = "paper", _("op papier doorgegeven")
    MAIL = "mail", _("per mail doorgegeven")


class Initiative(Checked):
    """What is here is public, unless archived. What waits for approval is never an Initiative.

    What is hidden (its page says that it is gone) or merged (its page leads to another) is archived too: so lists,
    map and files have one thing to ask.

    With precision `buurt` the point is the buurt's label point: the real place is not in this table.
    """

    title = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(_("adres"), max_length=140, unique=True)
    summary = models.CharField(_("in het kort"), max_length=200)
    story = models.TextField(_("verhaal"), blank=True, help_text=_("Markdown"))
    language = models.CharField(_("taal"), max_length=2, choices=LANGUAGES, default="nl")
    stage = models.CharField(_("fase"), max_length=13, choices=Stage.choices)
    themes = models.ManyToManyField(Theme, verbose_name=_("thema's"), related_name="+")
    # Kept by a trigger on the link table (migration 0002): to filter and count by theme without a join.
    theme_ids = ArrayField(models.BigIntegerField(), default=list, editable=False)

    area = models.ForeignKey(Area, models.PROTECT, verbose_name=_("gebied"), related_name="+")
    precision = models.CharField(_("hoe precies"), max_length=6, choices=Precision.choices, default=Precision.NONE)
    place_words = models.CharField(_("plek in woorden"), max_length=120, blank=True)
    lat = models.FloatField(null=True, blank=True)
    lon = models.FloatField(null=True, blank=True)
    quadkey = models.BigIntegerField(null=True, blank=True, editable=False)

    organiser = models.CharField(_("door"), max_length=120, blank=True, help_text=_("openbare naam"))
    contact_email = models.EmailField(_("contact"), blank=True, help_text=_("nooit openbaar"))
    website = models.URLField(_("website"), max_length=300, blank=True)
    started_on = models.DateField(_("begonnen"), null=True, blank=True)
    started_precision = models.CharField(max_length=5, choices=DatePrecision.choices, default=DatePrecision.DAY)
    shares_experience = models.BooleanField(_("deelt ervaring"), default=False)

    is_demo = models.BooleanField(_("voorbeeld, niet bevestigd"), default=False)
    published_at = models.DateTimeField(default=timezone.now)
    confirmed_on = models.DateField(_("bevestigd op"), null=True, blank=True)
    archived_on = models.DateField(_("gearchiveerd op"), null=True, blank=True)
    hidden_at = models.DateTimeField(_("weggehaald op"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("samengevoegd met"), null=True, blank=True, related_name="merged"
    )
    inspired_by = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("geïnspireerd door"), null=True, blank=True, related_name="inspired"
    )
    told = models.CharField(_("hoe doorgegeven"), max_length=5, choices=Told.choices, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)
    search = search_column_by_language(A="title", B="summary", C="place_words organiser", D="story")

    objects = InitiativeQuerySet.as_manager()

    class Meta:
        verbose_name = _("initiatief")
        verbose_name_plural = _("initiatieven")
        ordering = ["title", "pk"]
        indexes = [
            models.Index(fields=["quadkey"], include=["lat", "lon", "id"], name="initiative_quadkey"),
            GistIndex(
                on_paper(F("lat"), F("lon")),
                condition=Q(archived_on=None, quadkey__isnull=False), name="initiative_closest",
            ),
            models.Index(fields=["area", "quadkey"], name="initiative_area"),
            models.Index(
                fields=["area", "stage"], include=["theme_ids", "quadkey", "shares_experience", "id"],
                condition=Q(archived_on=None), name="initiative_counts",
            ),
            GinIndex(fields=["theme_ids"], name="initiative_themes", fastupdate=False),
            GinIndex(fields=["search"], name="initiative_search", fastupdate=False),
            GinIndex(InTitle("search"), name="initiative_search_title", fastupdate=False),
            GinIndex(fields=["title"], opclasses=["gin_trgm_ops"], name="initiative_title_alike", fastupdate=False),
            models.Index(fields=["contact_email"], condition=~Q(contact_email=""), name="initiative_contact"),
            models.Index(Lower("title"), "id", condition=Q(archived_on=None), name="initiative_by_title"),
            models.Index(
                F("published_at").desc(), F("id").desc(), condition=Q(archived_on=None), name="initiative_newest"
            ),
            models.Index(
                F("confirmed_on").desc(nulls_last=True), F("id").desc(),
                condition=Q(archived_on=None), name="initiative_confirmed",
            ),
        ]  # fmt: skip
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(slug="") & ~Q(summary=""), name="initiative_has_words"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="initiative_stage"),
            models.CheckConstraint(
                condition=Q(precision="none", lat=None, lon=None, quadkey=None)
                | Q(precision__in=["exact", "street", "buurt"], quadkey__gte=0, quadkey__lt=1 << 44)
                & Q(lat__gte=-85.05, lat__lte=85.05, lon__gte=-180, lon__lt=180),
                name="initiative_point_whole_or_none",
            ),
            models.CheckConstraint(
                condition=Q(website="") | Q(website__startswith="https://") | Q(website__startswith="http://"),
                name="initiative_website_is_web",
            ),
            models.CheckConstraint(
                condition=Q(hidden_at=None, merged_into=None) | Q(archived_on__isnull=False),
                name="initiative_gone_is_in_no_list",
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="initiative_merged_into_another"
            ),
            models.CheckConstraint(
                condition=Q(inspired_by=None) | ~Q(inspired_by=F("id")), name="initiative_inspired_by_another"
            ),
            models.CheckConstraint(condition=Q(told__in=["", *Told.values]), name="initiative_told"),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return address("initiative", self.slug)

    @property
    def showing(self) -> Showing:
        if self.merged_into_id:
            return Showing.MERGED
        if self.hidden_at:
            return Showing.HIDDEN
        return Showing.ARCHIVED if self.archived_on else Showing.PUBLIC


class InitiativeSource(models.Model):
    """Where something about an initiative was read, and when."""

    initiative = models.ForeignKey(Initiative, models.CASCADE, related_name="sources")
    name = models.CharField(max_length=120)
    url = models.URLField(max_length=300, blank=True)
    read_on = models.DateField()

    class Meta:
        verbose_name = _("bron")
        verbose_name_plural = _("bronnen")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["initiative", "name"], name="initiativesource_once")]

    def __str__(self):
        return self.name
