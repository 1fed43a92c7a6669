"""Every page: accessible, and fit for a phone, in light and dark, in both languages; who only reads leaves no trace."""

import pytest

from tests.browser import pages
from tests.browser.look import faults
from tests.browser.people import ask_code, sign_in

STORED = "() => [document.cookie, ...Object.keys(localStorage)]"
ENGLISH = [
    "front page",
    "list, filtered, with an unknown value",
    "initiative on the map",
    "wijk",
    "council, active",
    "roles",
    "sign in",
]


@pytest.fixture(scope="module")
def one_tab(browser, browser_context_args):
    """One tab for all pages: it starts once, and keeps the files of the portal. For whoever asked for reduced motion:
    nothing is halfway when it is looked at.
    """
    context = browser.new_context(**browser_context_args | {"reduced_motion": "reduce"})
    yield context.new_page()
    context.close()


@pytest.fixture
def calm_page(one_tab, watch):
    """The tab, watched while this test looks."""
    one_tab.context.clear_cookies()
    with watch.over(one_tab.context):
        yield one_tab


@pytest.fixture
def calm_person(visitor):
    """A tab of its own, for who signs in."""
    return visitor(reduced_motion="reduce")


@pytest.mark.parametrize("name", pages.EVERY)
def test_a_page_is_accessible_and_fits(calm_page, looks, watch, portal, name):
    path = pages.EVERY[name]
    watch.may_fail(*[portal + path] * (path == pages.MISSING))
    calm_page.goto(path)
    assert faults(calm_page, looks) == []
    if name in pages.PUBLIC:
        assert calm_page.context.cookies() == []
        assert calm_page.evaluate(STORED) == [""]


@pytest.mark.parametrize("name", ENGLISH)
def test_a_page_in_english_is_accessible_and_fits(calm_page, looks, name):
    calm_page.goto(pages.in_english(pages.EVERY[name]))
    assert faults(calm_page, looks, "en") == []


def test_the_pages_of_signing_in_are_accessible_and_fit(calm_person, looks):
    ask_code(calm_person, "kijker@voorbeeld.haarlem")
    assert faults(calm_person, looks) == []
    calm_person.get_by_role("button", name="Inloggen").click()
    assert calm_person.get_by_role("alert").is_visible()
    assert faults(calm_person, looks) == []


def test_account_and_letter_are_accessible_and_fit(calm_person, looks):
    sign_in(calm_person, "beheerder@voorbeeld.haarlem")
    assert faults(calm_person, looks) == []
    calm_person.goto("/account/adres/")
    assert faults(calm_person, looks) == []
    calm_person.goto("/postvak/")
    calm_person.locator("main li a").first.click()
    assert faults(calm_person, looks) == []
