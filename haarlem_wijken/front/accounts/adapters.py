"""django-allauth, told how this portal signs people in: an address, a mailed code, no passwords."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.models import Login
from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.guard.visitors import visitor
from haarlem_wijken.ground.models import Account

from .second_factor import PROOF
from .sessions import begin

LINK = "link"


class AccountAdapter(DefaultAccountAdapter):
    """`request_login_code` and `confirm_login_code` are the only flows in use; the words of all others do not occur."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": _("Deze code klopt niet. Typ de zes cijfers uit de nieuwste brief over."),
        "too_many_login_attempts": _("Er is te vaak geprobeerd. Wacht een half uur en vraag dan een nieuwe code."),
        "rate_limited": _("Er is te vaak geprobeerd. Wacht een half uur en vraag dan een nieuwe code."),
    }

    def get_client_ip(self, request: HttpRequest) -> str:
        """What django-allauth counts visitors by: it needs no address either."""
        return visitor(request).hex()

    def is_login_by_code_required(self, login: Login) -> bool:
        """Not after a passkey, nor after a link from the command line; each is more than a mailed code."""
        records = get_authentication_records(self.request, login.user)
        proved = bool(records) and records[-1]["method"] in (PROOF, LINK)
        return not proved and super().is_login_by_code_required(login)

    def is_reauthentication_required(self, app: str) -> bool:
        """The portal's own `recent` asks it, of everybody alike."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Send the code in the request: it is a secret, and is worthless before a queue would come to it."""
        code = {"code": context["code"], "minutes": 15}
        post.send_now("sign-in-code", to=email, context=code, language=get_language())

    def login(self, request: HttpRequest, user: Account) -> None:
        """Sign in under a new session key. Who is new gets letters in the language they sign in with."""
        is_new = user.last_login is None
        request.session.set_expiry(None)
        super().login(request, user)
        begin(request)
        if is_new:
            Account.objects.filter(pk=user.pk).update(language=get_language())

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account")

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> HttpResponseRedirect:
        """Told only after the right code, so it tells a stranger nothing."""
        messages.error(request, _("Dit account is gesloten. Schrijf ons als dat niet klopt."))
        return HttpResponseRedirect(reverse("account_login"))

    def add_message(self, request: HttpRequest, level: int, *args, message: str | None = None, **kwargs) -> None:
        """Only what is written here is said: allauth's own templates speak of addresses and users."""
        if message:
            messages.add_message(request, level, message)
