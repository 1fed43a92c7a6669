"""Texts that administrators change: in a page, and in a letter."""

import re

from django import template
from django.utils.html import format_html, format_html_join, urlize
from django.utils.safestring import mark_safe

from .. import post
from ..public_texts import words
from ..public_texts.places import linked

register = template.Library()
STYLE = mark_safe(' style="margin:0 0 16px"')  # mail programs know no style sheets


@register.simple_tag(takes_context=True)
def public_text(context, key):
    """A part of a page, as HTML of its Markdown."""
    return words(key, getattr(context.get("request"), "public_version", None)).html


@register.simple_tag(takes_context=True)
def letter_text(context, key):
    """Plain lines of a letter; "" where there are none. In HTML they are paragraphs; in a preview links are DEAD."""
    said = words(key)
    address = (lambda name: post.DEAD) if context.get("preview") else post.site_link
    text = linked(said.text, address)
    if not context.autoescape or not text:
        return text
    mark = format_html(' lang="{}"', said.language) if said.language != context.get("language") else ""
    blocks = [urlize(block, autoescape=True).replace("\n", "<br>") for block in re.split(r"\n{2,}", text)]
    return format_html_join("\n", "<p{}{}>{}</p>", ((STYLE, mark, mark_safe(block)) for block in blocks))  # noqa: S308
