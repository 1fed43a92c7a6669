"""A moderator at work: with keys only, without script, and as axe sees it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.look import faults
from tests.browser.people import ACCOUNT, sign_in
from tests.browser.queue import ASKED, KEYS, SPARE, TEN

MODERATOR = "moderator@voorbeeld.haarlem"


@pytest.fixture
def desk(visitor) -> Page:
    page = visitor(reduced_motion="reduce")
    sign_in(page, MODERATOR)
    page.goto("/moderatie/")
    return wired(page)


def wired(page: Page) -> Page:
    """The page once its keys work."""
    expect(page.locator("[data-keys='wired']")).to_be_attached()
    return page


def titled(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)
    if "/moderatie/" in page.url:
        wired(page)


def test_with_keys_only_one_is_placed_and_taken_back(desk, watch, portal):
    keys = desk.keyboard
    for key in "jjk":
        keys.press(key)
    expect(desk.get_by_role("link", name=KEYS)).to_be_focused()
    keys.press("o")
    titled(desk, KEYS)
    keys.press("j")
    titled(desk, ASKED)
    keys.press("c")  # nothing was asked yet
    expect(desk.get_by_label("Opmerking voor de inzender")).to_be_focused()
    keys.type("jkacdu1?")
    expect(desk.get_by_label("Opmerking voor de inzender")).to_have_value("jkacdu1?")
    keys.press("Escape")
    keys.press("k")
    titled(desk, KEYS)
    keys.press("a")
    titled(desk, "Plaats op de kaart")
    expect(desk.get_by_role("article", name="De brief")).to_contain_text("Hier staat een knop")
    keys.press("a")
    titled(desk, ASKED)  # on to the next
    desk.get_by_role("heading", name=f"Geplaatst: {KEYS}").get_by_role("link").focus()
    keys.press("Enter")
    titled(desk, KEYS)
    keys.press("o")
    titled(desk, KEYS)
    expect(desk).to_have_url("/initiatieven/stoep-met-planten/")
    desk.go_back()
    wired(desk)
    keys.press("u")
    expect(desk.get_by_role("status").filter(has_text="Teruggedraaid")).to_be_visible()
    watch.may_fail(gone := f"{portal}/initiatieven/stoep-met-planten/")
    assert desk.goto(gone).status == 404


def test_ten_are_cleared_with_keys_only(desk):
    """Placed, declined and asked about in turn; of each the letter is seen first."""
    keys = desk.keyboard
    desk.get_by_label("Zoek op naam").focus()
    keys.type("straatfeest")
    keys.press("Enter")
    expect(desk.locator("[data-line]")).to_have_count(len(TEN))
    wired(desk)
    keys.press("j")
    keys.press("o")
    for number, title in enumerate(TEN):
        titled(desk, title)
        verb = "adc"[number % 3]
        keys.press(verb)
        if verb == "c":
            keys.type("Wanneer is het?")
            keys.press("Escape")
            keys.press("c")
        titled(desk, {"a": "Plaats op de kaart", "d": "Wijs af", "c": "Vraag om aanpassing"}[verb])
        if verb == "d":
            keys.press("2")
            expect(desk.get_by_role("article", name="De brief")).to_contain_text("staat al op de kaart")
        keys.press(verb)
    titled(desk, "Wacht op jou")
    expect(desk.get_by_role("heading", name="Niets gevonden")).to_be_visible()
    expect(desk.get_by_role("heading", name=f"Geplaatst: {TEN[-1]}")).to_be_visible()


def test_keys_are_told_and_can_be_turned_off(desk):
    desk.keyboard.press("?")
    box = desk.get_by_label("Toetsen gebruiken")
    expect(box).to_be_checked()
    box.uncheck()
    desk.reload()
    wired(desk).keyboard.press("j")
    assert desk.evaluate("() => document.activeElement === document.body")
    desk.get_by_label("Toetsen gebruiken").check()
    desk.reload()
    wired(desk).keyboard.press("j")
    expect(desk.locator("[data-line]").first).to_be_focused()


def test_without_script_a_question_is_asked_and_taken_back(visitor):
    page = visitor(java_script_enabled=False)
    sign_in(page, MODERATOR)
    page.goto(ACCOUNT)
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Moderatie").click()
    page.get_by_role("link", name=ASKED).click()
    page.get_by_text("Opmerking bij Naam", exact=True).first.click()
    page.locator("#opm-title").fill("Waar is het?")
    page.get_by_role("button", name="Vraag om aanpassing").click()
    expect(page.get_by_role("article", name="De brief")).to_contain_text("Naam: Waar is het?")
    page.get_by_label("Jouw alinea in de brief").fill("Bel gerust.")
    page.get_by_role("button", name="Bekijk de brief opnieuw").click()
    expect(page.get_by_role("article", name="De brief")).to_contain_text("Bel gerust.")
    page.get_by_role("button", name="Vraag om aanpassing").click()
    expect(page.get_by_role("heading", name=f"Wacht op aanpassing: {ASKED}")).to_be_visible()
    page.goto("/moderatie/?stand=besloten")
    page.get_by_role("listitem").filter(has_text=ASKED).get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("button", name="Plaats op de kaart")).to_be_visible()


def test_the_pages_of_moderators_are_accessible_and_fit(desk, looks):
    assert faults(desk, looks) == []
    desk.get_by_role("link", name="Het Zaeltje").click()
    assert faults(desk, looks) == []
    desk.goto("/moderatie/")
    desk.get_by_role("link", name=SPARE).click()
    desk.get_by_role("button", name="Vraag om aanpassing").click()
    assert faults(desk, looks) == []
    desk.get_by_role("button", name="Wijs af").click()
    assert faults(desk, looks) == []
    desk.get_by_label("Het staat er al").check()
    desk.get_by_role("button", name="Bekijk de brief opnieuw").click()
    assert faults(desk, looks) == []
    desk.get_by_role("button", name="Wijs af").click()
    assert faults(desk, looks) == []
    desk.goto("/moderatie/?stand=besloten")
    assert faults(desk, looks) == []


def test_the_pages_of_texts_and_notices_are_accessible_and_fit(visitor, looks):
    page = visitor(reduced_motion="reduce")
    sign_in(page, "beheerder@voorbeeld.haarlem")
    page.goto("/beheer/")
    page.get_by_role("link", name="Teksten van bladzijden en brieven").click()
    assert faults(page, looks) == []
    page.get_by_role("link", name="Huisregels", exact=True).first.click()
    page.get_by_role("button", name="Bekijk eerst").click()
    assert faults(page, looks) == []
    page.goto("/beheer/mededelingen/")
    page.get_by_label("Nederlands").fill("Maandag is de site even weg.")
    page.get_by_label("Waarschuwing").check()
    page.get_by_label("Tot").fill("2099-01-01T10:00")
    page.get_by_role("button", name="Bekijk eerst").click()
    expect(page.get_by_role("complementary", name="Waarschuwing")).to_contain_text("Maandag")
    assert faults(page, looks) == []
