"""The address of an initiative's page."""

from django.urls import Resolver404, resolve, reverse
from django.utils.text import slugify

from haarlem_wijken.ground.locks import hold

from ..models import Initiative


def free_slug(title: str) -> str:
    """An address nobody has or had: initiatives are archived, never deleted, so a used one stays used."""
    base = address(title)
    hold("addresses of initiatives")  # two of one name at once: the second waits here, then sees the first
    return next_free(base, set(Initiative.objects.filter(slug__startswith=base).values_list("slug", flat=True)))


def address(title: str) -> str:
    """The words of a title as they stand in an address."""
    return slugify(title)[:120].strip("-") or "initiatief"


def next_free(base: str, taken: set[str]) -> str:
    """`base`, with a number behind it when that is `taken` or a page of its own."""
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
