"""Every page: accessible, and fit for a phone, in light and dark, in both languages."""

from zlib import crc32

import pytest

from tests.browser import pages
from tests.browser.look import FEW, LOOKS, faults
from tests.browser.people import ask_code, sign_in

ENGLISH = [
    "front page",
    "list, filtered, with an unknown value",
    "initiative on the map",
    "wijk",
    "council, active",
    "roles",
    "sign in",
]


@pytest.fixture
def calm_page(visitor):
    """For whoever asked for reduced motion: nothing is halfway when it is looked at."""
    return visitor(reduced_motion="reduce")


@pytest.fixture
def looks(pytestconfig, request):
    """The looks in which a page is inspected: daily one on a desk in light, or on a phone in dark."""
    if pytestconfig.getoption("--every-look"):
        return LOOKS
    return [LOOKS[crc32(request.node.name.encode()) % FEW]]


@pytest.mark.parametrize("name", pages.EVERY)
def test_a_page_is_accessible_and_fits(calm_page, looks, watch, portal, name):
    path = pages.EVERY[name]
    watch.may_fail(*[portal + path] * (path == pages.MISSING))
    calm_page.goto(path)
    assert faults(calm_page, looks) == []


@pytest.mark.parametrize("name", ENGLISH)
def test_a_page_in_english_is_accessible_and_fits(calm_page, looks, name):
    calm_page.goto(pages.in_english(pages.EVERY[name]))
    assert faults(calm_page, looks, "en") == []


def test_the_pages_of_signing_in_are_accessible_and_fit(calm_page, looks):
    ask_code(calm_page, "kijker@voorbeeld.haarlem")
    assert faults(calm_page, looks) == []
    calm_page.get_by_role("button", name="Inloggen").click()
    assert calm_page.get_by_role("alert").is_visible()
    assert faults(calm_page, looks) == []


def test_account_and_letter_are_accessible_and_fit(calm_page, looks):
    sign_in(calm_page, "beheerder@voorbeeld.haarlem")
    assert faults(calm_page, looks) == []
    calm_page.goto("/account/adres/")
    assert faults(calm_page, looks) == []
    calm_page.goto("/postvak/")
    calm_page.locator("main li a").first.click()
    assert faults(calm_page, looks) == []
