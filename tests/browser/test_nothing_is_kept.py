"""Who only reads leaves no trace: no cookie, nothing stored, nothing asked of anybody else."""

from tests.browser import pages
from tests.browser.look import settled

STORED = "() => [document.cookie, ...Object.keys(localStorage)]"


def test_public_pages_set_no_cookie_and_ask_nobody_else(page, watch, portal, tiles):
    for path in pages.PUBLIC.values():
        page.goto(path)
        settled(page)
        assert page.context.cookies() == [], path
        assert page.evaluate(STORED) == [""], path
    hosts = {"/".join(request.url.split("/")[:3]) for request in watch.requests if not request.url.startswith("data:")}
    assert hosts == {portal, tiles.origin}
    assert all(not request.header_value("cookie") for request in watch.requests if request.url.startswith(tiles.origin))
