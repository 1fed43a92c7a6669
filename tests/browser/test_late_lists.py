"""Lists, suggestions and previews whose answers come late, out of order or not at all."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held
from tests.browser.people import sign_in
from tests.browser.queue import UNDECIDED
from tests.browser.test_find import FOUND, TITLE, choose, filter_box
from tests.browser.test_search import BOX, suggestions

LIST = "/initiatieven/"
ASKS = re.compile(r"/initiatieven/\?")


@pytest.fixture
def listed(page) -> Page:
    page.goto(LIST)
    page.wait_for_load_state("networkidle")
    return page


def test_of_two_filters_chosen_at_once_none_is_lost(listed):
    held = Held(listed, ASKS)
    choose(listed, "Schalkwijk")
    held.until(1)
    choose(listed, "Groen en tuinen")
    held.until(2).go()
    expect(listed).to_have_url(FOUND)
    expect(listed.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(filter_box(listed, "Schalkwijk")).to_be_checked()
    # an order and a filter are two forms: what was asked last stands there, and in the address
    held = Held(listed, ASKS)
    choose(listed, "Groen en tuinen")
    held.until(1)
    listed.get_by_label("Volgorde").select_option("naam")
    held.until(2).go()
    expect(listed).to_have_url(re.compile("sorteer=naam"))
    expect(filter_box(listed, "Groen en tuinen")).to_be_checked()
    listed.wait_for_load_state("networkidle")
    expect(listed).to_have_url(re.compile("sorteer=naam"))


def test_words_that_are_typed_while_a_list_is_under_way_stay_and_are_looked_for(listed):
    words = listed.get_by_label("Zoek op woorden")
    held = Held(listed, ASKS)
    choose(listed, "Schalkwijk")
    held.until(1)
    words.press_sequentially("tuin")
    held.go()
    listed.wait_for_load_state("networkidle")
    words.press_sequentially("en")
    expect(words).to_have_value("tuinen")
    words.blur()
    expect(listed).to_have_url(re.compile(r"\?stadsdeel=schalkwijk&q=tuinen$"))


def test_who_goes_back_stays_there_whatever_comes_of_what_was_asked(listed):
    heading = listed.get_by_role("heading", level=1)
    choose(listed, "Schalkwijk")
    expect(listed).to_have_url(re.compile("schalkwijk$"))
    held = Held(listed, re.compile("thema=groen"))
    choose(listed, "Groen en tuinen")
    held.until(1)
    listed.evaluate("history.back()")
    expect(heading).to_have_text("Alle initiatieven")
    held.go()
    listed.wait_for_load_state("networkidle")
    expect(listed).to_have_url(re.compile("/initiatieven/$"))
    choose(listed, "Schalkwijk")
    expect(listed).to_have_url(re.compile("schalkwijk$"))
    choose(listed, "Groen en tuinen")
    expect(listed).to_have_url(FOUND)
    held = Held(listed, re.compile("stadsdeel=schalkwijk$"))
    listed.evaluate("addEventListener('popstate', () => history.back(), { once: true }), history.back()")
    expect(heading).to_have_text("Alle initiatieven")
    held.go()
    listed.wait_for_load_state("networkidle")
    expect(heading).to_have_text("Alle initiatieven")


def test_a_list_that_does_not_come_is_asked_for_as_without_script(listed, watch, portal):
    watch.may_fail(f"{portal}{LIST}", f"{portal}/static/django_htmx/")
    listed.route(ASKS, lambda route: route.fulfill(status=500, body="Even geen lijst."))
    choose(listed, "Schalkwijk")
    expect(listed).to_have_url(re.compile("stadsdeel=schalkwijk"))
    expect(listed.locator("body")).to_have_text("Even geen lijst.")


def test_who_is_signed_out_meanwhile_finds_no_page_to_sign_in_inside_this_one(page):
    sign_in(page, "moderator@voorbeeld.haarlem")
    page.goto("/moderatie/")
    page.get_by_role("link", name=UNDECIDED).click()
    page.get_by_role("button", name="Wijs af").click()
    page.get_by_label("Het staat er al").check()
    letter = page.get_by_role("article", name="De brief")
    expect(letter).to_contain_text("staat al op de kaart")
    page.context.clear_cookies(name="sessionid")
    page.get_by_label("Jouw alinea in de brief").fill("Zie de kaart.")
    page.get_by_label("Jouw alinea in de brief").blur()
    expect(letter).to_have_count(0)  # it was of before
    expect(page.locator("#brief")).to_be_attached()
    page.goto("/account/login/")
    sign_in(page, "moderator@voorbeeld.haarlem")
    page.goto("/moderatie/")
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies(name="sessionid")
    with page.expect_response("**/account/login/**"):
        page.evaluate("document.querySelector('#wachtrij').dispatchEvent(new Event('seen'))")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator("#wachtrij")).to_have_text(re.compile("inzending"))


def test_of_two_choices_of_a_moderator_the_last_stands(page):
    sign_in(page, "moderator@voorbeeld.haarlem")
    page.goto(f"/moderatie/?q={UNDECIDED}")
    page.get_by_role("link", name=UNDECIDED).first.click()
    page.get_by_role("button", name=re.compile("Hoort bij")).click()
    page.wait_for_load_state("networkidle")
    held = Held(page, "**/beslissen/*")
    to = page.locator("#keuze input[name=to]")
    last = to.nth(1).get_attribute("value")
    to.nth(0).check()
    held.until(1)
    to.nth(1).check()
    held.until(2).go()
    expect(page.get_by_role("article", name="De brief").first).to_be_visible()
    expect(page.locator("#keuze input[name=to]:checked")).to_have_value(last)


def test_suggestions_that_were_closed_stay_closed(page):
    page.goto("/")
    page.get_by_role("searchbox", name=BOX).press_sequentially("vijfh")
    expect(suggestions(page).first).to_be_visible()
    held = Held(page, re.compile("q=vijfho"))
    page.keyboard.type("o")
    page.keyboard.press("Escape")
    held.until(1).go()
    page.wait_for_load_state("networkidle")
    expect(suggestions(page)).to_have_count(0)
    page.keyboard.type("e")
    expect(suggestions(page).first).to_be_visible()
