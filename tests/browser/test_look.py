"""How pages are looked at: contrast is asked again for what was not seen before, and for nothing else."""

import pytest

from tests.browser import ink
from tests.browser.look import faults, violations_of_new_inks

KNOWN = "color: #222; background: #fff"
PAGE = '<html lang="nl"><title>Proef</title><main><h1>Proef</h1>{}</main></html>'
FAINT = {
    "another ink": '<p style="color: #aaa; background: #fff">Woorden</p>',
    "the same ink on another paper": '<p style="color: #222; background: #333">Woorden</p>',
    "the same, half gone": f'<div style="opacity: .3"><p style="{KNOWN}">Woorden</p></div>',
    "on paper one sees through": '<div style="background: #000"><p style="color: #222">Woorden</p></div>',
    "in a field": '<label>Naam<input value="Woorden" style="color: #bbb; background: #fff"></label>',
}


@pytest.fixture
def judged(page):
    """A page of which one ink was judged, and nothing else is known."""
    ink.forget()
    page.set_content(PAGE.format(f'<p style="{KNOWN}">Woorden</p>'))
    assert violations_of_new_inks(page) == []
    yield page
    ink.forget()


def contrasts(page) -> list[str]:
    return [line for line in violations_of_new_inks(page) if line.startswith("color-contrast:")]


def test_an_ink_that_was_not_judged_yet_is(judged):
    for what, body in FAINT.items():
        judged.set_content(PAGE.format(body))
        for _page in range(2):  # what is wrong stays wrong, also on the next page
            assert len(contrasts(judged)) == 1, what


def test_what_axe_passes_over_counts_for_nothing(judged):
    faint = 'style="color: #aaa; background: #fff"'
    for passed_over in ("disabled", "hidden"):
        judged.set_content(PAGE.format(f"<button {faint} {passed_over}>Woorden</button>"))
        assert contrasts(judged) == [], passed_over
    judged.set_content(PAGE.format(f"<button {faint}>Woorden</button>"))
    assert len(contrasts(judged)) == 1


def test_what_was_judged_is_not_asked_again(judged):
    assert not ink.new(ink.of(judged))


WRONG = {
    "two headings": ("<h1>Nog een</h1>", "2 headings of level 1"),
    "no element": ("<woord>Woord</woord>", "no elements of HTML: ['woord']"),
    "wider": ('<div style="width: 3000px">Woord</div>', "pixels wider than the screen"),
    "cut off": (
        '<p style="width: 9em; overflow: hidden">Woorden</p>'.replace("Woorden", "Woord" * 9),
        "spaced: cut off: p.",
    ),
    "wider when spaced": (f'<p style="font: 16px monospace">{"W" * 120}</p>', "spaced: "),
    "a field without a name": ("<input>", "label: input"),
}


def test_what_is_wrong_with_a_page_is_said(page):
    for body, words in WRONG.values():
        page.set_content(PAGE.format(body))
        assert any(words in line for line in faults(page, [("light", 1280)])), words


def test_the_language_is_asked_and_nothing_is_wrong_with_a_page_in_order(page):
    page.set_content(PAGE.format("<p>Woorden</p>"))
    assert faults(page, [("dark", 320)], "en") == ["another language in <html lang>"]
    assert faults(page, [("dark", 320)]) == []
    assert page.viewport_size == {"width": 1280, "height": 900}
    assert page.evaluate("() => matchMedia('(prefers-color-scheme: light)').matches")
