"""Signing in and out, and one's own place."""

import smtplib

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from councils.access import seats_of
from haarlem_wijken.ground import actions
from haarlem_wijken.ground.access import Permission, gate, permissions_of, role_given
from haarlem_wijken.ground.factors import has_factor
from initiatives.access import own_proposals
from meetings.mine import open_with

from ..adapters import LINK
from ..forms import LettersForm, NameForm

PENDING_SECONDS = 15 * 60
MOST_SHOWN = 100  # of what somebody sent in


class SignIn(RequestLoginCodeView):
    """Step 1: the address. Known or not, the same happens in the same time: a code is mailed."""

    template_name = "account/login.html"

    def form_valid(self, form) -> HttpResponse:
        self.request.session.set_expiry(PENDING_SECONDS)
        try:
            return super().form_valid(form)
        except (OSError, smtplib.SMTPException):
            form.add_error(None, _("De brief met de code wil nu niet weg. Probeer het over een paar minuten nog eens."))
            return self.render_to_response(self.get_context_data(form=form), status=503)

    def _redirect_to_pending_stage(self, request: HttpRequest, stage) -> None:
        """Who comes back to step 1 mistyped the address: never send them on to step 2."""


class ConfirmCode(ConfirmLoginCodeView):
    """Step 2: the code."""

    template_name = "account/confirm_login_code.html"


@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End this session, and whatever this browser kept of it."""
    logout(request)
    return forgotten(redirect("home"))


@never_cache
@require_POST
@gate(Permission.HAVE_ACCOUNT)
def sign_out_everywhere(request: HttpRequest) -> HttpResponse:
    actions.end_sessions(account=request.user, by=request.user)
    logout(request)
    return forgotten(redirect("home"))


def forgotten(response: HttpResponse) -> HttpResponse:
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """A link from the command line. Looking at it signs nobody in: programs that preview links would use it up."""
    if request.method == "POST" and (account := actions.use_sign_in_link(token=token)):
        record_authentication(request, account, LINK)
        return perform_login(request, Login(user=account))
    works = actions.usable_links(token).exists()
    return render(request, "account/link.html", {"works": works}, status=200 if works else 404)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.HAVE_ACCOUNT)
def account(request: HttpRequest) -> HttpResponse:
    """Name, role and seats of who is signed in."""
    person = getattr(request.user, "person", None)
    form = NameForm(request.POST or None, instance=person)
    if form.is_valid():
        actions.name_person(account=request.user, **form.cleaned_data, by=request.user)
        messages.success(request, _("Je naam is bewaard."))
        return redirect("account")
    seats = list(seats_of(request.user))
    context = {
        "form": form,
        "role": role_given(request.user),
        "second_step": has_factor(request.user),
        "permissions": [one for one in Permission if one in permissions_of(request.user, has_seat=bool(seats))],
        "seats": seats,
        "proposals": list(own_proposals(request.user)[:MOST_SHOWN]),
        "agreements": open_with(request.user),
        "languages": dict(settings.LANGUAGES),
        "letters_form": LettersForm(initial={"hears": request.user.hears}),
    }
    return render(request, "account/account.html", context)


@never_cache
@require_POST
@gate(Permission.MODERATE)
def moderator_letters(request: HttpRequest) -> HttpResponse:
    """How somebody who decides wants to hear that something waits."""
    form = LettersForm(request.POST)
    if form.is_valid():
        actions.choose_letters(account=request.user, hears=form.cleaned_data["hears"], by=request.user)
        messages.success(request, _("Je keuze is bewaard."))
    else:
        messages.error(request, _("Kies hoe je wilt horen dat er iets wacht."))
    return redirect(reverse("account") + "#brieven")
