"""What the page of a council shows now, for who judges what was said about it."""

from django.utils.translation import gettext as _

from haarlem_wijken.ground.reports.pages import Shown

from .models import Council, Exchange


def shown_council(slug: str) -> Shown | None:
    """2 queries."""
    found = Council.objects.filter(slug=slug).first()
    if found is None:
        return None
    areas = list(found.areas.all())
    facts = [
        (_("Soort"), found.get_kind_display()),
        (_("Stand"), found.get_status_display()),
        (_("Gebied"), ", ".join(area.name for area in areas)),
        (_("Wat we weten"), found.note),
        (_("Website"), found.website),
    ]
    return Shown(
        title=found.name, facts=[fact for fact in facts if fact[1]], area_id=areas[0].pk if len(areas) == 1 else None
    )


def shown_exchange(pk: int) -> Shown | None:
    """1 query."""
    found = Exchange.objects.standing().for_list().filter(pk=pk).first()
    if found is None:
        return None
    facts = [
        (_("Soort"), found.get_kind_display()),
        (_("Van"), found.council.name),
        (_("Tekst"), found.text),
    ]
    return Shown(title=found.title, facts=facts, language=found.language)
