"""What is asked of every page that is shown: accessible, not wider than the screen, one heading, its language."""

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from tests.browser import ink

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [("light", 1280), ("dark", 320), ("dark", 1280), ("light", 320)]
# Both schemes and both widths are in the first two, which take turns from page to page; what only goes wrong in the
# other pairs, or on one page in the other of the two, takes --every-look to see.
FEW = 2
HEIGHT = 900

# `preload` would fetch the style sheets once more, which the content security policy forbids.
RUN = """async ([where, standards, contrast]) => {
    const rules = { "color-contrast": { enabled: contrast } };
    const how = { runOnly: standards, rules, resultTypes: ["violations"], preload: false };
    const { violations } = await axe.run(where, how);
    return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""

# A map in view wakes, and draws its marks anew when its frame changes: wait until they have stood still for a while.
# Inks that fade to those of another scheme are on their way, and no colours of ours.
SETTLED = """() => {
    if (document.getAnimations().some((one) => one instanceof CSSTransition)) return false;
    const maps = [...document.querySelectorAll("[data-map]")];
    const seen = maps.filter((map) => {
        const box = map.getBoundingClientRect();
        return box.height > 0 && box.bottom > 0 && box.top < innerHeight - box.height * .2;
    });
    const marks = [...document.querySelectorAll(".mapmark")].map((mark) => mark.style.transform).join();
    const state = `${innerWidth} ${marks}`;
    if (window.lastState !== state) Object.assign(window, { lastState: state, lastChange: performance.now() });
    if (document.readyState !== "complete" || seen.some((map) => !map.querySelector(".leaflet-pane"))) return false;
    return !maps.length || performance.now() - window.lastChange > 400;
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"
DOCUMENT = """() => ({
    headings: document.querySelectorAll("h1").length,
    unknown: [...document.querySelectorAll("*")].filter((one) => one instanceof HTMLUnknownElement)
        .map((one) => one.localName),
    language: document.documentElement.lang,
})"""
# WCAG 1.4.12: people set more room between lines, paragraphs, words and letters.
SPACED = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`p { margin-block-end: 2em !important }
        * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }`);
    document.adoptedStyleSheets = [sheet];
    const hides = (how) => ["hidden", "clip"].includes(how);
    const cut = [...document.querySelectorAll("main *")].filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one);
        const cut = (hides(overflowX) && one.scrollWidth > one.clientWidth + 1)
            || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
        const ours = one.closest("input, select, textarea, svg, .mapframe, .sr-only, .skipmap, thead");
        return cut && one.clientWidth > 1 && !ours;
    });
    const over = document.documentElement.scrollWidth - innerWidth;
    document.adoptedStyleSheets = [];
    return [over, cut.map((one) => `${one.localName}.${one.className}`)];
}"""


class InTurn:
    """Looks of which each page of a test gets one, the next one; and contrast is asked where it brings a new ink."""

    def __init__(self, looks: list[tuple[str, int]], *, first: int):
        self._turns = islice(cycle(looks), first, None)

    def __iter__(self):
        return islice(self._turns, 1)


def settled(page: Page) -> None:
    page.wait_for_function(SETTLED, polling=50)  # milliseconds


def violations(page: Page, where: str = "html", *, contrast: bool = True) -> list[str]:
    """What axe finds on the page as it is shown now, below the selector `where`: rule, element, why."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE)
    return page.evaluate(RUN, [where, STANDARDS, contrast])


def violations_of_new_inks(page: Page) -> list[str]:
    """What axe finds, without contrast where every ink on its paper was judged before in this process."""
    found = violations(page, contrast=ink.new(inks := ink.of(page)))
    if not any(line.startswith("color-contrast:") for line in found):
        ink.judged(inks)
    return found


def faults(page: Page, looks: Iterable[tuple[str, int]], language: str = "nl", *, opened: str = "light") -> list[str]:
    """Everything wrong with the page in those looks (colour scheme, width in pixels); each line says in which.

    The page is left as wide as it was, in the scheme it was `opened` in.
    """
    wrong, usual = [], (opened, page.viewport_size)
    now = usual
    inspect = violations_of_new_inks if isinstance(looks, InTurn) else violations
    for scheme, width in looks:
        now = put_on(page, now, (scheme, {"width": width, "height": HEIGHT}))
        settled(page)
        found = inspect(page)
        if (over := page.evaluate(OVERFLOW)) > 0:
            found.append(f"{over} pixels wider than the screen")
        wrong += [f"{scheme} {width}: {line}" for line in found]
    wrong += spaced_out(page)
    put_on(page, now, usual)
    return wrong + of_the_document(page, language)


def of_the_document(page: Page, language: str) -> list[str]:
    """What is wrong with it in whatever look."""
    found, wrong = page.evaluate(DOCUMENT), []
    if found["headings"] != 1:
        wrong.append(f"{found['headings']} headings of level 1")
    if found["unknown"]:
        wrong.append(f"no elements of HTML: {found['unknown']}")
    if found["language"] != language:
        wrong.append("another language in <html lang>")
    return wrong


def put_on(page: Page, now: tuple[str, dict], look: tuple[str, dict]) -> tuple[str, dict]:
    """Change what differs, as each change has all drawn again. A look is here (colour scheme, size of the screen)."""
    if now[0] != look[0]:
        page.emulate_media(color_scheme=look[0])
    if now[1] != look[1]:
        page.set_viewport_size(look[1])
    return look


def spaced_out(page: Page) -> list[str]:
    """What is cut off or too wide when there is more room between letters, words and lines, as the page is now."""
    over, cut = page.evaluate(SPACED)
    wrong = [f"spaced: {over} pixels wider than the screen"] if over > 0 else []
    return wrong + [f"spaced: cut off: {one}" for one in cut]
