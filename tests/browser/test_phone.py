"""What comes first on a phone: what one came for, and the way on, before what is nice to know."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE


def top(page: Page, name: str) -> float:
    """Where the heading begins, in pixels from the top of the page."""
    return page.get_by_role("heading", name=name, exact=True).first.bounding_box()["y"]


def test_from_the_name_of_a_street_to_what_happens_around_it(phone):
    phone.goto("/")
    phone.get_by_role("searchbox").fill("zijlstraat")
    phone.get_by_role("searchbox").press("Enter")
    phone.get_by_role("link", name="Zijlstraat, Haarlem").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("binnen 1 kilometer")
    expect(phone.locator("#lijst .item").first).to_be_visible()


def test_the_way_from_the_filters_to_the_list_stays_in_sight(phone):
    phone.goto("/initiatieven/#filters")
    close = phone.locator("#filters .close")
    for down in (0, 600):
        phone.evaluate("down => scrollBy(0, down)", down)
        expect(close).to_be_in_viewport(ratio=1)
    close.click()
    expect(phone.locator("#lijst .item").first).to_be_in_viewport()
    expect(close).to_be_hidden()


def test_back_from_the_list_one_chose_goes_to_where_one_was_before(phone):
    phone.goto("/initiatieven/")
    phone.get_by_role("link", name="Filters").click()
    phone.locator("#filters label", has_text="Noord").first.click()
    expect(phone).to_have_url(re.compile("stadsdeel=noord$"))
    phone.locator("#filters .close").click()
    expect(phone).to_have_url(re.compile("stadsdeel=noord#lijst$"))
    expect(phone.locator("#lijst .item").first).to_be_in_viewport()
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Alle initiatieven")


def test_without_script_the_button_that_chooses_stays_in_sight(visitor):
    page = visitor(**PHONE, java_script_enabled=False)
    page.goto("/initiatieven/#filters")
    page.locator("#filters").get_by_label("Noord").check()
    apply = page.locator("#filters form > .actions button")
    expect(apply).to_be_in_viewport(ratio=1)
    expect(page.locator("#filters .close")).not_to_be_in_viewport()
    apply.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Initiatieven in Noord")


def test_an_initiative_tells_where_and_who_before_how_it_spread(phone):
    phone.goto("/initiatieven/het-zaeltje/")
    assert (
        top(phone, "Waar")
        < top(phone, "Wie")
        < top(phone, "Zo verspreidt het zich")
        < top(phone, "Dichtbij en net zoiets")
    )


def test_a_council_asks_for_help_before_it_tells_how_that_is_known(phone):
    phone.goto("/wijkraden/werkgroep-wijken/")
    expect(phone.get_by_role("heading", name="Wie helpt mee met de grote vellen?")).to_be_visible()
    assert top(phone, "Hulp gevraagd") < top(phone, "Wie") < top(phone, "Hoe we dit weten")
    narrow = "rows => rows.filter(row => row.lastElementChild.offsetWidth < row.offsetWidth / 2).length"
    assert phone.locator(".side .facts > div").evaluate_all(narrow) == 0, "a long name leaves what it names no room"
