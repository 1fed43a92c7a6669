"""The address of an initiative's page."""

from django.urls import Resolver404, resolve, reverse
from django.utils.text import slugify

from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import SlugHistory

from ..models import Initiative


def free_slug(title: str, *, own: int | None = None) -> str:
    """An address nobody else has or had: initiatives are archived, never deleted, so a used one stays used.

    `own`: the id of the initiative that asks; it may go back to an address of its own.
    """
    base = address(title)
    hold("addresses of initiatives")  # two of one name at once: the second waits here, then sees the first
    return next_free(base, given_away(base, own=own))


def given_away(base: str = "", *, own: int | None = None) -> set[str]:
    """The addresses that begin so, of now and before; without those of `own`. 2 queries."""
    now = Initiative.objects.filter(slug__startswith=base).exclude(pk=own).values_list("slug", flat=True)
    before = SlugHistory.of(Initiative).filter(slug__startswith=base).exclude(object_id=own or 0)
    return {*now, *before.values_list("slug", flat=True)}


def renamed(initiative: Initiative, title: str) -> str | None:
    """The address that goes with `title`, when that is another; the old one leads on from now on."""
    slug = free_slug(title, own=initiative.pk)
    if slug == initiative.slug:
        return None
    SlugHistory.keep(initiative, initiative.slug)
    return slug


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
