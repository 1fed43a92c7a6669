"""Initiatives as something to follow by letter."""

from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from haarlem_wijken.ground.following.kinds import Followed, News, as_typed
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .selection import params, read, select
from .words import title


def _name(query: QueryDict, n: int) -> Selection:
    return Selection.read(as_typed(params(atlas(n), themes(n))), query, strict=True)


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


INITIATIVES = Followed(
    page="initiatives",
    noun=_lazy("Initiatieven"),
    comes=lambda selection: _("Je hoort het als er een initiatief bij komt."),
    read=read,
    name=_name,
    words=lambda selection: str(title(selection)),
    count=_count,
    news=_news,
)
