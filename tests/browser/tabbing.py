"""The whole way of the Tab key through a page: what it meets, in which order, and whether one sees where one is."""

from playwright.sync_api import Page

# What Tab should meet, in the order of the page: of radio buttons the chosen one, or the first.
STOPS = """() => {
    const able = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const reached = (one) => one.tabIndex >= 0 && !one.disabled && shown(one);
    const found = [...document.querySelectorAll(able)].filter(reached);
    const stand = (one) => {
        if (one.type !== "radio") return true;
        const group = found.filter((other) => other.type === "radio" && other.name === one.name
            && other.form === one.form);
        return one === (group.find((other) => other.checked) ?? group[0]);
    };
    window.stops = found.filter(stand);
    return window.stops.map((one) => one.tabIndex > 0 ? `tabindex ${one.tabIndex}` : "");
}"""
# Where Tab came: which stop, and what is wrong there.
HERE = """() => {
    const one = document.activeElement, at = window.stops.indexOf(one);
    const name = `${one.localName}.${one.className} “${(one.ariaLabel ?? one.textContent ?? "").trim().slice(0, 40)}”`;
    const drawn = (place) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(place);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const places = [one, ...(one.labels ?? [])], wrong = [];
    if (!places.some(drawn)) wrong.push("no ring");
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect();
    const x = box.x + Math.min(box.width / 2, 20), y = Math.min(box.y + Math.min(box.height / 2, 20), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    if (!top || !(one.contains(top) || top.contains(one) || places.some((place) => place.contains(top)))) {
        wrong.push(`covered by ${top?.localName}.${top?.className}`);
    }
    return { at, name, wrong };
}"""


def tab_faults(page: Page) -> list[str]:
    """Everything wrong on the way from the first stop to the last, and past it. The page keeps what stands in it."""
    positive = [one for one in page.evaluate(STOPS) if one]
    count = page.evaluate("() => (window.stops[0].focus(), window.stops.length)")
    assert count > 1, "no page to go through"
    page.keyboard.press("Shift+Tab")  # so that the first stop is come to by key, with its ring
    found = positive
    for turn in range(count):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here["at"] != turn:
            return [*found, f"stop {turn}: at {here['at']} instead, {here['name']}"]
        found += [f"{here['name']}: {line}" for line in here["wrong"]]
    page.keyboard.press("Tab")
    beyond = page.evaluate(HERE)["at"]
    return found if beyond in (-1, 0) else [*found, f"after the last stop comes {beyond}"]
