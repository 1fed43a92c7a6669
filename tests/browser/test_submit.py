"""A resident sends something in: on a phone without JavaScript, and on a desk with it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.look import faults

TOO_QUICK = 3200  # milliseconds; who is quicker is asked to press once more
PATIENCE = 10_200  # milliseconds, for who has no JavaScript and so no proof of work


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def fill_step_1(page: Page, title: str) -> None:
    page.get_by_label("Naam").fill(title)
    page.get_by_label("Wat is het, in één of twee zinnen?").fill("Wij zetten planten in de stoep.")
    page.get_by_label("Idee:").check()
    page.get_by_label("Groen en tuinen").check()


def test_without_javascript_on_a_phone_from_form_to_withdrawal(visitor, newest_link):
    page = visitor(**PHONE, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("link", name="Meld iets aan").click()
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page).to_have_title(re.compile("Er zijn nog 5 dingen niet goed"))
    expect(page.get_by_role("alert").get_by_role("link")).to_have_count(5)

    fill_step_1(page, "Stoep vol salie")
    page.get_by_label("Adres of postcode").fill("Markt 2")
    page.get_by_label("Alleen de buurt:").check()
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page.locator("main")).to_contain_text("ergens in de buurt")
    page.get_by_label("Je e-mailadres").fill("salie@voorbeeld.nl")
    page.wait_for_timeout(PATIENCE)
    page.get_by_role("button", name="Verstuur je inzending").click()
    heading(page, "Kijk nu in je mail")

    page.goto(newest_link("salie@voorbeeld.nl"))
    page.get_by_role("button", name="Bevestig mijn inzending").click()
    heading(page, "Je inzending Stoep vol salie")
    expect(page).to_have_title("Je inzending Stoep vol salie | Haarlem Wijken")
    expect(page.locator("main")).to_contain_text("Je hoort van ons voor")

    page.get_by_text("Trek je inzending in").click()
    page.get_by_role("button", name="Ja, trek mijn inzending in").click()
    expect(page.locator("main")).to_contain_text("Je hebt dit teruggetrokken")
    assert page.context.cookies() == []


def test_with_the_place_of_the_device_in_every_look(visitor, newest_link, watch, looks):
    page = visitor(
        geolocation={"latitude": 52.3814, "longitude": 4.6361}, permissions=["geolocation"], reduced_motion="reduce"
    )
    page.goto("/initiatieven/aanmelden/")
    expect(page.locator("[name=proof]")).to_have_attribute("data-proof", "done")
    proof = page.locator("[name=proof]").input_value()
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page.get_by_role("alert")).to_be_focused()
    expect(page.locator("[name=proof]")).to_have_value(proof)  # it goes along, and is not done again
    assert faults(page, looks) == []
    fill_step_1(page, "Haven van munt")
    page.get_by_role("button", name="Gebruik mijn plek").click()
    expect(page.locator("[data-told]")).to_contain_text("Je plek ligt in de buurt Binnenstad")
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page.get_by_role("button", name="Verder naar stap 2")).to_have_count(0)  # both steps tell the buurt
    expect(page.locator("main")).to_contain_text("in de buurt Binnenstad")
    assert faults(page, looks) == []
    page.get_by_label("Je e-mailadres").fill("munt@voorbeeld.nl")
    page.wait_for_timeout(TOO_QUICK)
    page.get_by_role("button", name="Verstuur je inzending").dblclick()
    heading(page, "Kijk nu in je mail")

    page.goto(newest_link("munt@voorbeeld.nl"))
    assert faults(page, looks) == []
    page.get_by_role("button", name="Bevestig mijn inzending").click()
    heading(page, "Je inzending Haven van munt")
    assert faults(page, looks) == []
    page.get_by_role("link", name="Pas je inzending aan").click()
    expect(page.get_by_label("Naam")).to_have_value("Haven van munt")
    assert faults(page, looks) == []


def test_who_wants_this_too_begins_with_what_gave_the_idea(visitor, watch, looks):
    page = visitor()
    page.goto("/initiatieven/?thema=groen")
    source = page.locator(".items .item a").first.inner_text()
    page.get_by_role("link", name=source).first.click()
    page.get_by_role("link", name="Dit wil ik ook").click()
    expect(page.locator("#zoals")).to_contain_text(f"Je wilt zoiets als {source}")
    assert faults(page, looks) == []
    page.get_by_label("Naam").fill("Ook een tuin")
    page.get_by_label("Wat is het, in één of twee zinnen?").fill("Zoals bij de buren.")
    page.get_by_label("Of kies een buurt").select_option(index=2)
    page.get_by_role("button", name="Verder naar stap 2").click()
    named = page.get_by_label("Bracht een ander initiatief jullie op het idee?")
    expect(named).to_have_value(source)
    named.fill("")
    named.press_sequentially(source.split()[0])
    expect(page.locator("#initiatieven-namen option").first).to_be_attached()
    assert faults(page, looks) == []


def test_in_english_with_the_keyboard_alone(visitor, newest_link):
    page = visitor()
    page.goto("/en/initiatieven/aanmelden/")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    keys = page.keyboard

    def go_to(locator) -> None:
        for _ in range(40):
            if locator.evaluate("one => one === document.activeElement"):
                return
            keys.press("Tab")
        raise AssertionError(f"the keyboard does not come to {locator}")

    def choose(label: str) -> None:
        go_to(page.get_by_label(label))
        keys.press("Space")

    go_to(page.get_by_label("Name"))
    keys.type("Pavement of sage")
    keys.press("Tab")
    keys.type("We put plants in the pavement.")
    choose("Idea:")
    choose("Green and gardens")
    go_to(page.get_by_label("Or choose"))
    keys.type("Vijfhoek")
    go_to(page.get_by_role("button", name="Continue to step 2"))
    keys.press("Enter")
    go_to(page.get_by_label("Your e-mail address"))
    keys.type("sage@voorbeeld.nl")
    page.wait_for_timeout(TOO_QUICK)
    go_to(page.get_by_role("button", name="Send your submission"))
    keys.press("Enter")
    heading(page, "Now look in your mail")

    page.goto(newest_link("sage@voorbeeld.nl"))
    assert "/en/" in page.url
    go_to(page.get_by_role("button", name="Confirm"))
    keys.press("Enter")
    heading(page, "Your submission Pavement of sage")


def test_who_is_quicker_than_the_proof_waits_for_it_and_is_asked_once_more(page):
    page.goto("/melden/?pagina=/over/")
    page.get_by_label("Iets anders").check()
    page.locator("textarea").fill("Kijk even naar de spelling.")
    page.get_by_role("button", name="Verstuur je melding").click()
    heading(page, "Nog één keer versturen")
    expect(page.locator("[name=proof]")).to_have_attribute("data-proof", "done")
    page.wait_for_timeout(TOO_QUICK)
    page.get_by_role("button", name="Verstuur nog een keer").click()
    heading(page, "Bedankt, we kijken ernaar")
