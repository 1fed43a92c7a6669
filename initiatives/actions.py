"""What can be done with initiatives. Every act is atomic, on record, and raises the public version last."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import Resolver404, resolve, reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, PublicVersion, Theme

from . import pictures
from .models import Initiative, InitiativePhoto, InitiativeSource
from .place import Place

__all__ = ["add_photo", "publish_initiative"]


@transaction.atomic
def publish_initiative(*, by, place: Place, themes, sources=(), **fields) -> Initiative:
    """Put a new initiative before the public.

    `by` an Account, or None for the command line; `themes` slugs, at least one; `sources` dicts of name, url and
    read_on (date); `fields` those of the model that hold words, dates and marks. Address, area and map number follow.
    Raises ValidationError per field, and OutsideHaarlem for a point that lies in no buurt.
    """
    initiative = Initiative(**fields, **place.columns())
    chosen = _themes(set(themes))
    initiative.slug = _free_slug(initiative.title)
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


@transaction.atomic
def add_photo(*, by, initiative: Initiative, file, alt: str, credit: str) -> InitiativePhoto:
    """Hang a photo behind an initiative's other photos; `file` is anything that can read and seek.

    What is stored is re-encoded and has no metadata (see pictures). Raises ValidationError.
    """
    photo = InitiativePhoto(initiative=initiative, alt=alt.strip(), credit=credit.strip())
    photo.position = initiative.photos.count()
    photo.full_clean(exclude=["image"])
    photo.image = pictures.kept(file)
    photo.save(force_insert=True)
    AuditEvent.record("photo.added", initiative, by=by, fields=["photos"])
    PublicVersion.raise_()
    return photo


def _themes(slugs: set[str]) -> list[Theme]:
    known = list(Theme.objects.filter(slug__in=slugs))
    if not known or len(known) != len(slugs):
        raise ValidationError({"themes": _("Kies een of meer thema's uit de lijst.")})
    return known


def _free_slug(title: str) -> str:
    """An address nobody has or had: initiatives are archived, never deleted, so a used one stays used."""
    base = slugify(title)[:120].strip("-") or "initiatief"
    hold("addresses of initiatives")  # two of one name at once: the second waits here, then sees the first
    taken = set(Initiative.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken or not _leads_to_initiative(slug):
        number += 1
        slug = f"{base}-{number}"
    return slug


def _leads_to_initiative(slug: str) -> bool:
    """False when /initiatieven/<slug>/ is a page of its own."""
    try:
        return resolve(reverse("initiative", args=[slug])).url_name == "initiative"
    except Resolver404:
        return False
