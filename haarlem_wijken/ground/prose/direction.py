"""Signs that nobody sees and that turn the direction of writing, also of what stands behind the text they are in."""

import re

from django.http import QueryDict

TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # Unicode: Bidi_Control


def straight(text: str) -> str:
    """Without them. Letters that are written from the right go on being so: these turn by themselves."""
    return TURNING.sub("", text)


def straightened(typed: QueryDict) -> QueryDict:
    """What a form sent, so that no title of it turns a page, a letter or a file; the same where nothing turns."""
    if not any(TURNING.search(text) for _name, texts in typed.lists() for text in texts):
        return typed
    found = typed.copy()
    for name, texts in typed.lists():
        found.setlist(name, [straight(text) for text in texts])
    return found
