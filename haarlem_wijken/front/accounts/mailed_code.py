"""A code mailed to an address, to show that it is one's own: the one somebody signs in with, or a new one."""

import secrets
import smtplib
import time
from dataclasses import dataclass

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

SECONDS, GUESSES = 15 * 60, 3


@dataclass(frozen=True)
class MailedCode:
    """`slot`: where the session keeps it: to whom it was mailed (no code, only a digest), when, and how often was
    guessed. `template`: of the letter.
    """

    request: HttpRequest
    slot: str
    template: str

    @property
    def sent_to(self) -> str | None:
        """The address with a code that can still be typed."""
        pending = self.request.session.get(self.slot)
        return pending["to"] if pending and time.time() - pending["at"] <= SECONDS else None

    @property
    def fault(self) -> str:
        return get_adapter().error_messages["incorrect_code"]

    def mail(self, to: str) -> str | None:
        """Send a code; what went wrong, in words, or None."""
        if not ratelimit.consume(self.request, action="request_login_code", key=to):
            return get_adapter().error_messages["rate_limited"]
        code = f"{secrets.randbelow(1_000_000):06}"
        try:
            context = {"code": code, "minutes": SECONDS // 60}
            post.send_now(self.template, to=to, context=context, language=get_language())
        except (OSError, smtplib.SMTPException):
            return _("De brief met de code wil nu niet weg. Probeer het over een paar minuten nog eens.")
        pending = {"to": to, "digest": self._digest(to, code), "at": time.time(), "guesses": 0}
        self.request.session[self.slot] = pending
        return None

    def use(self, typed: str) -> bool:
        """Whether that was the code; it is used up by this, or after GUESSES wrong ones."""
        to, pending = self.sent_to, self.request.session.pop(self.slot, None)
        if to is None:
            return False
        if constant_time_compare(pending["digest"], self._digest(to, "".join(typed.split()))):
            return True
        if pending["guesses"] + 1 < GUESSES:
            self.request.session[self.slot] = pending | {"guesses": pending["guesses"] + 1}
        return False

    def _digest(self, to: str, code: str) -> str:
        who = f"{self.slot} {self.request.user.pk} {to} {code}"
        return salted_hmac("haarlem_wijken.mailed_code", who, algorithm="sha256").hexdigest()


def prove_by_mail(request: HttpRequest) -> HttpResponse:
    """Showing anew who one is, for who has no second step: a button that mails a code, then the field for it. Looking
    mails nothing.
    """
    code = MailedCode(request, "mailed_code", "sign-in-code")
    asked = request.POST.get("act") == "mail"
    form = MailedCodeForm(request.POST) if request.method == "POST" and not asked else MailedCodeForm()
    if asked:
        fault = code.mail(request.user.email)
        if fault is None:
            return redirect(request.get_full_path())
        form = MailedCodeForm({})
        form.errors.clear()
        form.add_error(None, fault)
    elif form.is_bound and form.is_valid():
        if code.use(form.cleaned_data["code"]):
            record_authentication(request, request.user, "code")
            return redirect(onward(request))
        form.add_error("code", code.fault)
    context = {"form": form, "pending": code.sent_to, "next": onward(request)}
    return render(request, "account/prove_by_mail.html", context)
