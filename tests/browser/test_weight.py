"""What a page weighs over the wire in a browser that knows nothing yet: compressed, without the tiles of the ground."""

import pytest
from playwright.sync_api import expect

KILOBYTE = 1024
ASLEEP = 60 * KILOBYTE
AWAKE = 110 * KILOBYTE
# A screen so low that the map lies below it, and sleeps until one scrolls.
LOW = {"width": 320, "height": 200}
PAGES = {
    "front page": "/",
    "initiative": "/initiatieven/het-zaeltje/",
    "stadsdeel": "/stadsdelen/schalkwijk/",  # of the areas the one with most in it
}


@pytest.fixture
def scale(page, tiles):
    """A function that tells how many bytes came over the wire so far: headers and body as they were sent."""
    wire = page.context.new_cdp_session(page)
    addresses, weights = {}, {}
    wire.on("Network.requestWillBeSent", lambda e: addresses.update({e["requestId"]: e["request"]["url"]}))
    wire.on("Network.loadingFinished", lambda e: weights.update({e["requestId"]: e["encodedDataLength"]}))
    wire.send("Network.enable")

    def weigh() -> int:
        page.wait_for_load_state("networkidle")
        return sum(weight for key, weight in weights.items() if not addresses[key].startswith(tiles.origin))

    return weigh


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_light_before_and_after_its_map_wakes(page, scale, record_property, name):
    page.set_viewport_size(LOW)
    page.goto(PAGES[name])
    asleep = scale()
    expect(page.locator(".leaflet-container")).to_have_count(0)
    page.locator("[data-map]").scroll_into_view_if_needed()
    expect(page.locator(".leaflet-container")).to_be_visible()
    awake = scale()
    record_property("bytes", (asleep, awake))
    assert 0 < asleep <= ASLEEP
    assert asleep < awake <= AWAKE


@pytest.mark.parametrize("path", ["/initiatieven/", "/initiatieven.embed"])
def test_the_list_with_its_map_is_light(page, scale, record_property, path):
    page.goto(path)
    expect(page.locator(".mapmark").first).to_be_visible()
    weight = scale()
    record_property("bytes", weight)
    assert 0 < weight <= AWAKE


def test_who_inspired_whom_is_light_with_its_map_and_years(page, scale, record_property):
    page.goto("/olievlek/")
    expect(page.get_by_role("button", name="Speel af")).to_be_visible()
    weight = scale()
    record_property("bytes", weight)
    assert 0 < weight <= ASLEEP


def test_the_form_is_light_until_its_map_is_asked_for(page, scale, record_property):
    page.goto("/initiatieven/aanmelden/")
    asleep = scale()
    page.get_by_role("button", name="Wijs aan op de kaart").click()
    expect(page.locator(".leaflet-container")).to_be_visible()
    awake = scale()
    record_property("bytes", (asleep, awake))
    assert 0 < asleep <= ASLEEP
    assert asleep < awake <= AWAKE
