"""Screenshots of the portal as `make demo` shows it.

python -m tests.shots           the two of the README: docs/home.png and docs/initiatieven.png
python -m tests.shots FOLDER    every page, on a desk and a phone, in light and dark and on paper, to look at
"""

import os
import re
import sys
from contextlib import ExitStack, closing, contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from haarlem_wijken.environment import BASE_DIR
from tests import chromium, throw_away
from tests.browser import pages
from tests.browser.look import settled
from tests.browser.portal import running
from tests.browser.tiles import TileServer

README = {"home": "/", "initiatieven": "/initiatieven/?stadsdeel=centrum&stadsdeel=zuidwest"}
LOOKS = {  # name: (width, scheme, medium)
    "1280": (1280, "light", "screen"),
    "320": (320, "light", "screen"),
    "dark-1280": (1280, "dark", "screen"),
    "dark-320": (320, "dark", "screen"),
    "print": (680, "light", "print"),  # the width of A4 without its margins
}


def main() -> None:
    with _portal() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.installed(), args=chromium.OPTIONS)
        if len(sys.argv) > 1:
            _every_page(browser, site, Path(sys.argv[1]))
        else:
            _readme(browser, site)
        browser.close()


@contextmanager
def _portal():
    """The address of a portal with the demo's content alone."""
    with ExitStack() as stack:
        if not os.environ.get("DATABASE_URL"):
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
            from django.conf import settings

            stack.enter_context(throw_away.start(settings))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        tiles = stack.enter_context(closing(TileServer()))
        server, name = os.environ["DATABASE_URL"], f"shots_{os.getpid()}"
        yield stack.enter_context(
            running(server=server, name=name, folder=folder, static=folder / "static", tiles=tiles.url)
        )


def _readme(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 860}, reduced_motion="reduce")
    for name, path in README.items():
        page.goto(site + path)
        settled(page)
        _save(page.screenshot(), BASE_DIR / "docs" / f"{name}.png")


def _every_page(browser: Browser, site: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for look, (width, scheme, medium) in LOOKS.items():
        page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce",
            is_mobile=width == 320, has_touch=width == 320,
        )  # fmt: skip
        for name, path in pages.EVERY.items():
            page.goto(site + path)
            if (map_ := page.locator("[data-map]")).is_visible():
                map_.scroll_into_view_if_needed()
                page.wait_for_selector(".leaflet-pane", state="attached")
            settled(page)
            page.emulate_media(media=medium)
            shot = page.screenshot(full_page=True)
            page.emulate_media(media="screen")
            _save(shot, folder / f"{re.sub('[^a-z]+', '-', name)}-{look}.png")
        page.close()


def _save(shot: bytes, file: Path) -> None:
    """In as few bytes as it goes without a loss."""
    Image.open(BytesIO(shot)).convert("RGB").save(file, optimize=True)
    print(f"{file}  {file.stat().st_size // 1000} kB")  # noqa: T201


if __name__ == "__main__":
    main()
