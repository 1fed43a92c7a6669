"""The inbox of moderators."""

from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Case, PublicVersion
from haarlem_wijken.ground.town.atlas import atlas

from ...moderation import carried, just_decided, lines, read, select, slice_of
from ...moderation.inbox import STATES, WAITING, is_filtered, state_of
from ...moderation.offer import fields, groups

COUNT = "wachtrij"  # id of what htmx asks for


@never_cache
@require_safe
@gate(Permission.MODERATE)
def inbox(request: HttpRequest) -> HttpResponse:
    """Every case, the longest waiting first; htmx asks for the number."""
    waiting = Case.objects.waiting().count()
    context = {"waiting": waiting, "waiting_words": waiting_words(waiting), "promise": settings.PROMISE_HOURS}
    if request.htmx and request.htmx.target == COUNT:
        if request.GET.get("was") == str(waiting):
            return HttpResponse(status=204)  # nothing to put in its place, so nothing is read aloud
        return render(request, "front/moderation/count.html", context | {"with_title": True})
    request.public_version = PublicVersion.current()
    tree = atlas(request.public_version)
    selection = read(request.GET, tree)
    state, found = state_of(selection), slice_of(select(selection, request.user), selection)
    unmarked = ("na", "voor")
    context |= {
        "waiting_cases": waiting,  # for the menu, which would count again
        "found": found,
        "lines": lines(found.items),
        "state": state,
        "states": [(slug, selection.query(drop=unmarked, stand="" if slug == WAITING else slug)) for slug in STATES],
        "carried": carried(selection),
        "fields": fields(selection),
        "groups": partial(groups, selection, tree),
        "chosen": is_filtered(selection),
        "done": just_decided(request.GET.get("gedaan", ""), request.user),
    }
    return render(request, "front/moderation/inbox.html", context)


def waiting_words(number: int) -> str:
    """How many wait: "5 inzendingen"."""
    if not number:
        return _("niets")
    return ngettext("%(n)s inzending", "%(n)s inzendingen", number) % {"n": number}
