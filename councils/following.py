"""Councils as something to follow by letter: one, or a selection of them. Every room tells what it has new."""

from dataclasses import replace
from datetime import datetime

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from haarlem_wijken.ground.following.kinds import Followed, News, as_typed
from haarlem_wijken.ground.selections.parameters import Rows
from haarlem_wijken.ground.selections.selection import BadSelection, Problem, Selection
from haarlem_wijken.ground.selections.titles import joined
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .everywhere import everywhere
from .news.rooms import Names, newly, nouns
from .selection import by_slug, params, read, select
from .words import title

GROUP = "groep"


def _read_one(query: QueryDict, *, strict: bool = False) -> Selection:
    return _one(Selection.read((Rows(GROUP, by_slug),), query, strict=strict))


def _name_one(query: QueryDict, n: int) -> Selection:
    known = {council.slug: council for council, _areas in everywhere(n).rows}
    return _one(Selection.read((Rows(GROUP, lambda slugs: known),), query, strict=True))


def _one(selection: Selection) -> Selection:
    """Raises BadSelection: of none or several there is no page."""
    slugs = list(selection.values[GROUP])
    if len(slugs) != 1:
        raise BadSelection(Problem.of(GROUP, " ".join(slugs)))
    return selection


def _name_list(query: QueryDict, n: int) -> Selection:
    return Selection.read(as_typed(params(atlas(n), themes(n))), query, strict=True)


def _words(selection: Selection) -> str:
    whole = not any(selection.pairs())
    return _("Alle wijkraden, wijkplatforms en werkgroepen") if whole else str(title(selection))


def _comes(selection: Selection) -> str:
    return _("Je hoort het als er iets nieuws is bij: %(what)s.") % {"what": joined(nouns(), _("en"))}


def _of_one(selection: Selection, since: datetime, until: datetime) -> list[News]:
    """Whose it is, is said above the letter."""
    council = selection.one(GROUP)
    return [replace(one, where="") for one in newly({council.pk: council.name}, since, until)]


def _of_list(selection: Selection, since: datetime, until: datetime) -> list[News]:
    names: Names = dict(select(selection).values_list("pk", "name"))
    return newly(names, since, until)


def _page_of(query: QueryDict) -> str:
    return reverse("council", args=[query.get(GROUP, "")])


COUNCIL = Followed(
    page="councils",
    noun=_lazy("Wijkraad of groep"),
    comes=_comes,
    read=_read_one,
    name=_name_one,
    words=lambda selection: selection.one(GROUP).name,
    count=lambda *asked: len(_of_one(*asked)),
    news=lambda selection, since, until, most: _of_one(selection, since, until)[:most],
    path=_page_of,
)
COUNCILS = Followed(
    page="councils",
    noun=_lazy("Wijkraden en groepen"),
    comes=_comes,
    read=read,
    name=_name_list,
    words=_words,
    count=lambda *asked: len(_of_list(*asked)),
    news=lambda selection, since, until, most: _of_list(selection, since, until)[:most],
)
