"""Every address scores as the strictest sites do: Mozilla's HTTP Observatory, and the web test of internet.nl."""

import pytest
from django.test import Client

from tests.audit.scores import internet_nl, observatory
from tests.house.test_headers import close, may_be_framed

LEAST, SHARED = 130, 120  # A+ begins at 100; what other sites may show is not of this site alone
FRAMED = 80, ["may be framed"]  # on purpose: tests/house/test_headers.py says which, and no others
BAD = {"Content-Security-Policy": "default-src *; script-src 'self' 'unsafe-inline'", "Referrer-Policy": "unsafe-url"}


@pytest.fixture
def answers(city, addresses, https_settings, settings):
    """Of each address what it answers over https; `/en/` too for one in five."""
    for name, value in https_settings.items():
        setattr(settings, name, value)
    settings.TRUSTED_PROXIES = ["127.0.0.1"]
    proxied = Client(raise_request_exception=False, headers={"X-Forwarded-Proto": "https"})
    found = {}
    for address in [*addresses, "/nee/", "/en/", "/static/css/tokens.css"]:
        found[address] = proxied.get(address)
        close(found[address])
    return found


def test_every_answer_scores_as_the_best_do(answers):
    low = {}
    for address, answer in answers.items():
        score, why = observatory(answer.headers, answer.cookies)
        shared = answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        if may_be_framed(address):
            assert (score, [one[4:] for one in why if one.startswith("-")]) == FRAMED, address
        elif score < (SHARED if shared else LEAST):
            low[address] = (score, why)
    assert low == {}


def test_internet_nl_would_find_nothing_in_any(answers):
    wrong = {address: found for address, answer in answers.items() if (found := internet_nl(answer.headers))}
    framed = {address for address in answers if may_be_framed(address)}
    assert wrong == {address: ["frame-ancestors", "frame-ancestors *"] for address in framed}
    assert len(framed) == 4


def test_what_is_wrong_is_found():
    score, why = observatory(BAD)
    assert score == 100 - 20 - 20 - 20 - 5 - 5, why
    assert set(internet_nl(BAD)) == {
        "HSTS under a year", "default-src", "frame-ancestors", "base-uri", "form-action", "default-src *",
        "script-src 'unsafe-inline'", "nosniff", "Referrer-Policy",
    }  # fmt: skip
    assert observatory({})[0] == 100 - 25 - 20 - 20 - 5
