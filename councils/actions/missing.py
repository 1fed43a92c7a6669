"""Somebody misses a council: it waits for a moderator, who puts it on the site or says why not."""

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Case, PublicVersion
from haarlem_wijken.ground.queue import cases
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Certainty, Council, CouncilArea, CouncilSource, Fact, MissingCouncil, Precision
from ..register import MISSED
from .keeping import keep_version

MISSING = "council-missing"  # kind of cases
SENT = "Iemand die het ons vertelde, nagekeken door een moderator"  # in the language of all sources


@transaction.atomic
def tell_missing(*, key: UUID, said: dict, language: str, flags=()) -> MissingCouncil:
    """Take in what somebody tells; sent again with the same `key` it stays one. `said`: the columns of the model."""
    hold(f"missing council {key}")
    if found := MissingCouncil.objects.filter(key=key).first():
        return found
    area = atlas.latest().by_code[said["areas"][0]].id if said["areas"] else None
    case = Case.objects.create(kind=MISSING, language=language, flags=list(flags), area_id=area)
    made = MissingCouncil.objects.create(case=case, key=key, **said)
    AuditEvent.record("council.missed", made, fields=sorted(said))
    cases.confirm(case=case)
    return made


@transaction.atomic
def publish_missing(*, missing: MissingCouncil, facts: dict, by) -> Council:
    """Put it on the site with `facts` as the moderator left them: name, kind, status, areas (codes) and confidence.

    Raises ValidationError when there is one of that name.
    """
    hold("addresses of councils")
    name = facts["name"]
    if Council.objects.filter(name__iexact=name).exists():
        raise ValidationError(_("Er staat al een raad met deze naam op de site."))
    council = Council(name=name, slug=_free_slug(name), kind=facts["kind"], status=facts["status"])
    if missing.since:
        council.started_on, council.started_certainty = date(missing.since, 1, 1), Certainty.KNOWN
        council.started_precision = Precision.YEAR
    council.website, council.note = missing.website, missing.words
    council.full_clean()
    council.save(force_insert=True)
    tree = atlas.latest()
    CouncilArea.objects.bulk_create(
        CouncilArea(council=council, area_id=tree.by_code[code].id, confidence=facts["confidence"])
        for code in facts["areas"]
    )
    CouncilSource.objects.create(council=council, name=SENT, of=timezone.localdate(), tells=_told(missing, facts))
    keep_version(council, by=by)
    MissingCouncil.objects.filter(pk=missing.pk).update(council=council)
    AuditEvent.record("council.added", council, by=by, fields=[*facts, "website", "note"])
    PublicVersion.raise_()
    return council


@transaction.atomic
def take_back_missing(*, missing: MissingCouncil, by) -> None:
    """Off the site again, within ten minutes. Raises cases.AlreadyDecided when somebody did something with it since."""
    council = missing.council
    if council is None:
        return
    if council.version != 1 or council.seats.exists() or council.claims.exists() or council.changes.exists():
        raise cases.AlreadyDecided(missing.case)
    AuditEvent.record("council.taken_back", council, by=by)
    MissingCouncil.objects.filter(pk=missing.pk).update(council=None)
    council.delete()
    PublicVersion.raise_()


@transaction.atomic
def forget_missing() -> int:
    """Take address and words from what was decided MISSED ago. How many. Done by the worker."""
    old = MissingCouncil.objects.filter(case__decided_at__lt=timezone.now() - MISSED)
    return old.exclude(source="", words="", email="").update(source="", words="", email="")


def _told(missing: MissingCouncil, facts: dict) -> list[str]:
    known = [Fact.NAME, Fact.STATUS]
    known += [Fact.AREA] if facts["areas"] else []
    known += [Fact.START] if missing.since else []
    return [*known, Fact.WEBSITE] if missing.website else known


def _free_slug(name: str) -> str:
    """An address no other has, that leads to the page of a council."""
    base = slugify(name)[:120].strip("-") or "raad"
    taken = set(Council.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken or not _leads_to_council(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug


def _leads_to_council(slug: str) -> bool:
    """False when /wijkraden/<slug>/ is a page of its own."""
    try:
        return resolve(reverse("council", args=[slug])).url_name == "council"
    except Resolver404:
        return False
