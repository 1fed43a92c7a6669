"""Forms of the second step."""

from allauth.account.internal.flows.login import record_authentication
from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, AuthenticateWebAuthnForm, LoginWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import factors

from .second_factor import PROOF

ONE_TIME = {"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
NO_PASSKEY = {"required": _("Je toestel gaf geen passkey. Probeer het opnieuw.")}


class SecondStepForm(AuthenticateForm):
    """A code of the app, or a recovery code."""

    code = forms.CharField(
        label=_("De code uit je app"),
        help_text=_("Zes cijfers. Of een van je noodcodes."),
        max_length=40,
        widget=forms.TextInput(attrs=ONE_TIME),
        error_messages={"required": _("Typ de code die je app laat zien.")},
    )

    def clean_code(self) -> str:
        forget_attempts = check_rate_limit(self.user)
        self.used = factors.use_code(account=self.user, code=self.cleaned_data["code"])
        if self.used is None:
            raise get_adapter().validation_error("incorrect_code")
        forget_attempts()
        return ""

    def save(self) -> None:
        record_authentication(context.request, self.user, PROOF, type=self.used)


class AppForm(ActivateTOTPForm):
    """The first code of a new app."""

    code = forms.CharField(
        label=_("De code die je app nu laat zien"),
        help_text=_("Zes cijfers."),
        max_length=20,
        widget=forms.TextInput(attrs=ONE_TIME | {"inputmode": "numeric"}),
        error_messages={"required": _("Typ de code die je app laat zien.")},
    )


class PasskeyForm(AddWebAuthnForm):
    """A new passkey; what the browser made comes in `credential`."""

    passwordless = None
    name = forms.CharField(
        label=_("Hoe noem je deze passkey?"), help_text=_("Bijvoorbeeld: mijn telefoon."), max_length=60, required=False
    )
    credential = forms.JSONField(widget=forms.HiddenInput, error_messages=NO_PASSKEY)

    def clean(self) -> dict:
        """A passkey alone must be enough to sign in: with a finger, a face or a PIN."""
        self.cleaned_data["passwordless"] = True
        try:
            return super().clean()
        except ValueError:  # allauth expects a TypeError of what no browser would send
            raise get_adapter().validation_error("incorrect_code") from None


class UsePasskeyForm(AuthenticateWebAuthnForm):
    credential = forms.JSONField(widget=forms.HiddenInput, error_messages=NO_PASSKEY)


class SignInPasskeyForm(LoginWebAuthnForm):
    credential = forms.JSONField(widget=forms.HiddenInput, error_messages=NO_PASSKEY)
