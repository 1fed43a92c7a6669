"""What members can do about meetings, told where they keep their council."""

from collections.abc import Collection

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from councils.models import Council
from haarlem_wijken.ground.beside import Told

from ..access import access_of

KEPT = "bijhouden"


def keeping(request: HttpRequest, kind: str, ids: Collection[int]) -> dict[int, Told]:
    """Of a council in which who asks has a seat. 1 query."""
    mine = set(ids) & set(access_of(request).member_of) if kind == KEPT else ()
    if not mine:
        return {}
    slugs = Council.objects.filter(pk__in=mine).values_list("pk", "slug")
    return {pk: Told(_("Bijeenkomsten en afspraken"), ways=_ways(slug)) for pk, slug in slugs}


def _ways(slug: str) -> list[tuple[str, str]]:
    own = f"?groep={slug}"
    return [
        (_("Plan een bijeenkomst"), reverse("meeting-plan", args=[slug])),
        (_("Lees een oud verslag in"), reverse("minutes-take-in", args=[slug])),
        (_("Alle bijeenkomsten"), f"{reverse('meetings')}{own}&wanneer=alles"),
        (_("Alle afspraken"), f"{reverse('agreements')}{own}"),
        (_("Het jaar in cijfers"), reverse("meetings-year", args=[slug, timezone.localdate().year])),
    ]
