"""The one renderer of user text: Markdown to HTML that is safe to show."""

from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

# A line that was typed is a line that is shown: who writes here knows no Markdown.
# No images: a remote one tells its owner who reads the page, and photos have their own table with words and credit.
TAGS = {
    "a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}
DEEPEST = 4
LONGEST_KEPT = 10_000  # characters: so that all that is kept is some 20 MB at most

_markdown = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable("image").enable("table")


def tree(text: str) -> SyntaxTreeNode:
    """What `render` shows, for who writes another kind of file: its text is as it was typed, and escaped nowhere."""
    tokens = _markdown.parse(text)
    _level(tokens)
    return SyntaxTreeNode(tokens)


def is_safe_link(address: str) -> bool:
    """Whether a link to `address` is shown as one."""
    scheme, colon, rest = address.partition(":")
    return bool(colon and rest) and scheme.lower() in SCHEMES


def render(text: str) -> SafeString:
    """HTML of Markdown `text`: an allow-list of tags, links to http(s), mailto and tel only, no images, h2 to h4."""
    return _kept(text) if len(text) <= LONGEST_KEPT else _rendered(text)


def _rendered(text: str) -> SafeString:
    tokens = _markdown.parse(text)
    _level(tokens)
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    return mark_safe(  # noqa: S308 - sanitised by nh3 in this very line
        nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener nofollow ugc")
    )


_kept = lru_cache(1000)(_rendered)  # minutes are read as they were, long after the page around them has changed


def _level(tokens: list[Token]) -> None:
    """Headings begin at h2 (the page has its own h1) and go down one step at a time, however they are typed."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    used = sorted({token.tag for token in headings})
    before = 1
    for token in headings:
        if token.type == "heading_open":
            before = min(used.index(token.tag) + 2, before + 1, DEEPEST)
        token.tag = f"h{before}"
