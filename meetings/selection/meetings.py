"""Which meetings a query string selects. The one parser for page, feed and calendar."""

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.parameters import Chosen, One, Page, Param
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas

from ..models import Meeting, Minutes
from ..seeing import Access
from .common import of_chosen, when_params, whose_params

FILTERS = (*AREA_NAMES, "groep", "q", "van", "tot", "wanneer")
COMING, BEEN, ALL = "komend", "geweest", "alles"
WHEN = {COMING: _("wat nog komt"), BEEN: _("wat geweest is"), ALL: _("alles")}


def params(tree: Atlas) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    return (
        *whose_params(tree),
        *when_params(tree),
        One("wanneer", lambda chosen: WHEN, usual),
        Page("pagina"),
    )


def read(query: QueryDict, tree: Atlas | None = None, *, strict: bool = False) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`. 1 query for `groep`."""
    return Selection.read(params(tree or atlas()), query, strict=strict)


def usual(chosen: Chosen) -> str:
    """What is still to come; of words or days that are asked for, all."""
    return ALL if any(chosen[name] for name in ("q", "van", "tot")) else COMING


def when(selection: Selection) -> str:
    """Which of WHEN is asked for."""
    return next(iter(selection.values["wanneer"]), usual(selection.values))


def select(selection: Selection, access: Access) -> QuerySet[Meeting]:
    """The meetings of the selection that `access` may see, in no order."""
    chosen = _chosen(selection, access)
    return {COMING: chosen.upcoming, BEEN: chosen.past, ALL: chosen.all}[when(selection)]()


def with_minutes(selection: Selection, access: Access) -> QuerySet[Meeting]:
    """Those with minutes that may be read, whichever of WHEN is asked for, the first one first; all that a file of
    minutes says of one comes along.
    """
    readable = Minutes.objects.visible_to(access).order_by().values("meeting")
    found = _chosen(selection, access).filter(pk__in=readable).order_by("date", "start", "pk")
    return found.select_related("council", "minutes__adopted_in").defer("search", "council__search")


def _chosen(selection: Selection, access: Access) -> QuerySet[Meeting]:
    chosen = of_chosen(Meeting.objects.visible_to(access).order_by(), selection)
    if words := selection.one("q"):
        chosen = chosen.matching(words, access)
    return chosen.between(selection.one("van"), selection.one("tot"))


def ordered(selection: Selection, access: Access) -> QuerySet[Meeting]:
    """The same in order: what comes by its date, what was from the latest back."""
    chosen = select(selection, access)
    return chosen.order_by("-date", "-start", "-pk") if when(selection) == ALL else chosen
