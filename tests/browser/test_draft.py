"""What is typed survives: a browser that is killed, a closed tab, a lost connection; and it does not stay behind."""

import os
import re
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import chromium
from tests.browser.people import sign_in, sign_in_by_letter
from tests.browser.test_submit import TOO_QUICK, fill_step_1, heading
from tests.initiatives.pictures import picture

FORM = "/initiatieven/aanmelden/"
COUNCIL, MEMBER = "/wijkraden/werkgroep-wijken/bijhouden/pagina/", "lid@voorbeeld.haarlem"
TEXT = "Hier staat een lang verhaal over de stoep. " * 10
RUNS = int(os.environ.get("CRASHES", "1"))
KEPT = """() => new Promise((done) => {
    const request = indexedDB.open("haarlem-wijken", 1);
    request.onsuccess = () => {
        const all = request.result.transaction("drafts").objectStore("drafts").getAll();
        all.onsuccess = () => { request.result.close(); done(JSON.stringify(all.result)); };
    };
})"""
STORY = "Wil je er meer over vertellen?"


def kept(page: Page) -> str:
    return page.evaluate(KEPT)


def expect_kept(page: Page) -> None:
    expect(page.locator("[data-draft-state]")).to_contain_text("Bewaard op dit apparaat")


def expect_kept_words(page: Page, words: str) -> None:
    for _ in range(50):
        if words in kept(page):
            break
        page.wait_for_timeout(100)
    assert words in kept(page)


def expect_nothing_kept(page: Page) -> None:
    for _ in range(50):
        if kept(page) == "[]":
            break
        page.wait_for_timeout(100)
    assert kept(page) == "[]"


def go_on(page: Page) -> None:
    page.goto(FORM)
    page.get_by_role("button", name="Verder waar je was").first.click()


@pytest.fixture
def browser_of_its_own(portal, playwright, tmp_path):
    """A function that starts a browser on one profile, and gives a page in it."""
    opened = []

    def start() -> Page:
        for lock in tmp_path.glob("Singleton*"):
            lock.unlink()
        opened.append(
            playwright.chromium.launch_persistent_context(
                tmp_path, executable_path=chromium.installed(), args=chromium.OPTIONS, base_url=portal, locale="nl-NL"
            )
        )
        return opened[-1].new_page()

    yield start
    for context in opened[-1:]:
        context.close()


def kill(profile: Path) -> None:
    """End every process of the browser on this profile, as a crash does."""
    for folder in Path("/proc").iterdir():
        try:
            words = (folder / "cmdline").read_bytes() if folder.name.isdigit() else b""
        except OSError:
            continue
        if f"--user-data-dir={profile}".encode() in words.split(b"\0"):
            os.kill(int(folder.name), signal.SIGKILL)


@pytest.mark.parametrize("run", range(RUNS))
def test_a_browser_that_is_killed_a_second_after_the_last_key_has_the_text(browser_of_its_own, tmp_path, run):
    page = browser_of_its_own()
    page.goto(FORM)
    page.get_by_label("Naam").press_sequentially(f"Stoep {run}")
    page.get_by_label(STORY).fill(TEXT)
    page.get_by_label(STORY).press_sequentially(" Einde.")
    page.wait_for_timeout(1000)
    kill(tmp_path)
    page = browser_of_its_own()
    go_on(page)
    expect(page.get_by_label("Naam")).to_have_value(f"Stoep {run}")
    expect(page.get_by_label(STORY)).to_have_value(TEXT + " Einde.")


def test_a_tab_that_was_closed_in_step_2_is_offered_again_without_the_address_and_sent_once(visitor):
    page = visitor()
    page.goto(FORM)
    fill_step_1(page, "Bankje bij de brug")
    page.get_by_label("Of kies een buurt").select_option("Vijfhoek")
    key = page.locator("[name=key]").input_value()
    page.get_by_role("button", name="Verder naar stap 2").click()
    page.get_by_label("Je e-mailadres").fill("bankje@voorbeeld.nl")
    page.get_by_label("Wie organiseert het?").fill("De buren van de brug")
    expect_kept(page)
    assert "De buren van de brug" in kept(page)
    assert "bankje@" not in kept(page)
    context = page.context
    page.close()

    page = context.new_page()
    go_on(page)
    expect(page.locator("[data-draft-back]")).to_be_focused()
    expect(page.get_by_label("Groen en tuinen")).to_be_checked()
    expect(page.locator("[name=key]")).to_have_value(key)
    page.get_by_role("button", name="Verder naar stap 2").click()
    expect(page.get_by_label("Wie organiseert het?")).to_have_value("De buren van de brug")
    page.get_by_label("Je e-mailadres").fill("bankje@voorbeeld.nl")
    page.wait_for_timeout(TOO_QUICK)
    page.get_by_role("button", name="Verstuur je inzending").click()
    heading(page, "Kijk nu in je mail")
    expect_nothing_kept(page)


def test_back_and_forward_lose_nothing_and_what_was_sent_can_be_sent_again_with_its_photos(visitor, tmp_path):
    (photo := tmp_path / "IMG_1.jpg").write_bytes(picture((640, 480)).getvalue())
    (huge := tmp_path / "huge.jpg").write_bytes(b"\xff\xd8" + bytes(10_000_000))
    page = visitor()
    page.goto(FORM)
    fill_step_1(page, "Heen en terug")
    page.get_by_label("Of kies een buurt").select_option("Vijfhoek")
    page.get_by_role("button", name="Verder naar stap 2").click()
    page.get_by_label("Kies foto’s").set_input_files([huge, photo])
    expect(page.get_by_text("“huge.jpg”: Deze foto is groter dan 10 MB.")).to_be_visible()
    page.get_by_label("Wat is er op deze foto te zien?").fill("Een bankje")
    page.get_by_label("Wie organiseert het?").fill("De buren")
    expect_kept_words(page, "De buren")
    page.go_back()
    expect(page.get_by_label("Naam")).to_have_value("Heen en terug")
    page.go_forward()
    expect(page.get_by_label("Wat is er op deze foto te zien?")).to_have_value("Een bankje")
    page.get_by_label("Nee, er staat niemand").check()
    page.get_by_label("Je e-mailadres").fill("tikfout@voorbeeld.nl")
    page.wait_for_timeout(TOO_QUICK)
    page.get_by_role("button", name="Verstuur je inzending").click()
    heading(page, "Kijk nu in je mail")
    page.go_back()
    expect(page.get_by_label("Wie organiseert het?")).to_have_value("De buren")
    expect(page.get_by_role("img", name="Een bankje")).to_be_visible()
    expect(page.get_by_label("Nee, er staat niemand")).to_be_checked()


def test_two_tabs_are_two_texts_and_what_is_thrown_away_can_be_taken_back(visitor):
    one = visitor()
    two = one.context.new_page()
    for page, title in ((one, "Eerste tabblad"), (two, "Tweede tabblad")):
        page.goto(FORM)
        page.get_by_label("Naam").fill(title)
        expect_kept(page)
    page = one.context.new_page()
    page.goto(FORM)
    offered = page.locator("[data-draft-offer] li")
    expect(offered).to_have_count(2)
    expect(offered.first).to_contain_text("“Tweede tabblad”")
    offered.first.get_by_role("button", name="Begin opnieuw").click()
    expect(offered.first.get_by_role("button", name="Haal het terug")).to_be_focused()
    assert "Tweede tabblad" not in kept(page)
    offered.first.get_by_role("button", name="Haal het terug").click()
    assert "Tweede tabblad" in kept(page)
    offered.nth(1).get_by_role("button", name="Verder waar je was").click()
    expect(page.get_by_label("Naam")).to_have_value("Eerste tabblad")


def test_without_a_connection_it_says_so_and_is_sent_when_there_is_one_again(visitor, watch, portal):
    watch.may_fail(portal)
    page = visitor()
    page.goto(FORM)
    fill_step_1(page, "Zonder verbinding")
    page.get_by_label("Of kies een buurt").select_option("Vijfhoek")
    page.get_by_role("button", name="Verder naar stap 2").click()
    page.get_by_label("Je e-mailadres").fill("lijn@voorbeeld.nl")
    page.wait_for_timeout(TOO_QUICK)
    page.context.set_offline(True)
    page.get_by_role("button", name="Verstuur je inzending").click()
    expect(page.get_by_text("Geen verbinding. Je tekst staat op dit apparaat.")).to_be_visible()
    page.get_by_role("button", name="Verstuur je inzending").click()
    page.context.set_offline(False)
    heading(page, "Kijk nu in je mail")


def test_what_was_typed_when_the_session_ended_is_offered_after_signing_in_again(page):
    sign_in(page, MEMBER)
    page.goto(COUNCIL)
    page.locator("textarea").first.fill("Wij komen elke derde dinsdag bij elkaar in het Badhuis.")
    expect_kept(page)
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Zet op de pagina").click()
    heading(page, "Inloggen")
    sign_in_by_letter(page, MEMBER)
    page.goto(COUNCIL)
    page.get_by_role("button", name="Verder waar je was").click()
    expect(page.locator("textarea").first).to_have_value("Wij komen elke derde dinsdag bij elkaar in het Badhuis.")
    page.get_by_role("button", name="Zet op de pagina").click()
    heading(page, re.compile("Bijhouden"))
    expect_nothing_kept(page)
