"""Taking the second step: at sign-in, and anew before something that matters."""

from types import SimpleNamespace

from allauth.mfa.base.views import AuthenticateView
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django.views.generic import TemplateView

from haarlem_wijken.ground import factors
from haarlem_wijken.ground.access import Permission, gate

from ...accounts.mailed_code import prove_by_mail
from ...accounts.onward import onward
from ...demo.people import demo_code


class TakeSecondStep(AuthenticateView):
    """After the mailed code: a code of the app, a passkey or a recovery code. The session is opened by this."""

    template_name = "account/second_step/take.html"

    def get_context_data(self, **kwargs) -> dict:
        account = self.stage.login.user
        has = set(Authenticator.objects.filter(user=account).values_list("type", flat=True))
        return super().get_context_data(**kwargs) | {
            "by_passkey": Authenticator.Type.WEBAUTHN in has,
            "by_app": Authenticator.Type.TOTP in has,
            "demo_code": demo_code(account),
        }


class TakeSecondStepAgain(TakeSecondStep):
    """The same for who is signed in already, before something that matters: then on to where they were going."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if not factors.has_factor(request.user):
            return prove_by_mail(request)
        going_on = SimpleNamespace(user=request.user)
        self.stage = SimpleNamespace(login=going_on, exit=lambda: redirect(onward(request)))
        self.form = self._build_forms()
        return TemplateView.dispatch(self, request, *args, **kwargs)


take = TakeSecondStep.as_view()
again = never_cache(
    require_http_methods(["GET", "HEAD", "POST"])(gate(Permission.HAVE_ACCOUNT)(TakeSecondStepAgain.as_view()))
)
