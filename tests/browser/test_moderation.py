"""A moderator at work: with keys only, without script, and as axe sees it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.look import FEW, LOOKS, faults
from tests.browser.people import sign_in
from tests.browser.queue import ASKED, KEYS, SPARE

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
    expect(desk.get_by_role("alert")).to_contain_text("Schrijf bij minstens één onderdeel")
    wired(desk)
    desk.get_by_label("Opmerking voor de inzender").focus()
    keys.type("jkacd?")
    expect(desk.get_by_label("Opmerking voor de inzender")).to_have_value("jkacd?")
    desk.get_by_role("link", name="Terug naar wat wacht").focus()
    keys.press("k")
    titled(desk, KEYS)
    keys.press("a")
    titled(desk, "Zo ziet de brief eruit")
    expect(desk.get_by_role("article", name="De brief")).to_contain_text("Hier staat een knop")
    keys.press("a")
    expect(desk.get_by_role("heading", name="Geplaatst")).to_be_visible()
    wired(desk)
    keys.press("o")
    titled(desk, KEYS)
    expect(desk).to_have_url("/initiatieven/stoep-met-planten/")
    desk.go_back()
    desk.get_by_role("button", name="Ongedaan maken").focus()
    keys.press("Enter")
    expect(desk.get_by_role("status").filter(has_text="Teruggedraaid")).to_be_visible()
    watch.may_fail(gone := f"{portal}/initiatieven/stoep-met-planten/")
    assert desk.goto(gone).status == 404


def test_keys_are_told_and_can_be_turned_off(desk):
    desk.keyboard.press("?")
    box = desk.get_by_label("Toetsen gebruiken")
    expect(box).to_be_checked()
    box.uncheck()
    desk.reload()
    wired(desk).keyboard.press("j")
    assert desk.evaluate("() => document.activeElement === document.body")
    desk.get_by_text("Toetsen", exact=True).click()
    desk.get_by_label("Toetsen gebruiken").check()
    desk.reload()
    wired(desk).keyboard.press("j")
    expect(desk.locator("[data-line]").first).to_be_focused()


def test_without_script_a_question_is_asked_and_taken_back(visitor):
    page = visitor(java_script_enabled=False)
    sign_in(page, MODERATOR)
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
    page.goto("/moderatie/?stand=besloten")
    page.get_by_role("listitem").filter(has_text=ASKED).get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("button", name="Plaats op de kaart")).to_be_visible()


def test_the_pages_of_moderators_are_accessible_and_fit(desk, pytestconfig):
    looks = LOOKS if pytestconfig.getoption("--every-look") else LOOKS[:FEW]
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
