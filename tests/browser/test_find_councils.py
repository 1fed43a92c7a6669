"""To find the councils that are active, and all of them again."""

import re

from playwright.sync_api import expect

from tests.browser.test_find import tab_to

COUNCILS = ".councils > li"


def test_by_keyboard_to_the_active_ones_and_back_to_all(page):
    page.goto("/wijkraden/")
    every = page.locator(COUNCILS).count()
    tab_to(page, "actief")
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", level=1)).to_have_text("Actieve wijkraden en wijkplatforms")
    expect(page).to_have_url(re.compile(r"/wijkraden/\?status=actief$"))
    expect(page.get_by_label("actief", exact=False).first).to_be_focused()
    found = page.locator(COUNCILS)
    assert 0 < found.count() < every
    assert found.count() == found.filter(has=page.locator(".state", has_text="actief")).count()

    page.locator("#inhoud").focus()
    tab_to(page, "Actief")  # the chip; the box is called "actief"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/wijkraden/#uitkomst$"))
    expect(page.locator(COUNCILS)).to_have_count(every)
