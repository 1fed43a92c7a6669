"""How moderators keep their promise, for everybody to see."""

from collections import Counter

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.models import CaseState, PublicVersion
from haarlem_wijken.ground.queue.cases import KINDS
from haarlem_wijken.ground.queue.figures import DAYS, CaseFigures, Speed, case_figures

from ..bars import HOUR, bars, time_words


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """Time to an answer, what waits, what was decided, and why not."""
    request.public_version = PublicVersion.current()
    found = case_figures()
    context = {
        "title": _("Hoe lang antwoord duurt"),
        "crumbs": [{"name": _("Voorpagina"), "url": reverse("home")}, {"name": _("Hoe lang antwoord duurt")}],
        "found": found,
        "promise": settings.PROMISE_HOURS,
        "days": DAYS,
        "median": time_words(found.recent.median),
        "most": time_words(found.recent.most),
        "longest": time_words(found.longest.total_seconds()) if found.longest else "",
        "months": [(speed, time_words(speed.median), time_words(speed.most)) for speed in found.months],
        "outcomes": bars({_outcome(state): n for state, n in found.outcomes.items()}),
        "reasons": bars(_reasons(found)),
        "scale": _scale(found.months),
    }
    return render(request, "front/moderation/figures.html", context)


def _outcome(state: str) -> str:
    """What was decided, as it was then: a case that was asked about may have been placed since."""
    return _("Om aanpassing gevraagd") if state == CaseState.CHANGES_REQUESTED else capfirst(CaseState(state).label)


def _reasons(found: CaseFigures) -> Counter:
    """Reasons of all kinds in words; one that is not known any more is something else."""
    counts = Counter()
    for (kind, reason), number in found.reasons.items():
        known = KINDS[kind].reasons if kind in KINDS else {}
        counts[str(known.get(reason, _("Iets anders")))] += number
    return counts


def _scale(months: list[Speed]) -> float:
    """Seconds of the longest bar: the slowest month, or the promise."""
    return max([settings.PROMISE_HOURS * HOUR, *(speed.most for speed in months if speed.most)])
