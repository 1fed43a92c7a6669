"""Which open calls for help a query string selects. The one parser for page, feed and calendar."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.search.meaning import Ranked, understand
from haarlem_wijken.ground.selections.area_choice import AREA_NAMES, area_params
from haarlem_wijken.ground.selections.parameters import Choices, Chosen, One, Page, Param, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import HelpCall
from ..selection import area_ids
from ..workflow import Help
from .days import Span

FILTERS = (*AREA_NAMES, "thema", "wat", "wanneer", "q")
BEST, FIRST = "passend", "eerst"
ORDERS = {FIRST: _("wat het eerst afloopt"), "nieuw": _("nieuwste eerst")}


def params(tree: Atlas, palette: dict) -> tuple[Param, ...]:
    """The parameters in canonical order."""
    return (
        *area_params(tree),
        Choices("thema", palette.get),
        Choices("wat", {what.value: what for what in Help}.get),
        Choices("wanneer", {span.value: span for span in Span}.get),
        Text("q", lambda text: understand(text, tree)),
        One("sorteer", lambda chosen: ORDERS, default_order),
        Page("pagina"),
    )


def read(
    query: QueryDict, tree: Atlas | None = None, palette: dict | None = None, *, strict: bool = False
) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`."""
    tree = tree or atlas()
    return Selection.read(params(tree, themes() if palette is None else palette), query, strict=strict)


def default_order(chosen: Chosen) -> str:
    """The best match of words, else what ends first."""
    return BEST if chosen["q"] else FIRST


def order(selection: Selection) -> str:
    """The slug of the order asked for."""
    return next(iter(selection.values["sorteer"]), default_order(selection.values))


def select(selection: Selection) -> QuerySet[HelpCall]:
    """The open calls of the selection, in no order."""
    chosen = HelpCall.objects.open().public()
    if (ids := area_ids(selection)) is not None:
        chosen = chosen.within(ids)
    if wanted := selection["thema"]:
        ids = [theme.pk for theme in wanted]
        chosen = chosen.filter(Q(theme__in=ids) | Q(theme=None, initiative__theme_ids__overlap=ids))
    if kinds := selection["wat"]:
        chosen = chosen.filter(what__in=kinds)
    if spans := selection["wanneer"]:
        chosen = chosen.filter(_on(spans, timezone.localdate()))
    if query := selection.one("q"):
        chosen = chosen.matching(query)
    return chosen


def ordered(selection: Selection) -> QuerySet[HelpCall] | Ranked:
    """The same as a list shows them, in the order asked for; to be sliced."""
    chosen, wanted = select(selection).for_list(), order(selection)
    return chosen.by_relevance(selection.one("q")) if wanted == BEST else chosen.sorted_by(wanted)


def _on(spans: list[Span], today: date) -> Q:
    condition = Q()
    for span in spans:
        days = span.days(today)
        condition |= Q(on=None) if days is None else Q(on__range=(days[0], days[1] - timedelta(1)))
    return condition
