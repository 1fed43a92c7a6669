"""Mailing the code to sign in with, for a page that knows the address already."""

import smtplib

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from ..models import Account

PENDING_SECONDS = 15 * 60


def mail_code(request: HttpRequest, account: Account, to: str) -> str:
    """Mail `account` a code; the address of the page where it is typed, which goes on to `to`.

    When the letter does not want to go now, it is the page that asks for the address, which tells so when it tries.
    """
    going_on = urlencode({"next": to})
    request.session.set_expiry(PENDING_SECONDS)
    try:
        LoginCodeVerificationProcess.initiate(request=request, user=account, email=account.email)
    except (OSError, smtplib.SMTPException):
        return f"{reverse('account_login')}?{going_on}"
    return f"{reverse('account_confirm_login_code')}?{going_on}"
