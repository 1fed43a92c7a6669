"""Beginning from the map: press a place, and tell what plays there or see what is around it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.held import Held
from tests.browser.look import faults
from tests.browser.test_map import awake

FIRST = {"desk": {}, "phone": PHONE}
# Of the map's width and height: on an area with nothing else near it, or outside the town.
FREE = """frame => {
  const box = frame.getBoundingClientRect();
  const marks = [...frame.querySelectorAll(".mapmark, .mapbuttons button")].map((mark) => mark.getBoundingClientRect());
  for (let down = 0.85; down > 0.3; down -= 0.05) for (let right = 0.3; right < 0.8; right += 0.05) {
    const at = { x: box.left + box.width * right, y: box.top + box.height * down };
    const near = (it) => Math.hypot(at.x - (it.left + it.right) / 2, at.y - (it.top + it.bottom) / 2) < 60;
    if (document.elementFromPoint(at.x, at.y)?.closest("a.area") && !marks.some(near)) return [right, down];
  }
}"""
LIST, AREA = "/initiatieven/#kaart", "/wijken/molenwijk/"
FORM = re.compile(r"/aanmelden/\?bij=52\.\d+(%2C|,)4\.\d+$")


def frame(page: Page):
    return page.locator(".mapframe .leaflet-container")


def popup(page: Page, name: str = "Speelt hier iets?"):
    return page.get_by_role("dialog", name=name)


def spot(page: Page, right: float | None = None, down: float | None = None) -> tuple[float, float]:
    """A place on the map, as parts of its width and height; without them one where nothing but an area is."""
    right, down = (right, down) if right else frame(page).evaluate(FREE)
    box = frame(page).bounding_box()
    return box["x"] + box["width"] * right, box["y"] + box["height"] * down


@pytest.mark.parametrize("on", FIRST)
def test_a_place_that_is_pressed_stands_in_the_form(visitor, on, looks):
    page = awake(visitor(**FIRST[on], reduced_motion="reduce"), LIST)
    (page.touchscreen.tap if on == "phone" else page.mouse.click)(*spot(page))
    box = popup(page)
    expect(box.get_by_role("link", name="Meld een initiatief op deze plek")).to_be_focused()
    expect(page.locator(".mapframe .spot-pin")).to_be_visible()
    named = box.get_attribute("aria-label").removeprefix("Speelt hier iets? ")
    assert named
    inside, around = box.bounding_box(), frame(page).bounding_box()
    assert around["y"] <= inside["y"] and inside["y"] + inside["height"] <= around["y"] + around["height"]
    assert faults(page, looks) == []
    box.get_by_role("link", name="Meld een initiatief op deze plek").click()
    expect(page).to_have_url(FORM)
    expect(page.locator("main .notice").first).to_contain_text(f"Je plek ligt in de buurt {named}.")
    expect(page.locator(".spot .leaflet-container .spot-pin")).to_be_visible()
    expect(page.locator("[data-told]")).to_have_text(f"Je plek ligt in de buurt {named}.")
    assert page.evaluate("scrollY") == 0
    assert page.locator("form [name=located]").input_value() == "exact:"
    page.get_by_label("Of kies een buurt").select_option(label="Bakenes")
    expect(page.locator(".spot .spot-pin")).to_have_count(0)  # who chooses another place has the last word
    assert page.locator("form [name=lat]").input_value() == ""


def test_an_answer_that_comes_too_late_does_not_bring_the_pin_back(visitor):
    page, held = visitor(reduced_motion="reduce"), []
    page.route("**/aanmelden/plek/?lat=*", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.goto("/initiatieven/aanmelden/?bij=52.3810,4.6370")
    expect(page.locator(".spot .leaflet-container")).to_be_visible()
    page.get_by_label("Of kies een buurt").select_option(label="Bakenes")
    while len(held) < 2:  # as the page came, and as the map did
        page.wait_for_timeout(50)
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    expect(page.locator(".spot .spot-pin")).to_have_count(0)
    expect(page.locator("[data-told]")).to_be_empty()


def test_an_answer_about_a_place_takes_nobody_away_from_where_they_type(visitor):
    page = awake(visitor(reduced_motion="reduce"), LIST)
    held = Held(page, "**/aanmelden/hier/**")
    page.mouse.click(*spot(page))
    held.until(1)
    words = page.get_by_label("Zoek op woorden")
    words.press_sequentially("tu")
    with page.expect_response("**/aanmelden/hier/**") as answer:
        held.go()
    answer.value.finished()
    page.keyboard.type("in")
    expect(page.locator(".mapframe .spot-pin")).to_have_count(0)
    expect(words).to_have_value("tuin")


def test_where_its_program_does_not_come_the_button_leads_to_the_form(visitor, watch, portal):
    watch.may_fail(f"{portal}/static/js/map/ground")
    page = visitor(reduced_motion="reduce")
    page.route("**/js/map/ground*.js", lambda route: route.abort())
    awake(page, AREA)
    page.get_by_role("button", name="Meld hier iets").click()
    expect(page).to_have_url(FORM)
    awake(page, LIST)
    page.mouse.click(*spot(page))
    expect(page).to_have_url(re.compile(r"/initiatieven/\?stadsdeel=\w+$"))


def test_with_the_keyboard_the_middle_is_the_place(page):
    awake(page, AREA)
    button = page.get_by_role("button", name="Meld hier iets")
    button.focus()
    page.keyboard.press("Enter")
    expect(popup(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(popup(page)).to_have_count(0)
    expect(page.locator(".mapframe .spot-pin")).to_have_count(0)
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(popup(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/initiatieven/\?bij=52\.\d+(%2C|,)4\.\d+$"))
    expect(page.locator(".results .lead")).to_be_visible()


def test_what_the_map_did_it_still_does(visitor):
    page = awake(visitor(reduced_motion="reduce"), LIST)
    free = spot(page)
    page.mouse.click(*free)
    area = popup(page).get_by_role("link", name=re.compile(r"^\w+, \d+ initiatie"))
    expect(area).to_have_attribute("href", re.compile(r"/initiatieven/\?stadsdeel=\w+$"))
    page.mouse.click(*spot(page, 0.98, 0.98))  # beside it: only closes it
    expect(popup(page)).to_have_count(0)
    before = page.locator(".leaflet-map-pane").get_attribute("style")
    page.mouse.move(*free)
    page.mouse.down()
    page.mouse.move(free[0] + 60, free[1] - 40, steps=4)
    page.mouse.up()
    expect(page.locator(".leaflet-map-pane")).not_to_have_attribute("style", before)
    expect(popup(page)).to_have_count(0)
    drawn = page.locator(".leaflet-image-layer").bounding_box()["width"]
    page.mouse.dblclick(*spot(page))
    page.wait_for_function(
        "(wide) => document.querySelector('.leaflet-image-layer').getBoundingClientRect().width > 1.5 * wide", arg=drawn
    )
    page.wait_for_timeout(400)  # longer than it waits for a second press
    expect(popup(page)).to_have_count(0)
    page.get_by_role("button", name="Hele stad").click()
    page.mouse.click(*spot(page))
    expect(popup(page)).to_be_visible()
    page.locator(".mapmark button").first.press("Enter")
    expect(popup(page)).to_have_count(0)


def test_without_an_answer_there_is_a_way_to_the_form(page, watch, portal):
    watch.may_fail(f"{portal}/en/initiatieven/aanmelden/hier/")
    page.route("**/aanmelden/hier/**", lambda route: route.abort())
    awake(page, "/en/initiatieven/#kaart")
    page.mouse.click(*spot(page))
    expect(popup(page, "Add something here").get_by_role("link")).to_have_attribute("href", FORM)


def test_outside_the_town_there_is_nothing_to_tell_and_paper_has_nothing_of_it(page):
    awake(page, LIST)
    page.mouse.click(*spot(page, 0.98, 0.98))
    told = popup(page, "Deze plek ligt niet in Haarlem. Kies een plek binnen de grens.")
    expect(told.get_by_role("button", name="Sluit")).to_be_focused()
    expect(told.get_by_role("link")).to_have_count(0)
    page.keyboard.press("Escape")
    page.mouse.click(*spot(page))
    expect(popup(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(popup(page)).to_be_hidden()
