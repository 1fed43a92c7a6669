"""Signing in and out."""

import smtplib

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground import actions

from ..accounts.adapters import LINK

PENDING_SECONDS = 15 * 60


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
