"""Setting the second step up, with recovery codes after the first."""

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.internal import auth as webauthn
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground import factors
from haarlem_wijken.ground.access import Permission, gate

from ...accounts.second_factor import PROOF, recent
from .keeping import codes_page, way_on


class AddApp(ActivateTOTPView):
    """A QR code and the key as text; the first code of the app shows that it was taken over."""

    template_name = "account/second_step/app.html"

    def form_valid(self, form) -> HttpResponse:
        super().form_valid(form)
        return added(self.request, factors.APP)


class AddPasskey(AddWebAuthnView):
    """The browser makes a passkey that can sign in by itself, so it asks for a finger, a face or a PIN."""

    template_name = "account/second_step/passkey.html"

    def get_context_data(self, **kwargs) -> dict:
        context = super().get_context_data(**kwargs)
        return context | {"js_data": {"creation_options": webauthn.begin_registration(self.request.user, True)}}

    def form_valid(self, form) -> HttpResponse:
        super().form_valid(form)
        return added(self.request, factors.PASSKEY)

    def get_success_url(self) -> str:
        return reverse("mfa_index")


def added(request: HttpRequest, kind: str) -> HttpResponse:
    """Who sets one up has it in hand: the step is taken. With the first come recovery codes, shown here and never
    again.
    """
    record_authentication(request, request.user, PROOF, type=kind)
    factors.note_added(account=request.user, kind=kind)
    if factors.codes_left(request.user):
        messages.success(request, _("De tweede stap is ingesteld."))
        return redirect(way_on(request))
    return codes_page(request)


def own(view):
    """Around a page of django-allauth: only for who is signed in, and has just shown who they are."""
    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(gate(Permission.HAVE_ACCOUNT)(recent(view))))


add_app, add_passkey = own(AddApp.as_view()), own(AddPasskey.as_view())
