"""Which ink stands on which paper: contrast is most of what axe does, and the same pair needs to be asked of once."""

from playwright.sync_api import Page

# Of each element with words of its own that can be read: its ink, its size as the standard has it, and all that lies
# behind it. What axe passes over (what is disabled, what only a screen reader says, what is drawn) does not count.
INKS = """() => {
    const PASSED_OVER = "svg, :disabled, [aria-disabled=true], label:has(:disabled)";
    const below = new Map();  // element -> [what lies behind its words, how much of them is left]
    const paper = (one) => {
        if (!one) return ["", 1];
        if (!below.has(one)) {
            const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
            const [behind, left] = paper(one.parentElement);
            const own = backgroundColor === "rgba(0, 0, 0, 0)" && backgroundImage === "none" ? ""
                : `${backgroundColor} ${backgroundImage} `;
            below.set(one, [own.startsWith("rgb(") ? own : own + behind, left * opacity]);
        }
        return below.get(one);
    };
    const inks = new Set(), words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const owners = new Set(document.querySelectorAll("input, select, textarea"));
    while (words.nextNode()) if (words.currentNode.data.trim()) owners.add(words.currentNode.parentElement);
    for (const one of owners) {
        if (one.closest(PASSED_OVER) || one.clientWidth === 1) continue;
        if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one), pixels = parseFloat(fontSize);
        const large = pixels >= 24 || (pixels >= 18.66 && fontWeight >= 700);
        inks.add([color, large, textShadow, ...paper(one)].join(" | "));
    }
    return [...inks];
}"""
_judged: set[str] = set()  # by axe, in this process


def of(page: Page) -> frozenset[str]:
    """Every ink on its paper, as the page is shown now."""
    return frozenset(page.evaluate(INKS))


def new(inks: frozenset[str]) -> bool:
    """Whether one of them was not judged yet."""
    return not inks <= _judged


def judged(inks: frozenset[str]) -> None:
    """Axe found nothing wrong with these."""
    _judged.update(inks)


def forget() -> None:
    _judged.clear()
