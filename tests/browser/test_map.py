"""The living map: tied to the list, by mouse and by keyboard, and quiet when something fails."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

NUMBERED = re.compile(r"^\d+\. ")
ON = re.compile(r"\bon\b")
LIT = re.compile(r"\bis-hover\b")
# Names on the map that a mark, its numbers or another name runs over.
COVERED = """() => {
  const shown = [...document.querySelectorAll(".mapname span, .mapmark .patch, .mapmark .held")]
    .filter((element) => getComputedStyle(element).visibility === "visible")
    .map((it) => ({ text: it.textContent, name: it.matches("span"), box: it.getBoundingClientRect() }));
  const deep = (a, b, from, to) => Math.min(a.box[to], b.box[to]) - Math.max(a.box[from], b.box[from]) > 4;
  const over = (a, b) => a !== b && deep(a, b, "left", "right") && deep(a, b, "top", "bottom");
  return shown.filter((one) => one.name && shown.some((other) => over(one, other))).map((one) => one.text);
}"""


def awake(page: Page, path: str) -> Page:
    """The page at `path`, its map in view and alive."""
    page.goto(path)
    page.locator(".mapframe").scroll_into_view_if_needed()
    expect(page.locator(".mapmark").first).to_be_visible()
    return page


def pins(page: Page):
    return page.locator(".mapframe").get_by_role("button", name=NUMBERED)


def clusters(page: Page):
    return page.locator(".mapframe").get_by_role("button", name=re.compile(r"^\d+ initiatieven in "))


def row_of(page: Page, pin):
    """The row of the list with the pin's number."""
    number = pin.get_attribute("aria-label").split(".")[0]
    return page.locator(f"[data-item][data-nr='{number}']")


@pytest.fixture
def few(page):
    """A list of one page, with its map."""
    return awake(page, "/initiatieven/?stadsdeel=schalkwijk&thema=groen")


def test_a_list_of_one_page_draws_itself_and_is_used_with_mouse_and_keys(few, watch, portal):
    numbers = ", ".join(few.locator(".mapmark text.held").all_inner_texts())
    shown = {*re.findall(r"\d+", numbers), *(pin.get_attribute("aria-label").split(".")[0] for pin in pins(few).all())}
    assert shown == {row.get_attribute("data-nr") for row in few.locator("[data-item]").all()}
    assert watch.asked("/tegels/") == []
    assert watch.asked("leaflet.extras") == []
    list_and_map_light_up_together(few)
    enter_opens_escape_closes_and_focus_returns(few)
    tab_leaves_a_popup_for_the_next_mark(few)
    can_be_skipped(few)
    pins(few).first.click()
    expect(few.get_by_role("dialog")).to_be_visible()
    watch.may_fail(portal)  # axe reads the style sheets again, by addresses of its own making
    assert Axe().run(few, ".mapframe").violations_count == 0


def can_be_skipped(few: Page) -> None:
    link = few.get_by_role("link", name="Sla de kaart over")
    link.focus()
    expect(link).to_be_in_viewport()
    few.keyboard.press("Enter")
    expect(few.locator("#na-kaart")).to_be_focused()
    few.keyboard.press("Tab")
    assert few.evaluate("document.activeElement.closest('.mapframe') === null")


def list_and_map_light_up_together(few: Page) -> None:
    pin = pins(few).first
    row = row_of(few, pin)
    row.get_by_role("link").focus()
    expect(pin).to_have_class(LIT)
    expect(row.get_by_role("link")).to_be_focused()
    pin.hover()
    expect(row).to_have_class(ON)
    few.mouse.move(0, 0)


def enter_opens_escape_closes_and_focus_returns(few: Page) -> None:
    pin = pins(few).first
    pin.focus()
    few.keyboard.press("Enter")
    popup = few.get_by_role("dialog", name=pin.get_attribute("aria-label"))
    expect(popup.get_by_role("link")).to_be_focused()
    few.keyboard.press("Escape")
    expect(popup).to_have_count(0)
    expect(pin).to_be_focused()


def tab_leaves_a_popup_for_the_next_mark(few: Page) -> None:
    marks = few.locator(".mapmark button")
    marks.first.focus()
    few.keyboard.press("Enter")
    for _ in few.get_by_role("dialog").locator("a, button").all():
        few.keyboard.press("Tab")
    expect(few.get_by_role("dialog")).to_have_count(0)
    expect(marks.nth(1)).to_be_focused()


def expect_all_counted(page: Page) -> None:
    """The marks count what the list says is on the map."""
    words = page.locator(".results .lead").inner_text()
    placed = int(re.search(r"(\d+) sta(?:an|at) op de kaart", words)[1])
    page.evaluate("scrollTo(0, 0)")
    expect(page.locator(".mapmark button").first).to_be_visible()
    names = [mark.get_attribute("aria-label") for mark in page.locator(".mapmark button").all()]
    assert all(names)
    counts = [int(found[1]) if (found := re.match(r"(\d+) initiatie", name)) else 1 for name in names]
    assert sum(counts) == placed


def test_the_map_counts_all_and_survives_a_change_of_the_selection(page):
    awake(page, "/initiatieven/")
    expect_all_counted(page)
    page.evaluate("window.kept = document.querySelector('.leaflet-container')")
    before = page.locator(".mapmark button").evaluate_all("marks => marks.map(mark => mark.ariaLabel)")
    page.locator("#filters label", has_text="Groen en tuinen").click()
    expect(page).to_have_url(re.compile("thema=groen"))
    expect(page.locator(".mapmark button").first).not_to_have_attribute("aria-label", before[0])
    assert page.evaluate("window.kept.isConnected")
    expect_all_counted(page)
    page.go_back()
    expect(page.locator(".mapmark")).to_have_count(len(before))
    expect_all_counted(awake(page, "/initiatieven/?stadsdeel=noord"))


def test_a_cluster_falls_apart_under_the_keyboard(page):
    awake(page, "/")
    cluster = clusters(page).filter(has=page.locator("text.amount")).first
    name = cluster.get_attribute("aria-label")
    cluster.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=name, exact=True)).to_have_count(0)
    expect(page.locator(".mapmark button:focus")).to_have_count(1)
    page.get_by_role("button", name="Hele stad").click()
    expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()


def test_without_any_tiles_the_map_says_so_and_keeps_the_outlines(page, watch, portal, tiles):
    tiles.failing = True
    watch.may_fail(tiles.origin, f"{portal}/initiatieven/tegels/")
    page.route("**/tegels/**", lambda route: route.abort())
    page.goto("/")
    page.locator(".mapframe").scroll_into_view_if_needed()
    expect(page.get_by_role("status").filter(has_text="De kaart laadt niet. De lijst werkt wel.")).to_be_visible()
    assert page.locator(".leaflet-container .area path").count() >= 5


def test_a_map_sleeps_as_the_servers_drawing_until_it_is_seen(page, watch):
    page.set_viewport_size({"width": 320, "height": 200})
    page.goto("/stadsdelen/schalkwijk/", wait_until="networkidle")
    expect(page.locator("[data-stage] > svg.map .area").first).to_be_attached()
    assert watch.asked("leaflet") == watch.asked("/tegels/") == []
    page.locator("[data-map]").scroll_into_view_if_needed()
    expect(page.locator(".leaflet-container")).to_be_visible()
    assert watch.asked("leaflet") != []


def test_without_a_ground_the_outlines_and_marks_still_draw(page, watch, tiles):
    tiles.failing = True
    watch.may_fail(tiles.origin)
    awake(page, "/initiatieven/")
    expect(page.get_by_role("status").filter(has_text="De ondergrond laadt niet.")).to_be_visible()
    assert page.locator(".leaflet-container .area path").count() >= 5
    assert page.evaluate(COVERED) == []
    assert page.locator(".mapname span:visible").count() >= 3
