"""Two people write the same minutes at once, by keyboard only, until they are adopted and put right."""

import os
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from haarlem_wijken.front.demo.days import Days
from tests.browser.look import faults
from tests.browser.people import sign_in, sign_in_by_letter
from tests.browser.tabbing import tab_faults
from tests.browser.test_draft import browser_of_its_own, kill  # noqa: F401

HENK, FATIMA = "lid@voorbeeld.haarlem", "medelid@voorbeeld.haarlem"
RUNS = int(os.environ.get("CRASHES", "1"))
SAVED = re.compile("Vastgelegd om")


def meeting_of(day) -> str:
    return f"/vergaderingen/werkgroep-wijken-{day}/"


def last_meeting() -> str:
    """Of which the demo has a concept."""
    return meeting_of(Days(timezone.localdate()).of(0))


def text_of(page: Page, number: int):
    return page.locator(".part textarea[name=body]").nth(number)


def says(page: Page, number: int):
    return page.locator("[data-state]").nth(number)


def put_at_end(page: Page, number: int, words: str) -> None:
    """By keyboard: to the end of a text, and on."""
    text_of(page, number).focus()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(words)


def press(page: Page, name: str, role: str = "button") -> None:
    found = page.get_by_role(role, name=name, exact=True).first
    found.focus()
    page.keyboard.press("Enter")


def test_two_write_at_once_and_it_is_adopted_and_put_right(visitor, watch, portal, looks):
    watch.may_fail(f"{portal}/vergaderingen/delen/")  # a clash is a 409
    watch.may_fail(f"{portal}{last_meeting()}verslag/")  # who is signed out is refused
    henk, fatima = visitor(reduced_motion="reduce"), visitor(reduced_motion="reduce")
    for page, email in ((henk, HENK), (fatima, FATIMA)):
        sign_in(page, email)
        page.goto(f"{last_meeting()}verslag/")
    # each in a paragraph of their own
    put_at_end(henk, 1, "\n\nWe missen nog een foto.")
    expect(fatima.locator("[data-busy]").filter(has_text="Henk van der Meer schrijft hier").first).to_be_visible(
        timeout=15_000
    )
    assert faults(fatima, looks) == []
    assert tab_faults(fatima) == []
    put_at_end(fatima, 0, " Er zijn elf mensen.")
    fatima.keyboard.press("Control+s")
    expect(says(fatima, 0)).to_contain_text(SAVED)
    henk.keyboard.press("Control+s")
    expect(says(henk, 1)).to_contain_text(SAVED)
    expect(text_of(fatima, 1)).to_have_value(re.compile("nog een foto"), timeout=15_000)
    # both in the same one
    text_of(fatima, 1).fill(text_of(fatima, 1).input_value().replace("een foto", "twee foto's"))
    text_of(henk, 1).fill(text_of(henk, 1).input_value().replace("een foto", "een kaart"))
    text_of(fatima, 1).press("Control+s")
    expect(says(fatima, 1)).to_contain_text(SAVED)
    text_of(henk, 1).press("Control+s")
    expect(henk.get_by_role("alert")).to_contain_text("Fatima Idrissi en jij schreven in dezelfde alinea")
    expect(henk.get_by_role("alert")).to_be_focused()
    assert faults(henk, looks) == []
    henk.get_by_role("radio", name="Houd wat hieronder staat").focus()
    for _ in range(2):
        henk.keyboard.press("ArrowUp")
    expect(henk.get_by_role("radio", name="Houd mijn tekst")).to_be_checked()
    press(henk, "Leg deze tekst vast")
    expect(text_of(henk, 1)).to_have_value(re.compile("nog een kaart"))
    saves_while_a_draft_is_under_way(henk)
    writes_in_two_tabs(henk)
    is_signed_out_while_writing(fatima)
    press(henk, "Stuur rond", "link")
    expect(henk.get_by_label("Opmerkingen mogen tot en met")).to_have_value("")  # what adopts it is today
    henk.get_by_label("Opmerkingen mogen tot en met").fill(timezone.localdate().isoformat())
    press(henk, "Stuur rond")
    expect(henk.get_by_text("Staat op de agenda van")).to_be_visible()
    is_adopted_and_put_right(henk, looks)


def is_adopted_and_put_right(henk: Page, looks) -> None:
    """In the meeting of today."""
    henk.goto(meeting_of(timezone.localdate()))
    assert faults(henk, looks) == []
    adopt = henk.locator(f"a[href*='{last_meeting()}verslag/vaststellen/']")
    adopt.focus()
    henk.keyboard.press("Enter")
    expect(henk.get_by_role("radio", name="ongewijzigd", exact=True)).to_be_checked()
    assert faults(henk, looks) == []
    press(henk, "Stel vast")
    expect(henk.get_by_text("Het verslag is vastgesteld. Het verandert niet meer.")).to_be_visible()
    press(henk, "Zet iets recht in het verslag", "link")
    henk.get_by_label("Wat moet er staan, en waar?").focus()
    henk.keyboard.insert_text("Bij punt 1: er waren twaalf mensen.")
    henk.get_by_label("In welke bijeenkomst is dat besloten?").focus()
    henk.keyboard.press("ArrowDown")
    assert faults(henk, looks) == []
    press(henk, "Leg de rectificatie vast")
    expect(henk.get_by_role("heading", name="Rectificatie")).to_be_visible()
    assert faults(henk, looks) == []


def saves_while_a_draft_is_under_way(page: Page) -> None:
    """On a slow line: the draft arrives first, so it is gone when its text is saved."""
    held = []
    page.route("**/klad/", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    with page.expect_request("**/klad/"):  # on a busy machine it may go by itself before it is asked to
        put_at_end(page, 1, " Op een trage lijn.")
        page.evaluate("dispatchEvent(new Event('online'))")  # then what is typed is sent at once
    text_of(page, 1).press("Control+s")
    expect(says(page, 1)).to_have_text("Wordt vastgelegd…")
    held[0].continue_()
    expect(says(page, 1)).to_contain_text(SAVED)
    page.unroute("**/klad/")
    page.reload()
    expect(says(page, 1)).not_to_contain_text("klad")


def writes_in_two_tabs(page: Page) -> None:
    """Each tab keeps its own, also after it is loaded again, and they are brought together as two people are."""
    other = page.context.new_page()
    other.goto(page.url.partition("#")[0])
    for tab, words in ((page, " Uit het ene venster."), (other, " Uit het andere venster.")):
        put_at_end(tab, 1, words)
        expect(says(tab, 1)).to_contain_text("Klad bewaard", timeout=15_000)
    for tab, words in ((page, "ene"), (other, "andere")):
        tab.reload()
        expect(text_of(tab, 1)).to_have_value(re.compile(f"Uit het {words} venster"))
    text_of(other, 1).press("Control+s")
    expect(says(other, 1)).to_contain_text(SAVED)
    text_of(page, 1).press("Control+s")
    expect(page.get_by_role("alert")).to_contain_text("Je schreef ook in een ander venster in deze alinea")
    press(page, "Leg deze tekst vast")
    expect(text_of(page, 1)).to_have_value(re.compile("ene venster.*andere venster|andere venster.*ene venster", re.S))
    other.close()


def is_signed_out_while_writing(page: Page) -> None:
    """The text stays and the page says so; signed in again in another tab, it goes on by itself."""
    page.context.clear_cookies()
    put_at_end(page, 0, " Getypt zonder ingelogd te zijn.")
    page.keyboard.press("Control+s")
    expect(says(page, 0)).to_contain_text("Je bent uitgelogd.", timeout=15_000)
    expect(text_of(page, 0)).to_have_value(re.compile("zonder ingelogd te zijn"))
    other = page.context.new_page()
    sign_in_by_letter(other, FATIMA)
    other.close()
    expect(says(page, 0)).to_contain_text(SAVED, timeout=15_000)
    page.reload()
    expect(text_of(page, 0)).to_have_value(re.compile("zonder ingelogd te zijn"))


@pytest.mark.parametrize("run", range(RUNS))
def test_of_what_is_typed_in_minutes_a_killed_browser_loses_two_seconds_at_most(
    browser_of_its_own,  # noqa: F811
    tmp_path,
    run,
):
    page = browser_of_its_own()
    sign_in(page, HENK)
    address = f"{meeting_of(timezone.localdate() + timedelta(days=0))}"
    page.goto(address)
    if page.get_by_role("button", name="Begin aan het verslag").count():
        page.get_by_role("button", name="Begin aan het verslag").click()
    page.goto(f"{address}verslag/")
    text_of(page, 0).fill(f"Ronde {run}. ")
    text_of(page, 0).press_sequentially("Er wordt getypt en getypt en nergens gewacht", delay=20)
    page.wait_for_timeout(1000)
    kill(tmp_path)
    page = browser_of_its_own()
    page.goto(f"{address}verslag/")
    if "account/login" in page.url:
        sign_in(page, HENK)
        page.goto(f"{address}verslag/")
    expect(text_of(page, 0)).to_have_value(f"Ronde {run}. Er wordt getypt en getypt en nergens gewacht")
