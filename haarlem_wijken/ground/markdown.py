"""The one renderer of user text: Markdown to HTML that is safe to show."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

# No images: a remote one tells its owner who reads the page, and photos have their own table with words and credit.
TAGS = {"a", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto", "tel"}


class _Renderer(RendererHTML):
    """Headings start at h2: the page's own title is the h1."""

    def heading_open(self, tokens: list[Token], index: int, options, env) -> str:
        return f"<{_shifted(tokens[index].tag)}>"

    def heading_close(self, tokens: list[Token], index: int, options, env) -> str:
        return f"</{_shifted(tokens[index].tag)}>\n"


def _shifted(tag: str) -> str:
    return f"h{min(int(tag[1]) + 1, 4)}"


_markdown = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).disable("image")


def render(text: str) -> SafeString:
    """HTML of Markdown `text`: an allow-list of tags, links to http(s), mailto and tel only, no images."""
    html = _markdown.render(text)
    return mark_safe(  # noqa: S308 - sanitised by nh3 in this very line
        nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener nofollow ugc")
    )
