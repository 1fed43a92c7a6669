"""Where one is signed in: ending one of those, or all but this one."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from haarlem_wijken.ground import actions
from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.accounts.sessions import end_other_sessions, end_session

from ..accounts import forgotten


def own(view):
    return never_cache(require_POST(gate(Permission.HAVE_ACCOUNT)(view)))


@own
def end_one(request: HttpRequest, name: str) -> HttpResponse:
    """Of one's own only: the name of somebody else's finds nothing. One that is over already is over."""
    end_session(account=request.user, name=name, by=request.user)
    return _back(request, _("Daar ben je nu uitgelogd."))


@own
def end_others(request: HttpRequest) -> HttpResponse:
    end_other_sessions(account=request.user, kept=request.session.session_key, by=request.user)
    return _back(request, _("Je bent nu alleen nog hier ingelogd."))


@own
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    actions.end_sessions(account=request.user, by=request.user)
    logout(request)
    return forgotten(redirect("home"))


def _back(request: HttpRequest, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect(reverse("account") + "#ingelogd")
