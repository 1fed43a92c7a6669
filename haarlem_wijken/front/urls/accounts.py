"""Signing in.

Of django-allauth the two steps of a mailed code, and the second step of an app or a passkey: no sign-up, no passwords,
no pages to manage addresses. Where it looks for a page of its own, the name is the one it looks for.
"""

from allauth.mfa.webauthn.views import login_webauthn
from django.urls import path

from initiatives.views.calls.mine import own_call, own_sign_up
from initiatives.views.proposals.handing import mine

from ..views import accounts, second_step
from ..views.own import address as own_address
from ..views.own import claims as own_claims
from ..views.own import data as own_data
from ..views.own import follows as own_follows
from ..views.own import messages as own_messages
from ..views.own import place as own_place
from ..views.own import sessions as own_sessions

urlpatterns = [
    path("", own_place.account, name="account"),
    path("adres/", own_address.ask, name="own-address"),
    path("adres/code/", own_address.confirm, name="own-address-code"),
    path("taal/", own_place.language, name="own-language"),
    path("brieven/", own_place.moderator_letters, name="moderator-letters"),
    path("gegevens/", own_data.download, name="own-data"),
    path("sluiten/", own_data.close, name="close-account"),
    path("login/", accounts.SignIn.as_view(), name="account_login"),
    path("login/code/", accounts.ConfirmCode.as_view(), name="account_confirm_login_code"),
    path("login/link/<str:token>/", accounts.sign_in_link, name="sign-in-link"),
    path("inzending/<int:pk>/", mine, name="own-proposal"),
    path("oproep/<int:pk>/", own_call, name="own-call"),
    path("aanmelding/<int:pk>/", own_sign_up, name="own-sign-up"),
    path("claim/<slug:kind>/<int:pk>/", own_claims.own_claim, name="own-claim"),
    path("berichten/", own_messages.own_messages, name="own-messages"),
    path("bericht/<int:pk>/", own_messages.own_message, name="own-message"),
    path("volgen/", own_follows.own_follows, name="own-follows"),
    path("volgen/<slug:kind>/", own_follows.own_follow, name="own-follow"),
    path("login/tweede-stap/", second_step.take, name="mfa_authenticate"),
    path("login/passkey/", login_webauthn, name="mfa_login_webauthn"),
    path("opnieuw/", second_step.again, name="mfa_reauthenticate"),
    path("tweede-stap/", second_step.second_step, name="mfa_index"),
    path("tweede-stap/app/", second_step.add_app, name="mfa_activate_totp"),
    path("tweede-stap/passkey/", second_step.add_passkey, name="mfa_add_webauthn"),
    path("tweede-stap/<int:pk>/weghalen/", second_step.remove_factor, name="second-step-remove"),
    path("tweede-stap/noodcodes/", second_step.recovery_codes, name="recovery-codes"),
    path("logout/", accounts.sign_out, name="account_logout"),
    path("logout/anders/", own_sessions.end_others, name="own-sessions-end"),
    path("logout/een/<str:name>/", own_sessions.end_one, name="own-session-end"),
    path("logout/overal/", own_sessions.sign_out_everywhere, name="sign-out-everywhere"),
]
