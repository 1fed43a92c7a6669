"""What the page of a call for help shows now, for who judges what was said about it."""

from django.http import Http404
from django.utils.translation import gettext as _

from haarlem_wijken.ground.reports.pages import Shown

from .access import readable_call
from .presentation import CallRow


def shown_call(pk: int) -> Shown | None:
    """1 query. Who signed up is no part of it."""
    try:
        call = readable_call(pk)
    except Http404:
        return None
    if call is None:
        return None
    row = CallRow.of(call)
    facts = [
        (_("Oproep van"), row.owner),
        *((one["name"], one["value"]) for one in row.facts),
        (_("Verhaal"), call.story),
    ]
    return Shown(
        title=call.title, facts=[fact for fact in facts if fact[1]], area_id=row.node.id, language=call.language
    )
