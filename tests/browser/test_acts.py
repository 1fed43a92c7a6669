"""A moderator with what is published: joins what was sent in to it, takes it away and puts it back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.look import faults
from tests.browser.people import sign_in
from tests.browser.queue import JOINED

MODERATOR = "moderator@voorbeeld.haarlem"
PLACED = "Het Badhuis"


def test_what_was_sent_in_is_joined_and_what_is_there_is_hidden_and_brought_back(visitor, watch, portal, looks):
    page = visitor(reduced_motion="reduce")
    sign_in(page, MODERATOR)
    page.goto("/moderatie/?q=badhuistuin")
    page.get_by_role("link", name=JOINED).click()
    expect(page.locator("[data-keys='wired']")).to_be_attached()
    page.keyboard.press("h")
    page.get_by_label("Zoek op naam").fill("badhuis")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_label(PLACED).check()
    article = page.get_by_role("article", name="De brief")
    expect(article).to_contain_text(f"hoort bij een initiatief dat er al is: “{PLACED}”")
    page.get_by_role("group", name=f"Wat neemt “{PLACED}” over?").get_by_label("Zet het erbij").first.check()
    assert faults(page, looks) == []
    page.get_by_role("button", name="Hoort bij …").click()
    expect(page.get_by_role("heading", name=f"Samengevoegd: {JOINED}")).to_be_visible()

    page.goto("/initiatieven/het-badhuis/")
    page.get_by_role("link", name="Verbeter, verberg of voeg samen").click()
    expect(page.locator("[data-keys='wired']")).to_be_attached()
    assert faults(page, looks) == []
    page.keyboard.press("v")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Haal weg")
    page.get_by_label("Waarom doe je dit?").fill("Op verzoek.")
    assert faults(page, looks) == []
    page.get_by_role("button", name="Haal weg").click()
    expect(page.get_by_role("status")).to_contain_text("Het is weggehaald.")
    here = page.url
    watch.may_fail(gone := f"{portal}/initiatieven/het-badhuis/")
    assert page.goto(gone).status == 410
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit is weggehaald")
    page.goto(here)
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("status").filter(has_text=re.compile("Alles staat er weer"))).to_be_visible()
    page.goto("/moderatie/initiatieven/?q=badhuis")
    assert faults(page, looks) == []
    assert page.goto(gone).status == 200


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_choice_with_what_to_merge_is_enough(visitor, script, looks):
    page = visitor(reduced_motion="reduce", java_script_enabled=script, viewport={"width": 320, "height": 640})
    sign_in(page, MODERATOR)
    page.goto("/initiatieven/het-badhuis/")
    page.get_by_role("link", name="Verbeter, verberg of voeg samen").click()
    page.get_by_role("link", name="Voeg samen met een ander").click()
    page.get_by_label("Zoek op naam").fill("zaeltje")
    page.get_by_role("button", name="Zoek", exact=True).click()
    page.get_by_label("Het Zaeltje").check()
    told = page.get_by_role("status").filter(has_text="Je koos “Het Zaeltje”.")
    if script:
        expect(page.get_by_role("button", name=re.compile("Kies dit"))).to_have_count(0)
        expect(told).to_be_visible()
        expect(page.get_by_label("Het Zaeltje")).to_be_focused()
        expect(page.get_by_role("heading", name="Dit gaat mee naar “Het Zaeltje”")).to_be_visible()
        assert faults(page, looks) == []
    page.get_by_label("Waarom doe je dit?").fill("Dubbel.")
    act = page.get_by_role("button", name="Voeg samen met een ander")
    act.click()
    if not script:
        expect(told).to_be_visible()  # what goes along is seen before it goes, and nothing was done wrong
        expect(page.locator(".error-box")).to_have_count(0)
        act.click()
    expect(page.get_by_role("status")).to_contain_text("Samengevoegd.")
    page.get_by_role("button", name="Ongedaan maken").first.click()
    expect(page.get_by_role("status").filter(has_text=re.compile("Alles staat er weer"))).to_be_visible()
