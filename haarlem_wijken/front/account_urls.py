"""Signing in.

Of django-allauth only the two steps of a mailed code: no sign-up, no passwords, no pages to manage addresses.
"""

from django.urls import path

from initiatives.views.handing import mine

from .views import accounts

urlpatterns = [
    path("", accounts.account, name="account"),
    path("brieven/", accounts.moderator_letters, name="moderator-letters"),
    path("login/", accounts.SignIn.as_view(), name="account_login"),
    path("login/code/", accounts.ConfirmCode.as_view(), name="account_confirm_login_code"),
    path("login/link/<str:token>/", accounts.sign_in_link, name="sign-in-link"),
    path("inzending/<int:pk>/", mine, name="own-proposal"),
    path("logout/", accounts.sign_out, name="account_logout"),
    path("logout/overal/", accounts.sign_out_everywhere, name="sign-out-everywhere"),
]
