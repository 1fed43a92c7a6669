"""Putting an initiative before the public, and what hangs behind it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme

from ..models import Initiative, InitiativeSource
from ..places.place import Place
from .slugs import free_slug


@transaction.atomic
def publish_initiative(*, by, place: Place, themes, sources=(), **fields) -> Initiative:
    """Put a new initiative before the public.

    `by` an Account, or None for the command line; `themes` slugs, at least one; `sources` dicts of name, url and
    read_on (date); `fields` those of the model that hold words, dates and marks. Address, area and map number follow.
    Raises ValidationError per field, and OutsideHaarlem for a point that lies in no buurt.
    """
    initiative = Initiative(**fields, **place.columns())
    chosen = themes_of(set(themes))
    initiative.slug = free_slug(initiative.title)
    initiative.full_clean()
    initiative.save(force_insert=True)
    initiative.themes.set(chosen)
    for source in sources:
        row = InitiativeSource(initiative=initiative, **source)
        row.full_clean()
        row.save(force_insert=True)
    AuditEvent.record("initiative.published", initiative, by=by, fields=sorted(fields))
    PublicVersion.raise_()
    return initiative


def themes_of(slugs: set[str]) -> list[Theme]:
    """At least one theme. Raises ValidationError when one is not known, or none is given."""
    known = list(Theme.objects.filter(slug__in=slugs))
    if not known or len(known) != len(slugs):
        raise ValidationError({"themes": _("Kies een of meer thema's uit de lijst.")})
    return known
