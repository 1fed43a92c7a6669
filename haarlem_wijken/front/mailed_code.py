"""Showing anew who one is, for who has no second step: a code mailed to the address one signs in with."""

import secrets
import smtplib
import time

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground import post

from .forms import MailedCodeForm
from .onward import onward

PENDING = "mailed_code"  # in the session: what was mailed (no code, only a digest), when, and how often was guessed
SECONDS, GUESSES = 15 * 60, 3


def prove_by_mail(request: HttpRequest) -> HttpResponse:
    """A button that mails a code, then the field for it. Looking mails nothing."""
    pending = request.session.get(PENDING)
    asked = request.POST.get("act") == "mail"
    form = MailedCodeForm(request.POST) if request.method == "POST" and not asked else MailedCodeForm()
    if asked:
        fault = _mail(request)
        if fault is None:
            return redirect(request.get_full_path())
        form = MailedCodeForm({})
        form.errors.clear()
        form.add_error(None, fault)
    elif form.is_bound and form.is_valid():
        if _is_right(request, form.cleaned_data["code"]):
            record_authentication(request, request.user, "code")
            return redirect(onward(request))
        form.add_error("code", get_adapter().error_messages["incorrect_code"])
        pending = request.session.get(PENDING)
    context = {"form": form, "pending": pending, "next": onward(request)}
    return render(request, "account/prove_by_mail.html", context)


def _mail(request: HttpRequest) -> str | None:
    """Send a code; what went wrong, in words, or None."""
    if not ratelimit.consume(request, action="request_login_code", key=request.user.email):
        return get_adapter().error_messages["rate_limited"]
    code = f"{secrets.randbelow(1_000_000):06}"
    request.session[PENDING] = {"digest": _digest(request, code), "at": time.time(), "guesses": 0}
    try:
        context = {"code": code, "minutes": SECONDS // 60}
        post.send_now("sign-in-code", to=request.user.email, context=context, language=get_language())
    except (OSError, smtplib.SMTPException):
        del request.session[PENDING]
        return _("De brief met de code wil nu niet weg. Probeer het over een paar minuten nog eens.")
    return None


def _is_right(request: HttpRequest, typed: str) -> bool:
    """Whether that was the code; it is used up by this, or after GUESSES wrong ones."""
    pending = request.session.pop(PENDING, None)
    if pending is None or time.time() - pending["at"] > SECONDS:
        return False
    if constant_time_compare(pending["digest"], _digest(request, "".join(typed.split()))):
        return True
    if pending["guesses"] + 1 < GUESSES:
        request.session[PENDING] = pending | {"guesses": pending["guesses"] + 1}
    return False


def _digest(request: HttpRequest, code: str) -> str:
    return salted_hmac("haarlem_wijken.mailed_code", f"{request.user.pk} {code}", algorithm="sha256").hexdigest()
