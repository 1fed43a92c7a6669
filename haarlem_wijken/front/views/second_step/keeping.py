"""The page about one's second step: what one has, what can be added, and what can go."""

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from haarlem_wijken.ground import factors
from haarlem_wijken.ground.access import Permission, gate

from ...accounts.onward import onward
from ...accounts.second_factor import is_proved, recent

WAY_ON = "second_step_next"  # in the session: where they were going


@never_cache
@require_safe
@gate(Permission.HAVE_ACCOUNT)
def second_step(request: HttpRequest) -> HttpResponse:
    """What one has set up, and what can be added. Who comes from a page that asks for it goes back there after it."""
    has = list(Authenticator.objects.filter(user=request.user).order_by("pk"))
    if "next" in request.GET:
        if has and not is_proved(request):
            return redirect(f"{reverse('mfa_reauthenticate')}?{request.GET.urlencode()}")
        request.session[WAY_ON] = onward(request)
    context = {
        "app": next((one for one in has if one.type == Authenticator.Type.TOTP), None),
        "passkeys": [one.wrap() for one in has if one.type == Authenticator.Type.WEBAUTHN],
        "codes_left": factors.codes_left(request.user) if has else 0,
        "needed": bool(request.user.role),
        "has_any": bool(has),
    }
    return render(request, "account/second_step/overview.html", context)


@never_cache
@require_POST
@gate(Permission.HAVE_ACCOUNT)
@recent
def remove_factor(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own app or passkey away."""
    found = get_object_or_404(Authenticator, pk=pk, user=request.user)
    if factors.is_last_of_staff(found):
        messages.error(request, _("Voor jouw rol is een tweede stap nodig. Stel eerst een andere in."))
    else:
        factors.remove_factor(authenticator=found, by=request.user)
        messages.success(request, _("Weggehaald."))
    return redirect("mfa_index")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.HAVE_ACCOUNT)
@recent
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes in the place of the former; looking makes none, and shows none."""
    if not factors.has_factor(request.user):
        return redirect("mfa_index")
    if request.method == "POST":
        return codes_page(request)
    return render(request, "account/second_step/new_codes.html", {"left": factors.codes_left(request.user)})


def codes_page(request: HttpRequest) -> HttpResponse:
    codes = factors.new_recovery_codes(account=request.user, by=request.user)
    context = {"codes": codes, "way_on": way_on(request), "site": settings.SITE_NAME}
    return render(request, "account/second_step/codes.html", context)


def way_on(request: HttpRequest) -> str:
    return request.session.pop(WAY_ON, "") or reverse("mfa_index")
