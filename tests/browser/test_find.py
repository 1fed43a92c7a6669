"""The first journey: find the green initiatives of Schalkwijk, in every way people have."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE

FOUND = re.compile(r"/initiatieven/\?stadsdeel=schalkwijk&thema=groen$")
TITLE = "Groene initiatieven in Schalkwijk"
KNOWN = "Buurttuin Schalkwijk"


def items(page: Page):
    return page.locator("#lijst .item")


def count_in_words(page: Page) -> int:
    return int(re.search(r"\d+", page.locator(".results .lead").inner_text())[0])


def expect_found(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page).to_have_url(FOUND)
    expect(items(page).filter(has_text=KNOWN)).to_have_count(1)
    assert items(page).count() == count_in_words(page)
    themes = [text.replace("\xa0", " ") for text in items(page).locator(".meta").all_inner_texts()]
    assert [text for text in themes if "Groen en tuinen" not in text] == []


def filter_box(page: Page, label: str):
    return page.locator("#filters").get_by_label(label)


def choose(page: Page, label: str) -> None:
    """Press the label of a filter, as people do; the box is drawn beside it."""
    page.locator("#filters label", has_text=label).click()


def test_by_mouse_to_the_initiative_and_back_forward_reload_and_somebody_else(page, visitor):
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Initiatieven").click()
    choose(page, "Schalkwijk")
    expect(page).to_have_title(re.compile("Schalkwijk"))
    choose(page, "Groen en tuinen")
    expect_found(page)
    assert re.match(TITLE, page.title())
    page.get_by_role("link", name=KNOWN).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(KNOWN)
    page.go_back()
    expect_found(page)
    page.reload()
    expect_found(page)
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?stadsdeel=schalkwijk$"))
    expect(filter_box(page, "Schalkwijk")).to_be_checked()
    expect(filter_box(page, "Groen en tuinen")).not_to_be_checked()
    page.go_forward()
    expect_found(page)
    expect(filter_box(page, "Groen en tuinen")).to_be_checked()

    other = visitor()
    other.goto(page.url)
    expect_found(other)
    assert items(other).locator("a").all_inner_texts() == items(page).locator("a").all_inner_texts()


def test_who_takes_a_chip_off_hears_how_much_is_left(page):
    """On a list with a map and on one without; tests/front/test_components.py asks it of all."""
    page.goto("/initiatieven/?stadsdeel=schalkwijk&thema=groen")
    page.locator(".chips").get_by_role("link", name="Schalkwijk").press("Enter")
    expect(page).to_have_url(re.compile(r"/initiatieven/\?thema=groen#uitkomst$"))
    expect(filter_box(page, "Groen en tuinen")).to_be_checked()
    expect(filter_box(page, "Schalkwijk")).not_to_be_checked()
    expect_told(page)
    page.goto("/afspraken/?stand=open")
    page.locator(".chips a").first.press("Enter")
    expect(page.locator(".chips")).to_have_count(0)
    expect_told(page)


def expect_told(page: Page) -> None:
    told = page.locator("#uitkomst")
    expect(told).to_be_focused()
    expect(told).to_be_in_viewport()
    page.keyboard.press("Tab")  # on from there, not from the top of the page
    assert page.evaluate("document.querySelector('#uitkomst').compareDocumentPosition(document.activeElement) & 4")


def test_a_selection_without_initiatives_offers_a_way_on(page):
    page.goto("/initiatieven/?stadsdeel=zuidwest&thema=meebeslissen&fase=gestopt")
    expect(items(page)).to_have_count(0)
    page.get_by_role("link", name="Bekijk alle initiatieven").click()
    expect(page).to_have_url(re.compile("/initiatieven/$"))


FOCUS_IS_SEEN = """() => {
    const seen = (element) => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
    };
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // A shape of the drawing, and a mark on the map, show their focus in their own line.
    const line = element.querySelector?.(":scope > path, .ring");
    const ink = line && getComputedStyle(line);
    const drawn = ink && ink.stroke !== "none" && parseFloat(ink.strokeWidth) >= 3;
    return (inView && (seen(element) || Boolean(drawn))) || element.outerHTML.slice(0, 200);
}"""


def tab_to(page: Page, name: str, most: int = 60) -> None:
    """Press Tab until what has the focus is called `name`; the focus is seen at every step."""
    for _ in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN) is True
        words = page.evaluate(
            "() => { const e = document.activeElement;"
            " return e.labels?.[0]?.innerText || e.getAttribute('aria-label') || e.innerText || ''; }"
        )
        if words.startswith(name):
            return
    pytest.fail(f"No Tab came to “{name}”.")


def test_by_keyboard_alone_and_the_focus_is_always_seen(page):
    page.goto("/")
    tab_to(page, "Ga naar de inhoud", 1)
    tab_to(page, "Initiatieven")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/initiatieven/$"))
    tab_to(page, "Schalkwijk")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("stadsdeel=schalkwijk"))
    expect(filter_box(page, "Schalkwijk")).to_be_focused()
    tab_to(page, "Groen en tuinen")
    page.keyboard.press("Space")
    expect_found(page)
    expect(filter_box(page, "Groen en tuinen")).to_be_focused()
    tab_to(page, KNOWN, 200)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(KNOWN)
    tab_to(page, "Ga naar de inhoud", 1)
    page.keyboard.press("Enter")
    expect(page.locator("#inhoud")).to_be_focused()


def test_without_script(visitor):
    page = visitor(java_script_enabled=False)
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Initiatieven").click()
    filter_box(page, "Schalkwijk").check()
    filter_box(page, "Groen en tuinen").check()
    page.locator("#filters").get_by_role("button", name="Pas toe").click()
    expect_found(page)
    expect(page.locator("#kaart svg.map a.area").first).to_be_visible()

    page.get_by_label("Volgorde").select_option("nieuw")
    page.locator("form:has(#sorteer)").get_by_role("button", name="Pas toe").click()
    expect(page).to_have_url(re.compile(r"stadsdeel=schalkwijk.*thema=groen.*sorteer=nieuw|sorteer=nieuw"))
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_on_a_phone_the_menu_is_a_sheet_that_needs_no_script(visitor):
    phone = visitor(**PHONE, java_script_enabled=False)
    phone.goto("/initiatieven/")
    menu, button = (
        phone.get_by_role("navigation", name="Hoofdmenu"),
        phone.get_by_role("button", name="Menu", exact=True),
    )
    expect(menu).to_be_hidden()
    button.press("Enter")
    expect(menu.get_by_role("link", name="Initiatieven")).to_be_in_viewport()
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    button.tap()
    menu.get_by_role("link", name="Afspraken").tap()
    expect(phone).to_have_url(re.compile("/afspraken/$"))


def test_on_a_phone(phone):
    phone.goto("/initiatieven/")
    filters = phone.locator("#filters")
    expect(filters.locator("> form")).to_be_hidden()
    filters.get_by_role("link", name="Filters").tap()
    expect(phone).to_have_url(re.compile("#filters$"))
    expect(filters.locator("> form")).to_be_visible()
    filters.locator("label", has_text="Schalkwijk").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Initiatieven in Schalkwijk")
    filters.locator("label", has_text="Groen en tuinen").tap()
    expect(phone.get_by_role("heading", level=1)).to_have_text(TITLE)
    count = count_in_words(phone)
    filters.get_by_role("link", name=f"Laat {count} initiatieven zien").tap()
    expect(filters.locator("> form")).to_be_hidden()
    expect(items(phone)).to_have_count(count)
    expect(items(phone).first).to_be_visible()


def test_on_a_phone_list_and_map_are_two_views_of_one_address(phone):
    phone.goto("/initiatieven/?thema=groen")
    phone.locator(".switch").get_by_role("link", name="Kaart").tap()
    expect(phone).to_have_url(re.compile(r"\?thema=groen#kaart$"))
    expect(phone.locator(".mapmark").first).to_be_visible()
    assert phone.locator("#kaart .leaflet-container").bounding_box()["height"] > 250
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(items(phone).first).to_be_hidden()
    phone.locator(".switch").get_by_role("link", name="Lijst").tap()
    expect(phone).to_have_url(re.compile(r"\?thema=groen#lijst$"))
    expect(items(phone).first).to_be_visible()


def test_in_english(page):
    page.goto("/initiatieven/")
    page.get_by_role("banner").get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile("/en/initiatieven/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    choose(page, "Schalkwijk")
    expect(page).to_have_url(re.compile("stadsdeel=schalkwijk"))
    page.locator("#filters label[for=thema-groen]").click()
    expect(page).to_have_url(re.compile(r"/en/initiatieven/\?stadsdeel=schalkwijk&thema=groen$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Schalkwijk")
    # Its content stays in the language it was written in, and says so.
    expect(page.get_by_role("link", name=KNOWN)).to_have_attribute("lang", "nl")
    page.get_by_role("link", name="Nederlands").click()
    expect_found(page)
