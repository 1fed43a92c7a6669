"""What moderators see of what is published: the list, one of each, and its versions."""

from datetime import timedelta
from math import ceil

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.selections.paging import Leaves
from haarlem_wijken.ground.town.atlas import atlas

from ...access import moderated_initiative
from ...models import Proposal
from ...presentation import row
from ...published import record, selection
from ...published.steps import STEPS

PER_PAGE = 25


@never_cache
@require_safe
@gate(Permission.MODERATE)
def moderated(request: HttpRequest) -> HttpResponse:
    """Everything there is, with where the public finds it."""
    tree = atlas()
    asked = selection.read(request.GET, tree)
    found, number = selection.select(asked), asked.one("pagina", 1)
    page = Leaves(found, PER_PAGE, found.count(), number).get_page(number)
    context = {
        "page": page,
        "rows": [row(one, tree) for one in page],
        "count": page.paginator.count,
        "asked": asked,
        "words": asked.one("q", ""),
        "groups": selection.groups(asked, tree),
        "chosen": len(list(asked.pairs())),
    }
    return render(request, "initiatives/published/list.html", context)


@never_cache
@require_safe
@gate(Permission.MODERATE)
def moderated_one(request: HttpRequest, pk: int) -> HttpResponse:
    """How one stands, what can be done with it, and what was done. 9 queries."""
    found = moderated_initiative(request.user, pk)
    now, act = timezone.now(), record.last_act(found)
    steps = [(slug, kind(found, request.user, {}, asked=False)) for slug, kind in STEPS.items()]
    senders = Proposal.objects.of_organisers().filter(initiative=found, base_version=None).exclude(confirmed_at=None)
    waiting = Proposal.objects.open().filter(initiative=found).exclude(case__state="unconfirmed")
    context = {
        "initiative": found,
        "row": row(found, atlas()),
        "steps": [(slug, step) for slug, step in steps if step.is_possible],
        "can_correct": not found.merged_into_id,
        "act": act if act and act.can_be_undone(now) else None,
        "act_minutes": _minutes(act.left(now)) if act else 0,
        "happened": record.happened(found),
        "sender": senders.order_by("-pk").first(),
        "waiting": waiting,
        "contact": found.contact_email,
        "photos": list(found.photos.select_related("photo")),
    }
    return render(request, "initiatives/published/one.html", context)


@never_cache
@require_safe
@gate(Permission.MODERATE)
def versions(request: HttpRequest, pk: int) -> HttpResponse:
    """Every version, with what changed in it; each can be put back through the form."""
    found = moderated_initiative(request.user, pk)
    context = {"initiative": found, "versions": record.versions(found)}
    return render(request, "initiatives/published/versions.html", context)


def _minutes(left: timedelta) -> int:
    """Whole minutes that are left, the last one too; 0 when it is over."""
    return max(0, ceil(left.total_seconds() / 60))
