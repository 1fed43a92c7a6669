"""Minutes that are there already: pasted, gone through with keys only, and the meeting is there."""

from playwright.sync_api import Page, expect

from tests.browser.people import sign_in
from tests.meetings.minutes_score.texts import FOLDER

PASTE, MEMBER = "/vergaderingen/plannen/werkgroep-wijken/inlezen/", "lid@voorbeeld.haarlem"


def test_a_member_reads_minutes_in_with_keys_only(page: Page, watch):
    sign_in(page, MEMBER)
    page.goto(PASTE)
    page.get_by_label("Plak hier de tekst").focus()
    page.keyboard.insert_text((FOLDER / "01_all_ones.txt").read_text(encoding="utf-8"))
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt dit?")
    kees = page.get_by_role("checkbox", name="Kees Bakker")
    expect(kees).to_be_focused()
    expect(page.locator("mark.on").first).to_have_text("Kees Bakker")
    page.keyboard.press("j")
    expect(page.locator("mark.on").first).to_have_text("Marijke van den Broek")
    page.keyboard.press("x")
    expect(page.get_by_role("checkbox", name="Marijke van den Broek")).not_to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("12 oktober 2015")
    expect(page.get_by_text("Joke neemt contact op met de groenbeheerder.").first).to_be_visible()
    expect(page.get_by_text("Hans de Wit").first).to_be_visible()
    expect(page.get_by_text("Marijke van den Broek")).to_have_count(0)
