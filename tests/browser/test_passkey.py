"""Passkeys, with an authenticator that Chromium plays: the browser's own part is real."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import ask_code, code_of, sign_in_by_letter, type_code

EMAIL = "passkey@voorbeeld.haarlem"


@pytest.fixture
def own_key(visitor, watch, portal) -> Page:
    """A page of a device that keeps passkeys and knows its owner. Passkeys are of a name: an IP address has none."""
    watch.portal = portal.replace("127.0.0.1", "localhost")
    page = visitor(base_url=watch.portal)
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def test_made_then_signed_in_with_alone_and_as_second_step(own_key):
    page = own_key
    sign_in_by_letter(page, EMAIL)
    page.get_by_role("link", name="Stel een tweede stap in").click()
    page.get_by_role("link", name="Maak een passkey").click()
    page.get_by_label("Hoe noem je deze passkey?").fill("mijn telefoon")
    page.get_by_role("button", name="Maak een passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Je noodcodes")
    expect(page.locator("main li.code")).to_have_count(8)
    page.get_by_role("link", name="Ik heb ze bewaard, verder").click()
    expect(page.get_by_role("listitem").filter(has_text="mijn telefoon")).to_be_visible()

    page.goto("/account/")
    page.get_by_role("button", name="Log hier uit").click()
    page.goto("/account/login/")
    page.get_by_role("button", name="Log in met je passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn plek")

    page.get_by_role("button", name="Log hier uit").click()
    ask_code(page, EMAIL)
    type_code(page, code_of(page, EMAIL))
    expect(page.get_by_role("heading", level=1)).to_have_text("De tweede stap")
    page.get_by_role("button", name="Gebruik je passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn plek")


def test_a_device_that_knows_no_passkey_says_so(own_key):
    page = own_key
    page.goto("/account/login/")
    page.get_by_role("button", name="Log in met je passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("Dat lukte niet")


def test_pressed_twice_it_asks_once(own_key, watch):
    """A second question would be the one that the server remembers, while the first is being answered."""
    page = own_key
    page.goto("/account/login/")
    page.evaluate("() => { navigator.credentials.get = () => new Promise(() => {}); }")
    button = page.get_by_role("button", name="Log in met je passkey")
    button.click()
    button.click()
    page.wait_for_load_state("networkidle")
    assert len(watch.asked(page.locator("[data-passkey]").get_attribute("data-options-url"))) == 1
    expect(page.locator("[data-failed]")).to_be_hidden()
