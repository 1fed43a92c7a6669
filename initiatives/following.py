"""Initiatives as something to follow by letter."""

from datetime import datetime
from typing import NamedTuple

from django.http import QueryDict

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.following.kinds import Followed, News
from haarlem_wijken.ground.palette import themes
from haarlem_wijken.ground.parameters import Text
from haarlem_wijken.ground.selection import Selection

from .selection import params, read, select
from .words import title


class Typed(NamedTuple):
    """Words as they were typed, not looked up."""

    text: str


def _name(query: QueryDict, n: int) -> Selection:
    asked = params(atlas(n), themes(n))
    return Selection.read(tuple(Text("q", Typed) if one.name == "q" else one for one in asked), query, strict=True)


def _new(selection: Selection, since: datetime, until: datetime):
    return select(selection).published_between(since, until)


def _count(selection: Selection, since: datetime, until: datetime) -> int:
    return _new(selection, since, until).count()


def _news(selection: Selection, since: datetime, until: datetime, most: int) -> list[News]:
    places = {node.id: node.name for node in atlas()}
    return [
        News(one.title, one.summary, one.get_absolute_url(), places.get(one.area_id, ""), one.language)
        for one in _new(selection, since, until).sorted_by("nieuw").for_list()[:most]
    ]


INITIATIVES = Followed("initiatives", read, _name, lambda selection: str(title(selection)), _count, _news)
