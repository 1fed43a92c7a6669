"""What comes first on a phone: what one came for, and the way on, before what is nice to know."""

from playwright.sync_api import Page, expect


def top(page: Page, name: str) -> float:
    """Where the heading begins, in pixels from the top of the page."""
    return page.get_by_role("heading", name=name, exact=True).first.bounding_box()["y"]


def test_the_way_from_the_filters_to_the_list_stays_in_sight(phone):
    phone.goto("/initiatieven/#filters")
    close = phone.locator("#filters .close")
    for down in (0, 600):
        phone.evaluate("down => scrollBy(0, down)", down)
        expect(close).to_be_in_viewport(ratio=1)
    close.click()
    expect(phone.locator("#lijst .item").first).to_be_in_viewport()
    expect(close).to_be_hidden()


def test_an_initiative_tells_where_and_who_before_how_it_spread(phone):
    phone.goto("/initiatieven/het-zaeltje/")
    assert (
        top(phone, "Waar")
        < top(phone, "Wie")
        < top(phone, "Zo verspreidt het zich")
        < top(phone, "Dichtbij en net zoiets")
    )


def test_a_council_asks_for_help_before_it_tells_how_that_is_known(phone):
    phone.goto("/wijkraden/werkgroep-wijken/")
    expect(phone.get_by_role("heading", name="Wie helpt mee met de grote vellen?")).to_be_visible()
    assert top(phone, "Hulp gevraagd") < top(phone, "Wie") < top(phone, "Hoe we dit weten")
    narrow = "rows => rows.filter(row => row.lastElementChild.offsetWidth < row.offsetWidth / 2).length"
    assert phone.locator(".side .facts > div").evaluate_all(narrow) == 0, "a long name leaves what it names no room"
