"""Which agreements a query string selects. The one parser for page, files, feed and calendar."""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.selections.area_choice import AREA_NAMES
from haarlem_wijken.ground.selections.parameters import Choices, Chosen, Flag, One, Page
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas, atlas

from ..models import Agreement
from ..seeing import PUBLIC, Access
from ..workflow import AgreementKind, AgreementState
from .common import of_chosen, when_params, whose_params

FILTERS = (*AREA_NAMES, "groep", "wie", "soort", "stand", "laat", "q", "van", "tot")
ME, NOBODY, EVERYBODY = "ik", "niemand", ""
NEWEST, DUE = "nieuw", "wanneer"
ORDERS = {NEWEST: _("nieuwste eerst"), DUE: _("op datum")}


def read(query: QueryDict, tree: Atlas | None = None, *, access: Access = PUBLIC, strict: bool = False) -> Selection:
    """Parse `query`. Raises BadSelection for the first unknown name or value when `strict`. 1 query for `groep`."""
    tree = tree or atlas()
    params = (
        *whose_params(tree),
        One("wie", lambda chosen: owners(access), lambda chosen: EVERYBODY),
        Choices("soort", {kind.value: kind for kind in AgreementKind}.get),
        Choices("stand", {state.value: state for state in AgreementState}.get),
        Flag("laat"),
        *when_params(tree),
        One("sorteer", _orders, lambda chosen: NEWEST),
        Page("pagina"),
    )
    return Selection.read(params, query, strict=strict)


def owners(access: Access) -> Mapping[str, str]:
    """Whose one can ask for. Names of others are no words in an address."""
    nobody = {NOBODY: _("nog geen eigenaar")}
    return {ME: _("van mij"), **nobody} if access.person else nobody


def _orders(chosen: Chosen) -> Mapping[str, str]:
    return ORDERS


def select(selection: Selection, access: Access) -> QuerySet[Agreement]:
    """The agreements of the selection that `access` may see, in no order."""
    chosen = of_chosen(Agreement.objects.visible_to(access).order_by(), selection)
    if kinds := selection["soort"]:
        chosen = chosen.of_kind(kinds)
    if states := selection["stand"]:
        chosen = chosen.in_state(states)
    if selection["laat"]:
        chosen = chosen.overdue()
    if words := selection.one("q"):
        chosen = chosen.matching(words)
    return _owned(selection, access, chosen.made_between(selection.one("van"), selection.one("tot")))


def _owned(selection: Selection, access: Access, chosen):
    who = next(iter(selection.values["wie"]), EVERYBODY)
    if who == ME:
        return chosen.owned_by(access.person)
    return chosen.without_owner() if who == NOBODY else chosen


def ordered(selection: Selection, access: Access) -> QuerySet[Agreement]:
    """The same in order: the newest first, or what is due first."""
    chosen = select(selection, access)
    by_date = next(iter(selection.values["sorteer"]), NEWEST) == DUE
    return chosen.in_order() if by_date else chosen.newest_first()
