"""What hangs on the wall of the buurthuis: words and maps, and no button."""

PATHS = [
    "/initiatieven/oase-oost/",
    "/initiatieven/",
    "/stadsdelen/oost/",
    "/wijkraden/werkgroep-wijken/",
    "/afspraken/",
    "/olievlek/",
]
SHOWN = """() => [...document.querySelectorAll("button, nav, select, input, .masthead a:not(.wordmark)")]
    .filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 80))"""
FOLDED = "#buurten ~ .cover-list li"


def test_on_paper_a_page_has_nothing_to_press_and_says_where_it_stands(page, portal):
    page.emulate_media(media="print")
    for path in PATHS:
        page.goto(path)
        assert page.evaluate(SHOWN) == [], path
        assert page.get_by_text(f"Dit staat op {portal}{path}").is_visible(), path
    page.goto("/wijkraden/dekking/")
    assert page.locator(FOLDED).first.is_visible()
    page.emulate_media(media="screen")
    assert not page.locator(FOLDED).first.is_visible()
