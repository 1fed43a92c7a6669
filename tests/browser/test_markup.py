"""The HTML of every page, as a strict parser reads it; of pages in English tests/house/test_english.py asks it."""

import urllib.request
from urllib.error import HTTPError

import html5lib
import pytest

from tests.browser import pages


def fetch(address: str) -> bytes:
    """The body, also of an error page."""
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.read()
    except HTTPError as answer:
        with answer:
            return answer.read()


@pytest.mark.parametrize("name", pages.EVERY)
def test_a_page_is_valid_html(portal, name):
    html = fetch(portal + pages.EVERY[name].split("#")[0])
    parser = html5lib.HTMLParser()
    tree = parser.parse(html, transport_encoding="utf-8")
    errors = [f"line {where[0]}: {code} {details}" for where, code, details in parser.errors]
    assert errors == []
    assert tree.get("lang") == "nl"
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert sorted(ids) == sorted(set(ids))
    assert [element for element in tree.iter() if element.get("style")] == []
