"""Who may do what, drawn from the enum that the code obeys."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.access import ROLES, Permission
from haarlem_wijken.ground.caching.public import public


@require_safe
@public
def roles(request: HttpRequest) -> HttpResponse:
    """Every role: how one gets it and what it may, in the order of the enum."""
    shown = [(role, [permission for permission in Permission if permission in role.permissions]) for role in ROLES]
    return render(request, "front/roles.html", {"roles": shown})
