"""Every answer has every header: pages, errors, redirects, static files; over http, https. Visitors get no cookie."""

import pytest
from django.conf import settings
from django.core.signals import request_finished
from django.db import close_old_connections
from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils.translation import override

from tests.front.test_permissions import ROUTES

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
STATIC = "/static/css/tokens.css"
WITH_FORMS = ("/account/", "/beheer/", "/postvak/")  # they may set the cookies of a form, but none for a language

pytestmark = pytest.mark.usefixtures("city")


def faults(response: HttpResponse, secure: bool) -> list[str]:
    """What is missing or wrong in the headers of `response`."""
    close(response)
    headers = response.headers
    framed = may_be_framed(response.wsgi_request.path) and response.status_code != 405
    always = ALWAYS | ({"Referrer-Policy": "no-referrer"} if is_secret(response.wsgi_request.path) else {})
    always |= {"X-Frame-Options": None, "Cross-Origin-Resource-Policy": "cross-origin"} if framed else {}
    wrong = [name for name, value in always.items() if headers.get(name) != value]
    policy, by = headers.get("Content-Security-Policy", ""), "*" if framed else "'none'"
    if "default-src 'none'" not in policy or f"frame-ancestors {by};" not in f"{policy};" or "unsafe" in policy:
        wrong.append("Content-Security-Policy")
    is_page = headers.get("Content-Type", "text/html").startswith("text/html")
    if f"geolocation=({'self' if is_page and not framed else ''})" not in headers.get("Permissions-Policy", ""):
        wrong.append("Permissions-Policy")
    if headers.get("Cross-Origin-Resource-Policy") not in ("same-origin", "cross-origin"):
        wrong.append("Cross-Origin-Resource-Policy")
    if headers.get("Strict-Transport-Security") != ("max-age=31536000" if secure else None):
        wrong.append("Strict-Transport-Security")
    if "Access-Control-Allow-Origin" in headers and headers["Cross-Origin-Resource-Policy"] != "cross-origin":
        wrong.append("Access-Control-Allow-Origin")
    if len(headers.get("X-Request-ID", "")) < 8:
        wrong.append("X-Request-ID")
    return wrong


def close(response: HttpResponse) -> None:
    """A static file stands open. The connection to the database stays, else every answer after this would be a 503."""
    request_finished.disconnect(close_old_connections)
    response.close()
    request_finished.connect(close_old_connections)


def is_secret(path: str) -> bool:
    """Whether the address itself is a key, and travels in no Referer at all."""
    return marked(path, "is_secret")


def may_be_framed(path: str) -> bool:
    """Whether other sites may show it in a frame."""
    return marked(path, "may_be_framed")


def marked(path: str, mark: str) -> bool:
    try:
        with override("en" if path.startswith("/en/") else "nl"):  # in which the address is told
            return getattr(resolve(path).func, mark, False)
    except Resolver404:
        return False


def test_an_address_that_holds_a_token_is_secret():
    shown = {
        "photo-waiting",
        "sign-in-link",
    }  # a picture leads nowhere; that link works once, and leads to this host only
    open_ = {
        name
        for name, address, _converters in ROUTES
        if "{token}" in address and not is_secret(address.format(token="x", pk=1))
    }
    assert open_ - shown == set()


def test_only_these_may_be_framed(addresses):
    """A selection of what everybody may see. Nothing that can be pressed there changes anything."""
    framed = {address for address in addresses if may_be_framed(address)}
    assert framed == {"/initiatieven.embed", "/oproepen.embed", "/vergaderingen.embed", "/wijkraden.embed"}


def test_the_walk_finds_the_addresses(addresses):
    assert {"/", "/initiatieven/", "/wijkraden/bestaat-niet/", "/robots.txt", "/account/login/"} <= set(addresses)


def walked(visitor, addresses, prefix: str, *, secure: bool) -> tuple[dict, dict]:
    """What is wrong in the headers of each address, and which cookies it sets that it should not."""
    wrong, setting = {}, {}
    for address in [*addresses, STATIC, "/static/nee.css", "/nee", "/nee/"]:
        asked = address if address.startswith("/static/") else prefix + address
        response = visitor.get(asked, headers={"Accept-Language": "en"})
        visitor.cookies.clear()
        if found := faults(response, secure):
            wrong[asked] = found
        usual = set(response.cookies) - {settings.LANGUAGE_COOKIE_NAME} if address.startswith(WITH_FORMS) else set()
        if found := set(response.cookies) - usual:
            setting[asked] = found
    return wrong, setting


def test_http_and_no_cookie_for_who_only_reads(visitor, addresses):
    """One walk for both: asking every address takes more than what is asked of the answers."""
    assert "/privacy/" in addresses
    assert walked(visitor, addresses, "", secure=False) == ({}, {})


def test_https_and_english(visitor, addresses, https_settings, settings):
    """In one walk too: what sets a header knows of no language, and what knows of languages of no scheme."""
    for name, value in https_settings.items():
        setattr(settings, name, value)
    proxied = Client(raise_request_exception=False, headers={"X-Forwarded-Proto": "https"})
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    assert walked(proxied, addresses, "/en", secure=True) == ({}, {})


def test_http_is_sent_on_to_https_with_headers(visitor, https_settings, settings):
    for name, value in https_settings.items():
        setattr(settings, name, value)
    stranger = Client(headers={"X-Forwarded-Proto": "https"})  # made up: the stranger is no trusted proxy
    settings.TRUSTED_PROXIES = ["10.0.0.1"]
    response = stranger.get("/privacy/")
    assert response.status_code == 301
    assert response.headers["Location"] == "https://testserver/privacy/"
    assert faults(response, False) == []


def test_a_refused_host_has_headers_and_words(visitor):
    response = visitor.get("/", headers={"Host": "evil.example"})
    assert response.status_code == 400
    assert faults(response, False) == []
    assert "We begrijpen dit adres niet" in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete", "options", "trace"])
def test_other_methods(visitor, method):
    response = getattr(visitor, method)("/robots.txt")
    assert response.status_code == 405
    assert faults(response, False) == []


def test_the_number_of_a_trusted_proxy_is_kept_and_any_other_is_replaced(visitor, settings):
    sent = {"X-Request-ID": "proxy-0123456789"}
    settings.TRUSTED_PROXIES = []
    assert visitor.get("/robots.txt", headers=sent).headers["X-Request-ID"] != "proxy-0123456789"
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    assert visitor.get("/robots.txt", headers=sent).headers["X-Request-ID"] == "proxy-0123456789"
    forged = visitor.get("/robots.txt", headers={"X-Request-ID": 'a" b\x85<script>'}).headers["X-Request-ID"]
    assert forged.isalnum()


def test_static_files_are_kept_and_reach_a_frame_that_is_locked_up(visitor):
    """A frame in a sandbox is of no origin, not even ours."""
    response = visitor.get(STATIC)
    response.close()
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "max-age" in response.headers["Cache-Control"]


def test_an_uploaded_picture_may_be_shown_elsewhere_but_never_runs(visitor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (folder := tmp_path / "initiatieven").mkdir()
    (folder / "foto.webp").write_bytes(b"RIFF")
    (folder / "boos.svg").write_text("<svg/>")
    picture, drawing = (visitor.get(f"/media/initiatieven/{name}") for name in ("foto.webp", "boos.svg"))
    for response in (picture, drawing):
        assert response.status_code == 200
        assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        response.close()
    assert picture.headers["Content-Disposition"].startswith("inline")
    assert drawing.headers["Content-Disposition"] == "attachment"


WAITS = "wachtend/foto.webp"


@pytest.mark.parametrize(
    "path",
    [
        "../secret_key", "%2e%2e/secret_key", "..%5csecret_key", "", "initiatieven/", "initiatieven/../../secret_key",
        WAITS, f"initiatieven/../{WAITS}", f"initiatieven/%2e%2e/{WAITS}", f"./{WAITS}", f"/{WAITS}", WAITS.upper(),
    ],
)  # fmt: skip
def test_uploads_do_not_lead_out_of_their_folder_nor_to_what_waits(visitor, settings, tmp_path, path):
    (tmp_path / "secret_key").write_text("geheim")
    settings.MEDIA_ROOT = tmp_path / "media"
    for name in ("initiatieven/foto.webp", WAITS):
        (file := settings.MEDIA_ROOT / name).parent.mkdir(parents=True)
        file.write_bytes(b"geheim")
    response = visitor.get(f"/media/{path}")
    assert response.status_code in (400, 404)
    assert b"geheim" not in response.content
