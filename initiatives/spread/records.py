"""Who inspired whom as rows of CSV and features of GeoJSON: one for each link."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.caching.prepared import AmongIds
from haarlem_wijken.ground.outputs.chunks import FIRST, NEXT
from haarlem_wijken.ground.outputs.geojson_file import line_feature
from haarlem_wijken.ground.outputs.records import Record, area_columns
from haarlem_wijken.ground.town.atlas import Atlas

from ..api.records import place_in_address
from ..models import Initiative
from .forest import Member, Tree

COLUMNS = {
    "url": _("het adres van de bladzijde van wie het idee kreeg"),
    "slug": _("het laatste deel van dat adres; wordt nooit aan een ander gegeven"),
    "title": _("de naam van wie het idee kreeg"),
    "year": _("het jaar waarin dat was: wanneer het begon, of anders wanneer het op de site kwam"),
    "stadsdeel": _("het stadsdeel, als in de parameter stadsdeel"),
    "wijk": _("de wijk; leeg als alleen het stadsdeel bekend is"),
    "buurt": _("de buurt; leeg als alleen de wijk of het stadsdeel bekend is"),
    "buurtcode": _("de code van die buurt bij het CBS"),
    "by_url": _("het adres van de bladzijde van wie het idee gaf"),
    "by_slug": _("het laatste deel van dat adres"),
    "by_title": _("de naam van wie het idee gaf"),
    "by_stadsdeel": _("het stadsdeel van wie het idee gaf"),
    "by_wijk": _("de wijk van wie het idee gaf"),
    "by_buurt": _("de buurt van wie het idee gaf"),
    "by_buurtcode": _("de code van die buurt bij het CBS"),
}


class Given(NamedTuple):
    """A link: who gave the idea, and who got it."""

    by: Member
    to: Member


def given(trees: list[Tree]) -> Iterator[Given]:
    """The links of these trees, the largest tree first."""
    for tree in trees:
        known = {one.pk: one for one in tree.members}
        yield from (Given(known[one.source], one) for one in tree.members if one.source)


def records(trees: list[Tree], atlas: Atlas) -> Iterator[list[Record]]:
    """The columns of each link, in chunks of one query."""
    for links in _chunks(trees):
        titles = _titles(links)
        yield [_record(link, titles, atlas) for link in links]


def features(trees: list[Tree], atlas: Atlas) -> Iterator[str]:
    """A line from who gave the idea to who got it (RFC 7946, WGS84 degrees), in the same chunks."""
    for links, chunk in zip(_chunks(trees), records(trees, atlas), strict=True):
        yield ",\n".join(
            line_feature(link.to.slug, [link.by.point, link.to.point], record)
            for link, record in zip(links, chunk, strict=True)
        )


def _chunks(trees: list[Tree]) -> Iterator[list[Given]]:
    links, size = given(trees), FIRST
    while chunk := list(islice(links, size)):
        yield chunk
        size = NEXT


def _titles(links: list[Given]) -> dict[int, str]:
    ids = list({one.pk for link in links for one in link})
    return dict(Initiative.objects.filter(AmongIds(ids)).values_list("pk", "title"))


def _record(link: Given, titles: dict[int, str], atlas: Atlas) -> Record:
    by = {f"by_{name}": value for name, value in _half(link.by, titles, atlas).items()}
    told = {**_half(link.to, titles, atlas), "year": link.to.since, **by}
    return {name: told[name] for name in COLUMNS}


def _half(one: Member, titles: dict[int, str], atlas: Atlas) -> Record:
    before, after = place_in_address()
    return {
        "url": f"{before}{one.slug}{after}",
        "slug": one.slug,
        "title": titles.get(one.pk, ""),
        **area_columns(atlas.by_id[one.area_id]),
    }
