"""Where in a text the words stand that somebody looked for."""

import re
from textwrap import wrap

from django.utils.safestring import SafeString

from haarlem_wijken.ground.search.meaning import Query, marked

EXTRACT = 160  # characters
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
MARKDOWN = re.compile(r"^ *(#+|>|[-*+]|\d+\.) +|[*_`]+", re.MULTILINE)
SENTENCE = re.compile(r"(?<=[.!?]) +|\n+")


def extract(text: str, query: Query) -> SafeString | str:
    """The first sentence of Markdown `text` that holds a word found, or a piece of it; empty when there is none."""
    for sentence in SENTENCE.split(MARKDOWN.sub("", LINK.sub(r"\1", text))):
        for piece in wrap(sentence, EXTRACT):
            if "<mark>" in (words := marked(piece, query)):
                return words
    return ""
