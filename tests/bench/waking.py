"""The map in Chromium: how long after it wakes its first markers stand, and what all its scripts weigh."""

from http.client import HTTPConnection
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium

PAGES = ["/initiatieven/", "/zoeken/?q=tuin", "/wijkraden/", "/account/inloggen/"]
LISTEN = """
    window.at = {};
    new MutationObserver((changes) => {
        if (!at.woke && document.querySelector("[data-awake]")) at.woke = performance.now();
        if (!at.marked && document.querySelector(".mapmark")) at.marked = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-awake"] });"""


def look(site: str) -> tuple[float, int]:
    """Seconds from waking to the first marker (median of three visits, nothing kept), bytes of all scripts, served."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=chromium.OPTIONS)
        seconds = median(_seconds(browser, site) for _ in range(3))
        scripts = _scripts(browser, site)
        browser.close()
    return seconds, sum(_weight(site, script) for script in scripts)


def _seconds(browser: Browser, site: str) -> float:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    _awake(page, site + PAGES[0])
    woke, marked = page.evaluate("[at.woke, at.marked]")
    page.context.close()
    return (marked - woke) / 1000


def _awake(page: Page, address: str) -> None:
    page.add_init_script(LISTEN)
    page.goto(address)
    page.locator("[data-map]").scroll_into_view_if_needed()
    page.wait_for_selector(".mapmark")


def _scripts(browser: Browser, site: str) -> set[str]:
    """Every script that the pages ask for, the living map's too."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    found: set[str] = set()
    page.on("request", lambda request: found.add(request.url) if request.resource_type == "script" else None)
    _awake(page, site + PAGES[0])
    for path in PAGES[1:]:
        page.goto(site + path, wait_until="networkidle")
    return found


def _weight(site: str, script: str) -> int:
    connection = HTTPConnection(urlsplit(site).netloc)
    connection.request("GET", urlsplit(script).path, headers={"Accept-Encoding": "br"})
    answer = connection.getresponse()
    body = answer.read()
    assert answer.headers["Content-Encoding"] == "br", script
    return len(body)
