"""Links in the text: those of Markdown, and bare addresses."""

import re

from .reading import Link

MARKDOWN = re.compile(r"(?<!!)\[([^\]\n]{1,300})\]\(([^()\s]{0,500})\)")
ADDRESS = re.compile(r"(?<![\w/(.@])(?:https?://|www\.)[^\s<>\"'()\[\]]{3,400}(?<![.,;:!?])")


def links_in(source: str) -> list[Link]:
    """In the order of the text."""
    found = [Link(one[1], one[2], one.span()) for one in MARKDOWN.finditer(source)]
    taken = [one.place for one in found]
    for one in ADDRESS.finditer(source):
        if not any(start <= one.start() < end for start, end in taken):
            found.append(Link(one[0], one[0], one.span()))
    return sorted(found, key=lambda one: one.place)
