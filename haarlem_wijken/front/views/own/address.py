"""Signing in with another address from now on: it is typed, a code is mailed there, and the code is typed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.accounts.readdressing import change_address

from ...accounts.forms import MailedCodeForm, NewAddressForm
from ...accounts.mailed_code import MailedCode
from ...accounts.second_factor import recent


def own(view):
    return never_cache(require_http_methods(["GET", "HEAD", "POST"])(gate(Permission.HAVE_ACCOUNT)(recent(view))))


@own
def ask(request: HttpRequest) -> HttpResponse:
    """The new address. Whether it has an account is told only to who gets the code there."""
    form = NewAddressForm(request.POST or None, account=request.user)
    if form.is_valid():
        fault = _code(request).mail(form.cleaned_data["email"])
        if fault is None:
            return redirect("own-address-code")
        form.add_error(None, fault)
    return render(request, "account/own/address.html", {"form": form, "crumbs": _crumbs()})


@own
def confirm(request: HttpRequest) -> HttpResponse:
    """The code; with it the address changes."""
    code = _code(request)
    if (email := code.sent_to) is None:
        return redirect("own-address")
    form = MailedCodeForm(request.POST or None)
    if form.is_valid():
        if code.use(form.cleaned_data["code"]):
            return _changed(request, email)
        form.add_error("code", code.fault)
    return render(request, "account/own/address_code.html", {"form": form, "email": email, "crumbs": _crumbs()})


def _changed(request: HttpRequest, email: str) -> HttpResponse:
    try:
        change_address(account=request.user, email=email, kept=request.session.session_key, by=request.user)
    except ValidationError as fault:
        messages.error(request, fault.messages[0])
        return redirect("own-address")
    messages.success(request, _("Je logt voortaan in met %(email)s. Ook je brieven gaan daarheen.") % {"email": email})
    return redirect("account")


def _code(request: HttpRequest) -> MailedCode:
    return MailedCode(request, "new_address", "address-code")


def _crumbs() -> list[dict[str, str]]:
    return [{"name": _("Mijn plek"), "url": reverse("account")}, {"name": _("Ander e-mailadres")}]
