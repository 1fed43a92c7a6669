"""Where words of a line stand in the source."""

from ..reading import Place
from .lines import Line


def place_of(words: str, line: Line, source: str) -> Place:
    """Of `words` in its line; of the whole line when Markdown or spaces stand between them."""
    start = source.find(words, line.start, line.end) if words else -1
    if start >= 0:
        return start, start + len(words)
    lead = len(line.raw) - len(line.raw.lstrip())
    return line.start + lead, line.start + len(line.raw.rstrip())
