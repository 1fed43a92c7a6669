"""User text: readable, and nothing in it runs, spies or leads astray."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haarlem_wijken.ground.prose.markdown import TAGS, render


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n## b\n# c", ["h2", "h3", "h2"]),
        ("## a\n### b\n## c", ["h2", "h3", "h2"]),
        ("# a\n#### b", ["h2", "h3"]),
        ("### a\n# b\n## c\n### d\n#### e", ["h2", "h2", "h3", "h4", "h4"]),
    ],
)
def test_headings_begin_at_h2_and_skip_no_level(text, levels):
    assert re.findall(r"<(h\d)>", render(text)) == levels
    assert re.findall(r"</(h\d)>", render(text)) == levels


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:x)",
        "<img src=x onerror=alert(1)>",
        "![spion](https://example.org/pixel.png)",
        "[x](ftp://example.org)",
        "<a href='https://example.org' onclick='x()'>x</a>",
        "<style>body{display:none}</style>",
    ],
)
def test_what_runs_or_spies_is_no_markup(text):
    assert not re.search(
        r"<(script|img|style|iframe)|<a [^>]*(javascript|data|vbscript|ftp|onclick)[^>]*>", render(text)
    )


def test_a_link_says_nothing_about_where_it_stands():
    assert 'rel="noopener nofollow ugc"' in render("[buurt](https://example.org)")


def test_a_line_that_was_typed_is_a_line():
    assert render("afspraak 2026-01: een\nafspraak 2026-02: twee").count("<br") == 1


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_only_known_tags_come_out(text):
    assert set(re.findall(r"<([a-zA-Z][a-zA-Z0-9]*)", render(text))) <= TAGS
