"""How a long list of councils is divided: the whole town, several stadsdelen, each of them, no known area."""

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Atlas

from ..models import Council
from ..presentation import Row

TOWN, SEVERAL, FIRST = 0, 1, 2  # places of the heads; from FIRST on the stadsdelen


class Group(NamedTuple):
    """Rows under one heading (empty: none). `key` is its id on the page; `url` leads to all about its stadsdeel."""

    rows: list[Row]
    key: str = ""
    name: str = ""
    url: str = ""


def in_heads(councils: QuerySet[Council], tree: Atlas) -> QuerySet[Council]:
    """The councils in the order of the heads."""
    stadsdelen = [node.descendant_ids for node in tree.of_level(Level.STADSDEEL)]
    return councils.by_head([{tree.town.id}, (), *stadsdelen], several=SEVERAL)


def divided(rows: list[Row], heads: Mapping[int, int | None], tree: Atlas) -> list[Group]:
    """Rows of councils that are `in_heads()`, under their headings. `heads`: by id of the council."""
    return [_group(head, list(found), tree) for head, found in groupby(rows, lambda row: heads[row.council.pk])]


def _group(head: int | None, rows: list[Row], tree: Atlas) -> Group:
    if head is None:
        return Group(rows, "onbekend", _("Gebied niet bekend"))
    if head == TOWN:
        return Group(rows, "stad", _("Hele stad"))
    if head == SEVERAL:
        return Group(rows, "meer", _("Meer dan één stadsdeel"))
    node = tree.of_level(Level.STADSDEEL)[head - FIRST]
    return Group(rows, node.code, node.name, node.url)
