"""Forms in which one goes on while something is under way: nothing typed is lost, and what is shown is what is sent."""

from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, expect

from tests.browser.held import Held
from tests.browser.test_draft import FORM, expect_kept, expect_kept_words
from tests.browser.test_map import awake
from tests.browser.test_spot import IN_TOWN, open_map, point, told
from tests.browser.test_submit import fill_step_1
from tests.initiatives.pictures import picture

DEVICE = "navigator.geolocation.getCurrentPosition = (found) => { window.found = found; };"
FOUND = "found({ coords: { latitude: 52.391, longitude: 4.657 } })"
ASKED = "**/aanmelden/plek/?lat=*"


def test_the_place_of_a_device_that_comes_late_takes_nothing_away(visitor):
    page = visitor()
    page.add_init_script(DEVICE)
    page.goto(FORM)
    page.get_by_role("button", name="Gebruik mijn plek").click()
    page.get_by_role("combobox", name="Adres of postcode").fill("Grote Markt 2")
    page.evaluate(FOUND)
    expect(page.get_by_role("combobox", name="Adres of postcode")).to_have_value("Grote Markt 2")
    page.get_by_role("button", name="Gebruik mijn plek").click()
    page.get_by_label("Of kies een buurt").select_option(label="Bakenes")
    page.evaluate(FOUND)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_label("Of kies een buurt")).not_to_have_value("")
    assert point(page) == ("", "", "")
    page.get_by_role("button", name="Gebruik mijn plek").click()
    page.evaluate(FOUND)
    expect(told(page)).to_have_text(IN_TOWN)


@pytest.fixture
def pinned(visitor) -> Page:
    """The form with a pin on its map, and no animation."""
    page = visitor(reduced_motion="reduce")
    box = open_map(page).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(told(page)).to_have_text(IN_TOWN)
    return page


def drag(page: Page, by: tuple[int, int]) -> None:
    pin = page.locator(".spot-pin")
    pin.scroll_into_view_if_needed()
    at = pin.bounding_box()
    page.mouse.move(at["x"] + 17, at["y"] + 17)
    page.mouse.down()
    page.mouse.move(at["x"] + 17 + by[0], at["y"] + 17 + by[1], steps=4)
    page.mouse.up()


def test_a_pin_that_was_dragged_is_sent_where_it_stands(pinned):
    before = point(pinned)
    fill_step_1(pinned, "Bankje verderop")
    held = Held(pinned, ASKED)
    drag(pinned, (80, 50))
    held.until(1)
    pinned.get_by_role("button", name="Verder naar stap 2").click()
    with pinned.expect_request(lambda request: request.method == "POST") as sent:
        held.go()
    asked = parse_qs(held.routes[0].request.url.partition("?")[2])
    fields = parse_qs(sent.value.post_data)
    assert (fields["lat"], fields["lon"]) == (asked["lat"], asked["lon"]) != ([before[0]], [before[1]])


def test_a_pin_that_was_dragged_out_of_town_goes_back(pinned):
    farther = pinned.get_by_role("button", name="Verder weg")
    while farther.get_attribute("aria-disabled") != "true":
        farther.click()
    pin = pinned.locator(".spot-pin")
    pin.scroll_into_view_if_needed()
    before = pin.bounding_box()
    drag(pinned, (-300, 0))
    expect(told(pinned)).to_contain_text("Deze plek ligt niet in Haarlem")
    assert pin.bounding_box() == before


def test_words_typed_before_the_form_is_put_back_stay(visitor):
    page = visitor()
    page.goto(FORM)
    page.get_by_label("Naam").fill("Stoeptegels")
    page.get_by_label("Wil je er meer over vertellen?").fill("Het begon met een bankje.")
    expect_kept_words(page, "bankje")
    page.goto("/over/")
    held = Held(page, "**/js/draft/draft.*.js")
    page.go_back(wait_until="commit")
    held.until(1)
    page.get_by_label("Naam").fill("Stoeptegels eruit")
    held.go()
    expect(page.get_by_label("Wil je er meer over vertellen?")).to_have_value("Het begon met een bankje.")
    expect(page.get_by_label("Naam")).to_have_value("Stoeptegels eruit")
    expect_kept_words(page, "Stoeptegels eruit")


def test_what_is_taken_up_is_the_text_as_it_is_now_in_all_tabs(visitor):
    one = visitor()
    one.goto(FORM)
    one.get_by_label("Naam").fill("Oud")
    expect_kept(one)
    two = one.context.new_page()
    two.goto(FORM)
    expect(two.get_by_role("button", name="Verder waar je was")).to_be_visible()
    one.get_by_label("Naam").fill("Oud en een heel nieuw verhaal")
    expect_kept_words(one, "nieuw verhaal")
    one.close()
    two.get_by_role("button", name="Verder waar je was").click()
    expect(two.get_by_label("Naam")).to_have_value("Oud en een heel nieuw verhaal")


def test_when_the_browser_closes_its_database_what_is_typed_is_kept_on(visitor):
    page = visitor()
    page.goto(FORM)
    page.get_by_label("Naam").fill("Een")
    expect_kept(page)
    session = page.context.new_cdp_session(page)
    origin = {"origin": page.evaluate("origin"), "storageTypes": "indexeddb"}
    session.send("Storage.clearDataForOrigin", origin)
    page.locator("[data-draft-state]").evaluate("(said) => said.replaceChildren()")
    page.get_by_label("Naam").fill("Een, twee, drie")
    expect_kept(page)


def test_when_one_part_of_the_script_does_not_come_the_text_is_kept_all_the_same(visitor, watch, portal):
    watch.may_fail(f"{portal}/static/js/spot/")
    page = visitor()
    page.route("**/js/spot/spot.*.js", lambda route: route.abort())
    page.goto(FORM)
    page.get_by_label("Naam").fill("Zonder kaart")
    expect_kept(page)


def test_a_photo_chosen_while_others_are_put_back_stays_with_its_words(visitor, tmp_path):
    (old := tmp_path / "IMG_1.jpg").write_bytes(picture((640, 480)).getvalue())
    (new := tmp_path / "IMG_2.jpg").write_bytes(picture((640, 480), colour="#c01f2e").getvalue())
    page = visitor()
    page.goto(FORM)
    fill_step_1(page, "Heen en terug")
    page.get_by_label("Of kies een buurt").select_option("Vijfhoek")
    page.get_by_role("button", name="Verder naar stap 2").click()
    words = page.get_by_label("Wat is er op deze foto te zien?")
    page.get_by_label("Kies foto’s").set_input_files(old)
    words.fill("Een bankje")
    expect_kept_words(page, "Een bankje")
    page.go_back()
    expect(page.get_by_label("Naam")).to_have_value("Heen en terug")
    held = Held(page, f"**{FORM}", of="photo-act")
    page.go_forward()
    held.until(1)
    page.get_by_label("Kies foto’s").set_input_files(new)
    words.fill("Een rode ruit")
    held.go()
    expect(words).to_have_count(2)
    assert [one.input_value() for one in words.all()] == ["Een bankje", "Een rode ruit"]


def test_a_button_that_copied_twice_says_its_own_name_again(visitor):
    page = visitor(permissions=["clipboard-write"])
    page.clock.install()
    awake(page, "/initiatieven/het-zaeltje/")
    button = page.locator("[data-copy]").first
    name = button.inner_text()
    button.click()
    expect(button).to_have_text("Gekopieerd")
    page.clock.run_for(1000)
    button.click()
    page.clock.run_for(6000)
    expect(button).to_have_text(name)
