"""Who signs in gets two cookies, locked down as the address of the site allows. Visitors get none: test_headers.py."""

import pytest
from django.test import Client

from haarlem_wijken.ground.models import Account

pytestmark = pytest.mark.usefixtures("city")


@pytest.mark.parametrize("https", [False, True])
def test_the_cookies_of_signing_in(visitor, settings, https_settings, https):
    for name, value in https_settings.items() if https else ():
        setattr(settings, name, value)
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    client = Client(headers={"X-Forwarded-Proto": "https"} if https else {})
    response = client.get("/account/login/")
    client.post("/account/login/", {"email": "jan@example.nl"})
    cookies = [*response.cookies.values(), client.cookies[settings.SESSION_COOKIE_NAME]]
    assert {cookie.key for cookie in cookies} == (
        {"__Host-csrftoken", "__Host-sessionid"} if https else {"csrftoken", "sessionid"}
    )
    for cookie in cookies:
        assert bool(cookie["secure"]) is https
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert cookie["path"] == "/"
        assert not cookie["domain"]


def test_pages_of_who_is_signed_in_are_kept_nowhere(visitor):
    assert "no-store" not in visitor.get("/privacy/").headers.get("Cache-Control", "")
    visitor.force_login(Account.objects.create_user("jan@example.nl"))
    assert visitor.get("/privacy/").headers["Cache-Control"] == "no-store"
    style = visitor.get("/static/css/tokens.css")
    style.close()
    assert "max-age" in style.headers["Cache-Control"]


def test_a_page_with_a_form_token_is_kept_nowhere(visitor):
    response = visitor.get("/account/login/")
    assert response.cookies
    assert response.headers["Cache-Control"] == "no-store"
