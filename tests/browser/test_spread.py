"""Who inspired whom, through the years: with keys, for who wants no motion, and without script."""

import re

from playwright.sync_api import Page, expect

URL, TREE = "/olievlek/", "/olievlek/?van=wijk-op-groen"
FIRST, SECOND, LAST = "Groene muren in de Planetenbuurt", "Een groene gang", "Geveltuinen in de Roemer Visscherbuurt"


def said(page: Page):
    return page.get_by_role("navigation", name="Door de jaren").get_by_role("status")


def year(page: Page):
    return page.get_by_role("navigation", name="Door de jaren").locator("[aria-current]")


def expect_shown(page: Page, *names: str) -> None:
    """Of the three that were inspired those, in the list, and as many arrows to them on the map."""
    for name in (FIRST, SECOND, LAST):
        expect(page.get_by_role("link", name=re.compile(f"^{name}"))).to_have_count(int(name in names))
    expect(page.locator("svg.map .arc:visible")).to_have_count(len(names))


def test_with_keys_one_steps_through_the_years_and_each_is_told(page):
    page.goto(TREE)
    back = page.get_by_role("button", name="Jaar terug")
    expect(page.get_by_role("button", name="Jaar verder")).to_have_attribute("aria-disabled", "true")
    expect_shown(page, FIRST, SECOND, LAST)
    back.focus()
    page.keyboard.press("Enter")
    expect(year(page)).to_have_text("2021")
    expect(said(page)).to_have_text("Eind 2021: 3 initiatieven, waarvan 1 nieuw.")
    expect_shown(page, FIRST, SECOND)
    for _ in range(3):  # no further than the first
        page.keyboard.press("Space")
    expect(year(page)).to_have_text("2018")
    expect(back).to_be_focused()
    expect_shown(page, FIRST)
    expect(page.get_by_text("anderen op een idee")).to_be_hidden()


def test_it_plays_by_itself_until_it_is_stopped(page):
    page.goto(TREE)
    page.get_by_role("button", name="Speel af").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Stop")).to_be_focused()
    expect(year(page)).to_have_text("2018")
    page.keyboard.press("Enter")
    play = page.get_by_role("button", name="Speel af")
    expect(play).to_be_focused()
    here = year(page).inner_text()
    page.wait_for_timeout(2000)
    expect(year(page)).to_have_text(here)
    page.keyboard.press("Enter")
    expect(year(page)).to_have_text("2024")
    expect(play).to_be_focused()
    expect_shown(page, FIRST, SECOND, LAST)


def test_a_filter_leaves_a_page_that_can_still_be_stepped_through(page):
    page.goto(URL)
    page.locator("#filters label", has_text="Groen en tuinen").click()
    expect(page).to_have_url(re.compile(r"\?thema=groen$"))
    page.get_by_role("button", name="Jaar terug").press("Enter")
    expect(said(page)).to_have_text(re.compile(r"^Eind \d{4}: \d+ initiatieven, waarvan \d+ nieuw\.$"))


def test_for_who_wants_no_motion_nothing_plays(visitor):
    calm = visitor(reduced_motion="reduce")
    calm.goto(TREE)
    calm.get_by_role("button", name="Jaar terug").press("Enter")
    expect(year(calm)).to_have_text("2021")
    expect(calm.get_by_role("button", name="Speel af")).to_have_count(0)


def test_without_script_a_year_is_a_link(visitor):
    plain = visitor(java_script_enabled=False)
    plain.goto(TREE)
    plain.get_by_role("link", name="2021", exact=True).click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("De olievlek met “Wijk op Groen” tot en met 2021")
    expect(year(plain)).to_have_text("2021")
    expect_shown(plain, FIRST, SECOND)
    expect(plain.get_by_role("button", name="Jaar terug")).to_have_count(0)
