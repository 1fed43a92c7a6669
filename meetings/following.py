"""Meetings as something to follow by letter: a selection of them, and those of the councils that are followed."""

from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from councils.everywhere import everywhere
from councils.news.rooms import Names
from haarlem_wijken.ground.following.kinds import Followed, News, as_typed
from haarlem_wijken.ground.selections.parameters import Rows
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas

from .models import Meeting
from .news import meeting_news, minutes_news
from .seeing import PUBLIC
from .selection.meetings import COMING, params, read, select, when
from .words import title

MEETINGS_NOUN, MINUTES_NOUN = _lazy("bijeenkomsten"), _lazy("verslagen")
INITIATIVES_NOUN = _lazy("gekoppelde initiatieven")


def meetings_of(names: Names, since: datetime, until: datetime) -> list[News]:
    return meeting_news(Meeting.objects.of_councils(names), since, until)


def minutes_of(names: Names, since: datetime, until: datetime) -> list[News]:
    return minutes_news(Meeting.objects.of_councils(names), since, until)


def _new(selection: Selection, since: datetime, until: datetime) -> list[News]:
    """Of a meeting that is over its minutes are the news."""
    chosen = select(selection, PUBLIC)
    found = [*meeting_news(chosen, since, until), *minutes_news(chosen, since, until)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _name(query: QueryDict, n: int) -> Selection:
    known = {council.slug: council for council, _areas in everywhere(n).rows}
    asked = (Rows("groep", lambda slugs: known) if one.name == "groep" else one for one in params(atlas(n)))
    return Selection.read(as_typed(tuple(asked)), query, strict=True)


def _comes(selection: Selection) -> str:
    if when(selection) == COMING:
        return _("Je hoort het als er een bijeenkomst bij komt, en als er een verschuift of niet doorgaat.")
    return _("Je hoort het als er een bijeenkomst of verslag bij komt, en als een bijeenkomst niet doorgaat.")


def _words(selection: Selection) -> str:
    return str(title(selection)) if any(selection.pairs()) else _("Alle bijeenkomsten die nog komen")


MEETINGS = Followed(
    page="meetings",
    noun=_lazy("Bijeenkomsten en verslagen"),
    comes=_comes,
    read=read,
    name=_name,
    words=_words,
    count=lambda *asked: len(_new(*asked)),
    news=lambda selection, since, until, most: _new(selection, since, until)[:most],
)
