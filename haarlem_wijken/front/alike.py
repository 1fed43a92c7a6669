"""The wijken that are like one, and what plays there and not here: for its page."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import number_format

from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.models import AreaFigures, Theme
from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Node
from haarlem_wijken.ground.town.figures import figures
from haarlem_wijken.ground.town.likeness import likeness
from haarlem_wijken.ground.town.palette import themes
from initiatives.everywhere import everywhere

MOST = 3


class Other(NamedTuple):
    """A wijk that is like it. `only_there`: each theme that plays there and not here, and the address of what it is."""

    node: Node
    people: str
    density: str
    only_there: list[tuple[Theme, str]]


class Alike(NamedTuple):
    """`url` is of the page that puts them beside each other."""

    others: list[Other]
    url: str
    year: int


def alike(node: Node, n: int) -> Alike | None:
    """None for what is no wijk, where figures are missing, and where no other is like it. No query of its own."""
    if node.level != Level.WIJK:
        return None
    known, tree = figures(n), node.atlas
    each = remember("which wijken are alike", n, lambda: likeness(tree.of_level(Level.WIJK), known))
    found = each.get(node, [])[:MOST]
    if not found:
        return None
    slugs = sorted([node.slug, *(one.slug for one in found)])
    url = f"{reverse('themes')}?{urlencode([('wijk', slug) for slug in slugs])}"
    return Alike([_other(one, node, known[one.id], n) for one in found], url, known[node.id].year)


def _other(there: Node, here: Node, found: AreaFigures, n: int) -> Other:
    all_of_it = everywhere(n)
    plays, missing = all_of_it.themes_in(there), all_of_it.themes_in(here)
    only = [(slug, theme) for slug, theme in themes(n).items() if plays[theme.pk] and not missing[theme.pk]]
    address = reverse("initiatives")
    return Other(
        there,
        number_format(found.population, force_grouping=True),
        number_format(found.density, force_grouping=True),
        [(theme, f"{address}?wijk={there.slug}&thema={slug}") for slug, theme in only],
    )
