"""Finding something by words: with a typing error, by the name people use, by keyboard alone, without JavaScript."""

import re

from playwright.sync_api import Page, expect

from tests.browser.test_find import tab_to

BOX = "Zoek op een straat, buurt of onderwerp"


def suggestions(page: Page):
    return page.get_by_role("list", name="Suggesties").get_by_role("link")


def test_by_a_word_with_a_typing_error(page):
    page.goto("/")
    page.get_by_role("searchbox", name=BOX).fill("badhius")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=badhius$"))
    expect(page.get_by_text("Gezocht op badhuis")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("badhius")
    page.get_by_role("link", name="Het Badhuis").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Het Badhuis")


def test_by_the_name_people_use(page):
    page.goto("/initiatieven/")
    page.get_by_role("link", name="Zoeken").click()
    page.get_by_role("searchbox").fill("Leidsebuurt")
    page.keyboard.press("Enter")
    page.get_by_role("region", name="Gebieden").get_by_role("link", name="Leidsebuurt", exact=True).click()
    expect(page).to_have_url(re.compile(r"/initiatieven/\?buurt=leidsebuurt$"))


def test_by_keyboard_alone_through_the_suggestions(page):
    page.goto("/")
    tab_to(page, BOX)
    page.keyboard.type("vijfh")
    expect(suggestions(page).first).to_have_text(re.compile("^Vijfhoek"))
    expect(page.locator("[role=status]#zoek-aantal")).to_contain_text("Met pijl omlaag")

    page.keyboard.press("ArrowDown")
    expect(suggestions(page).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(suggestions(page)).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_have_value("vijfh")

    page.keyboard.type("o")
    expect(suggestions(page).first).to_be_visible()
    tab_to(page, "Vijfhoek", 3)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/buurten/vijfhoek/$"))


def test_the_suggestions_close_when_one_goes_on(page):
    page.goto("/zoeken/")
    page.get_by_role("searchbox").press_sequentially("schalk")
    expect(suggestions(page).first).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(suggestions(page)).to_have_count(0)


def test_on_a_phone_without_script(visitor):
    page = visitor(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    page.goto("/zoeken/?q=tuin")
    expect(page.get_by_role("region", name="Initiatieven").get_by_role("listitem").first).to_be_visible()
    page.get_by_role("searchbox").fill("schalkwyk")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_role("region", name="Gebieden").get_by_role("link", name="Schalkwijk", exact=True).click()
    expect(page).to_have_url(re.compile("/stadsdelen/schalkwijk/$"))
