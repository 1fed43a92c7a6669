"""Calls for help as something to follow by letter: a selection of them, and those of the councils that are followed."""

from collections.abc import Iterable
from datetime import datetime

from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from councils.news.rooms import Names
from haarlem_wijken.ground.following.kinds import Followed, News, as_typed
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import HelpCall
from .presentation import CallRow
from .selection import params, read, select
from .words import title

NOUN = _lazy("oproepen")


def of_councils(names: Names, since: datetime, until: datetime) -> list[News]:
    """What they ask, and is open still. 1 query."""
    found = HelpCall.objects.open().public().filter(council__in=names).asked_between(since, until)
    return _told(found.sorted_by("gevraagd").for_list(), since, what=_("Nieuwe oproep"))


def _new(selection: Selection, since: datetime, until: datetime):
    return select(selection).asked_between(since, until)


def _news(selection: Selection, since: datetime, until: datetime, most: int) -> list[News]:
    return _told(_new(selection, since, until).sorted_by("gevraagd").for_list()[:most], since)


def _told(calls: Iterable[HelpCall], since: datetime, what: str = "") -> list[News]:
    """`what` is said of what is new; of what was closed and is asked again that."""
    return [_one(CallRow.of(call), since, what) for call in calls]


def _one(row: CallRow, since: datetime, what: str) -> News:
    call, is_new = row.call, row.call.opened_at > since
    summary = ". ".join(capfirst(fact) for fact in (row.asked, row.when, row.where) if fact) + "."
    return News(
        call.title,
        summary,
        call.get_absolute_url(),
        row.owner,
        call.language,
        what if is_new else _("Oproep is weer open"),
        at=call.opened_at if is_new else call.again,
        facts_in=get_language(),
    )


def _name(query: QueryDict, n: int) -> Selection:
    return Selection.read(as_typed(params(atlas(n), themes(n))), query, strict=True)


def _words(selection: Selection) -> str:
    return str(title(selection)) if any(selection.pairs()) else _("Alle oproepen voor hulp")


CALLS = Followed(
    page="calls",
    noun=_lazy("Oproepen voor hulp"),
    comes=lambda selection: _("Je hoort het als er een oproep bij komt of weer open is."),
    read=read,
    name=_name,
    words=_words,
    count=lambda *asked: _new(*asked).count(),
    news=_news,
)
