"""Minutes that somebody writes on while something is under way."""

import re

from playwright.sync_api import Page, expect

from tests.browser.held import Held
from tests.browser.people import sign_in
from tests.browser.test_draft import expect_kept_words
from tests.browser.test_minutes_together import FATIMA, HENK, SAVED, last_meeting, put_at_end, says, text_of


def writes(page: Page, email: str) -> Page:
    sign_in(page, email)
    page.goto(f"{last_meeting()}verslag/")
    page.wait_for_load_state("networkidle")
    return page


def test_who_comes_back_to_a_text_undoes_nothing_that_was_saved_meanwhile(visitor, watch, portal):
    """What a browser puts back itself was begun from another version than the page then says."""
    watch.may_fail(f"{portal}/vergaderingen/delen/")  # a clash is a 409
    henk, fatima = writes(visitor(), HENK), writes(visitor(), FATIMA)
    draft = Held(henk, "**/klad/")  # it never gets there
    put_at_end(henk, 1, "\n\nDit is van Henk.")
    expect_kept_words(henk, "Dit is van Henk.")
    henk.goto("/over/")
    put_at_end(fatima, 1, "\n\nDit is van Fatima.")
    fatima.keyboard.press("Control+s")
    expect(says(fatima, 1)).to_contain_text(SAVED)
    draft.is_over = True
    henk.go_back()
    expect(text_of(henk, 1)).to_have_value(re.compile("van Henk"))
    expect(says(henk, 1)).not_to_be_empty()  # taken up from the device
    text_of(henk, 1).press("Control+s")
    expect(henk.get_by_role("alert")).to_contain_text("Fatima Idrissi en jij schreven in dezelfde alinea")
    fatima.reload()
    assert "Dit is van Fatima." in text_of(fatima, 1).input_value()


def test_a_draft_that_was_thrown_away_is_not_sent_after_all(visitor):
    page = writes(visitor(), HENK)
    put_at_end(page, 0, " Klad.")
    expect(says(page, 0)).to_contain_text("Klad bewaard")
    page.reload()
    page.wait_for_load_state("networkidle")
    put_at_end(page, 0, " En nog iets.")
    drafts = Held(page, "**/klad/")
    button = page.get_by_role("button", name="Gooi je klad weg").first
    button.evaluate("(one) => { one.click(); dispatchEvent(new Event('online')); }")  # it would be sent at once
    expect(page.get_by_role("button", name="Haal hem terug").first).to_be_visible()
    assert drafts.routes == []


def test_who_was_there_is_saved_beside_a_text_that_is_being_typed(visitor, watch, portal):
    page = writes(visitor(), HENK)
    put_at_end(page, 2, " Nog niet klaar.")
    side = page.locator("#aanwezig")
    choice, said, button = side.get_by_role("combobox").first, side.get_by_role("status"), side.get_by_role("button")
    choice.select_option("online")
    watch.may_fail(f"{portal}{last_meeting()}verslag/", f"{portal}/static/django_htmx/")
    page.route("**/verslag/aanwezig/", lambda route: route.fulfill(status=503))
    button.first.press("Enter")
    expect(said).to_contain_text("nog niet vastgelegd")
    expect(choice).to_have_value("online")
    page.unroute("**/verslag/aanwezig/")
    button.first.press("Enter")
    expect(said).to_contain_text(SAVED)
    expect(button.first).to_be_focused()
    assert "Nog niet klaar." in text_of(page, 2).input_value()
