"""Letters of twice the size, as somebody sets in their browser, on a phone: nothing lies beside the screen."""

from tests.browser.conftest import PHONE

PATHS = [
    *("/", "/initiatieven/", "/initiatieven/oase-oost/", "/initiatieven/aanmelden/", "/wijkraden/werkgroep-wijken/"),
    *("/vergaderingen/werkgroep-wijken-2015-02-18/", "/afspraken/", "/zoeken/?q=tuin", "/oproepen/", "/olievlek/"),
]
BESIDE = """() => [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility()
    && one.getBoundingClientRect().right > 321 && !one.closest("svg")).map((one) => one.outerHTML.slice(0, 90))"""


def test_nothing_lies_beside_a_small_screen(visitor):
    page = visitor(**PHONE)
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    for path in PATHS:
        page.goto(path)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        assert page.evaluate("document.documentElement.scrollWidth") == 320, (path, page.evaluate(BESIDE)[:3])
