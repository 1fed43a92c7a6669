"""How pages are looked at: contrast is asked again for what was not seen before, and for nothing else."""

import pytest

from tests.browser import ink
from tests.browser.look import violations_of_new_inks

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


@pytest.mark.parametrize("what", FAINT)
def test_an_ink_that_was_not_judged_yet_is(judged, what):
    judged.set_content(PAGE.format(FAINT[what]))
    assert len(contrasts(judged)) == 1
    assert len(contrasts(judged)) == 1  # what is wrong stays wrong, also on the next page


@pytest.mark.parametrize("passed_over", ["disabled", "hidden"])
def test_what_axe_passes_over_counts_for_nothing(judged, passed_over):
    faint = 'style="color: #aaa; background: #fff"'
    judged.set_content(PAGE.format(f"<button {faint} {passed_over}>Woorden</button>"))
    assert contrasts(judged) == []
    judged.set_content(PAGE.format(f"<button {faint}>Woorden</button>"))
    assert len(contrasts(judged)) == 1


def test_what_was_judged_is_not_asked_again(judged):
    assert not ink.new(ink.of(judged))
