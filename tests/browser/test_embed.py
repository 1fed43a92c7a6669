"""A newspaper has the map and the list on its own site: as it is copied, and locked up as WordPress does."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.stand_in import stand_in

FRAME = "/initiatieven.embed?stadsdeel=centrum"
LOCKED = "Unsafe attempt to load URL"  # what Chromium says of signs, before the frame brings its own
SCREENS = {"a phone": {"width": 320, "height": 640}, "a desk": {"width": 1280, "height": 900}}
# What wp-embed.js does with what a frame says.
WORDPRESS = """window.said = [];
    addEventListener("message", ({ data, source }) => {
        const frame = document.querySelector("iframe");
        if (source === frame.contentWindow && data.secret === "Geheim1") window.said.push([data.message, data.value]);
    });"""


@pytest.fixture
def paper(watch, portal):
    """A function that shows an address of the portal in a page of the newspaper; gives what is in the frame."""

    def shown(page: Page, path: str, more: str = "", script: str = ""):
        frame = f'<iframe src="{portal}{path}" title="Wijken" width="100%" height="600" {more}></iframe>'
        head = '<!doctype html><html lang="nl"><title>De Krant</title><link rel="icon" href="data:,"><h1>De Krant</h1>'
        server.answer = f"{head}<script>{script}</script>{frame}"
        page.goto(server.url)
        return page.frame_locator("iframe")

    with stand_in() as server:
        server.mode, watch.around = "page", (server.url,)
        yield shown


@pytest.mark.parametrize(("screen", "script"), [("a desk", True), ("a phone", False)])
def test_a_newspaper_shows_the_map_and_the_list(visitor, paper, screen, script):
    page = visitor(viewport=SCREENS[screen], java_script_enabled=script)
    frame = paper(page, FRAME)
    expect(frame.get_by_role("heading", level=1)).to_have_text("Initiatieven in Centrum")
    expect(frame.locator("svg.map" if not script else ".leaflet-container").first).to_be_visible()
    first = frame.locator(".item-title a").first
    with page.context.expect_page() as opened:
        first.click()
    assert "/initiatieven/" in opened.value.url
    expect(page.get_by_role("heading", name="De Krant")).to_be_visible()
    if not script:
        with page.context.expect_page() as opened:
            frame.locator("svg a.area").first.dispatch_event("click")
        assert "?wijk=" in opened.value.url or "?buurt=" in opened.value.url
    assert page.context.cookies() == []


def test_a_place_on_the_map_leads_out_of_the_frame(page, paper):
    frame = paper(page, FRAME)
    for _ in range(9):  # clusters come apart
        frame.locator(".mapmark button").first.press("Enter")
        page.wait_for_timeout(300)
        if frame.locator(".popup a").count():
            break
    with page.context.expect_page() as opened:
        frame.locator(".popup a").first.press("Enter")
    assert "/initiatieven/" in opened.value.url


def test_every_other_page_refuses(page, paper, watch, portal):
    """A browser heeds what they say; that each of them says it: tests/house/test_headers.py."""
    paper(page, "/account/login/")
    page.wait_for_timeout(500)  # it never comes
    assert not page.frames[1].url.startswith(portal)
    assert [words for words in watch.complaints if "frame-ancestors" not in words] == []
    assert len(watch.complaints) >= 1
    watch.complaints.clear()


def test_in_a_frame_that_wordpress_locks_up_map_signs_and_links_work(visitor, paper, watch, portal):
    page = visitor(extra_http_headers={})  # for one of its own a browser would ask leave first
    frame = paper(page, f"{FRAME}#?secret=Geheim1", 'sandbox="allow-scripts"', WORDPRESS)
    expect(frame.locator(".leaflet-container")).to_be_visible()
    expect(frame.locator('.item use[href^="#i-"]').first).to_be_attached()
    frame.locator(".item-title a").first.click()
    page.wait_for_function("said.some(([message]) => message === 'link')")
    said = dict(page.evaluate("said"))
    assert said["link"].startswith(f"{portal}/initiatieven/")
    assert int(said["height"]) > 200
    watch.complaints[:] = [words for words in watch.complaints if LOCKED not in words]


def test_what_is_chosen_is_in_what_is_copied(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/initiatieven/?stadsdeel=centrum")
    page.get_by_role("link", name="Zet dit op je eigen site").press("Enter")
    field = page.get_by_label("Kopieer dit")
    page.get_by_label("de lijst", exact=True).check()
    expect(field).to_have_value(re.compile("toon=lijst"))
    page.get_by_label("Engels").check()
    expect(field).to_have_value(re.compile("/en/initiatieven.embed"))
    expect(page.frame_locator(".preview").get_by_role("heading", level=1)).to_have_text("Initiatives in Centrum")
    page.get_by_role("button", name="Kopieer").press("Enter")
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == field.input_value()


def test_it_is_chosen_without_script_too(visitor):
    page = visitor(java_script_enabled=False)
    page.goto("/insluiten/vergaderingen/")
    page.get_by_label("Hoe hoog?").select_option("400")
    page.get_by_role("button", name="Pas toe").click()
    assert 'height="400"' in page.get_by_label("Kopieer dit").input_value()
    assert page.url.endswith("hoogte=400&taal=nl")
