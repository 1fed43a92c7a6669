"""The living map: tied to the list, by mouse and by keyboard, and quiet when something fails."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

VIJFHOEK = (52.3790, 4.6310)
NORTH = (52.4090, 4.6480)


@pytest.fixture
def city_list(server, make, page):
    """The list page of three initiatives with a place and one without, its map awake."""
    make("Het Badhuis", at=VIJFHOEK, themes=["ontmoeten"])
    make("Wijk op Groen", at=(VIJFHOEK[0] + 0.00001, VIJFHOEK[1]))
    make("Tuin <b>in Noord</b>", at=NORTH, area="BU03921205", slug="tuin-in-noord")
    make("Overal een beetje")
    page.goto(f"{server.url}/initiatieven/?sorteer=naam")
    page.locator(".mapframe").scroll_into_view_if_needed()
    expect(page.locator(".leaflet-container")).to_be_visible()
    return page


def pin(page):
    return page.get_by_role("button", name="2. Tuin <b>in Noord</b>")


def test_draws_the_items_of_the_page_and_asks_no_tiles(city_list, quiet):
    expect(pin(city_list)).to_be_visible()
    expect(city_list.locator(".mapmark")).to_have_count(2)
    asked = city_list.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert not [address for address in asked if "/tegels/" in address]
    assert not [address for address in asked if "leaflet.extras" in address]


def test_those_on_one_spot_are_one_group_that_lists_them(city_list, quiet):
    city_list.get_by_role("button", name="2 initiatieven in").click()
    links = city_list.get_by_role("dialog").get_by_role("link")
    assert links.all_inner_texts() == ["1. Het Badhuis", "3. Wijk op Groen"]


def test_list_and_map_light_up_together(city_list):
    city_list.locator("[data-slug=tuin-in-noord]").get_by_role("link").focus()
    expect(pin(city_list)).to_have_class("pin t-groen is-hover")
    expect(city_list.locator("[data-slug=tuin-in-noord] a")).to_be_focused()
    pin(city_list).hover()
    expect(city_list.locator("[data-slug=tuin-in-noord]")).to_have_class("item on")


def test_enter_opens_escape_closes_and_focus_returns(city_list, quiet):
    pin(city_list).focus()
    city_list.keyboard.press("Enter")
    popup = city_list.get_by_role("dialog", name="2. Tuin <b>in Noord</b>")
    expect(popup.get_by_role("link")).to_be_focused()
    city_list.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(pin(city_list)).to_be_focused()


def test_axe_finds_nothing_in_a_map_with_an_open_popup(city_list):
    pin(city_list).click()
    expect(city_list.get_by_role("dialog")).to_be_visible()
    assert Axe().run(city_list, ".mapframe").violations_count == 0


def test_the_map_survives_a_change_of_the_selection(city_list, quiet):
    city_list.evaluate("window.kept = document.querySelector('.leaflet-container')")
    city_list.get_by_label("Ontmoeten").check()
    expect(city_list.locator(".mapmark")).to_have_count(1)
    assert city_list.evaluate("window.kept.isConnected")
    city_list.go_back()
    expect(city_list.locator(".mapmark")).to_have_count(2)


def test_a_cluster_of_the_front_page_falls_apart_under_the_keyboard(server, make, page, quiet):
    for number in range(3):
        make(f"Tuin {number}", at=(NORTH[0] + number / 2000, NORTH[1]), area="BU03921205")
    page.goto(server.url)
    cluster = page.get_by_role("button", name="3 initiatieven in Noord")
    cluster.focus()
    page.keyboard.press("Enter")
    expect(cluster).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.mapmark') !== null")


def test_without_tiles_the_map_says_so_and_keeps_the_outlines(server, make, page):
    make("Het Badhuis", at=VIJFHOEK)
    page.route("**/tegels/**", lambda route: route.abort())
    page.goto(server.url)
    page.locator(".mapframe").scroll_into_view_if_needed()
    expect(page.get_by_role("status").filter(has_text="De kaart laadt niet. De lijst werkt wel.")).to_be_visible()
    assert page.locator(".leaflet-container .area path").count() >= 5
