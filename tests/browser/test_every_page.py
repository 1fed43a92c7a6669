"""Every page: accessible, and fit for a phone, in light and dark, in both languages; who only reads leaves no trace."""

import pytest
from playwright.sync_api import expect

from tests.browser import pages
from tests.browser.look import AXE, HEIGHT, InTurn, faults
from tests.browser.people import ask_code, sign_in_by_letter

STORED = "() => [document.cookie, ...Object.keys(localStorage)]"
ENGLISH = [
    "front page",
    "list, filtered, with an unknown value",
    "initiative on the map",
    "wijk",
    "council, active",
    "spread",
    "roles",
    "sign in",
]
ENGLISH_DAILY = ["list, filtered, with an unknown value", "council, active", "spread"]


def pytest_generate_tests(metafunc):
    """Daily each page once; with --every-look in each of its states."""
    if "name" in metafunc.fixturenames:
        all_of_it, english = metafunc.config.getoption("--every-look"), "english" in metafunc.definition.name
        daily = ENGLISH_DAILY if english else [name for name in pages.EVERY if name not in pages.OTHER_STATES]
        metafunc.parametrize("name", (ENGLISH if english else list(pages.EVERY)) if all_of_it else daily)


@pytest.fixture(scope="module")
def tabs(browser, browser_context_args):
    """A function that gives the tab of a look, for all pages in it: it starts once, keeps the files of the portal, and
    has axe on every page. For whoever asked for reduced motion: nothing is halfway when it is looked at.
    """
    opened = {}

    def tab(scheme, width):
        if (scheme, width) not in opened:
            screen = {"color_scheme": scheme, "viewport": {"width": width, "height": HEIGHT}}
            context = browser.new_context(**browser_context_args | screen | {"reduced_motion": "reduce"})
            context.add_init_script(AXE)
            opened[scheme, width] = context.new_page()
        return opened[scheme, width]

    yield tab
    for page in opened.values():
        page.context.close()


@pytest.fixture
def look(tabs, watch, looks):
    """A function that opens a path in the tab of this test's first look, watched: (the tab, what is wrong with it)."""
    scheme, width = first = next(iter(looks))
    tab = tabs(scheme, width)
    tab.context.clear_cookies()

    def look(path, language="nl"):
        tab.goto(path)
        again = InTurn([first], first=0) if isinstance(looks, InTurn) else looks
        return tab, faults(tab, again, language, opened=scheme)

    with watch.over(tab.context):
        yield look


@pytest.fixture
def calm_person(visitor):
    """A tab of its own, for who signs in."""
    return visitor(reduced_motion="reduce")


def test_a_page_is_accessible_and_fits(look, watch, portal, name):
    path = pages.EVERY[name]
    watch.may_fail(*[portal + path] * (path == pages.MISSING))
    page, wrong = look(path)
    assert wrong == []
    if name in pages.PUBLIC:
        assert page.context.cookies() == []
        assert page.evaluate(STORED) == [""]


def test_a_page_in_english_is_accessible_and_fits(look, name):
    _, wrong = look(pages.in_english(pages.EVERY[name]), "en")
    assert wrong == []


def test_the_pages_of_signing_in_are_accessible_and_fit(calm_person, looks):
    ask_code(calm_person, "kijker@voorbeeld.haarlem")
    assert faults(calm_person, looks) == []
    calm_person.get_by_role("button", name="Inloggen").click()
    expect(calm_person.get_by_role("alert")).to_be_visible()
    assert faults(calm_person, looks) == []


def test_account_and_letter_are_accessible_and_fit(calm_person, looks):
    sign_in_by_letter(calm_person, "beheerder@voorbeeld.haarlem")  # the others find themselves signed in
    assert faults(calm_person, looks) == []
    calm_person.goto("/account/adres/")
    assert faults(calm_person, looks) == []
    calm_person.goto("/postvak/")
    calm_person.locator("main li a").first.click()
    assert faults(calm_person, looks) == []
