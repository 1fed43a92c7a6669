"""Which initiatives the list of moderators shows: everything there is, also what the public does not find."""

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.selections.choices import Choice, Group
from haarlem_wijken.ground.selections.parameters import Choices, Page, Text
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import Atlas

from ..models import Initiative, Showing

CONDITIONS = {
    Showing.PUBLIC: Q(archived_on=None),
    Showing.ARCHIVED: Q(archived_on__isnull=False, hidden_at=None, merged_into=None),
    Showing.HIDDEN: Q(hidden_at__isnull=False, merged_into=None),
    Showing.MERGED: Q(merged_into__isnull=False),
}


def read(query: QueryDict, tree: Atlas) -> Selection:
    """What the address of the list asks for."""
    stadsdelen = {node.slug: node for node in tree.of_level(Level.STADSDEEL)}
    states = {state.value: state for state in Showing}
    return Selection.read(
        (Choices("stand", states.get), Choices("stadsdeel", stadsdelen.get), Text("q", str), Page("pagina")), query
    )


def select(selection: Selection) -> QuerySet[Initiative]:
    """The initiatives of a selection, what was published last first."""
    found = Initiative.objects.select_related("merged_into").defer("story", "contact_email", "search")
    if states := selection["stand"]:
        wanted = Q()
        for state in states:
            wanted |= CONDITIONS[state]
        found = found.filter(wanted)
    if places := selection["stadsdeel"]:
        found = found.within(frozenset().union(*(place.descendant_ids for place in places)))
    if text := selection.one("q"):
        found = found.filter(title__icontains=text)
    return found.sorted_by("nieuw")


def groups(selection: Selection, tree: Atlas) -> list[Group]:
    """The boxes of the list."""
    states = [(state.value, capfirst(str(state.label))) for state in Showing]
    places = [(node.slug, node.name) for node in tree.of_level(Level.STADSDEEL)]
    return [_group("stand", _("Stand"), states, selection), _group("stadsdeel", _("Stadsdeel"), places, selection)]


def _group(name: str, legend: str, choices: list[tuple[str, str]], selection: Selection) -> Group:
    chosen = selection.values[name]
    return Group(name, legend, [Choice(slug, label, None, slug in chosen) for slug, label in choices])
