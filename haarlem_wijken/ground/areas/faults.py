"""What is wrong with areas that somebody brings in, in sentences."""

from collections.abc import Sequence

SHOWN = 20


class Fault(ValueError):
    """One or more sentences for whoever runs the import; each names the area or the file."""

    def __init__(self, *sentences: str):
        self.sentences = sentences
        super().__init__(*sentences)

    def __str__(self):
        more = len(self.sentences) - SHOWN
        return "\n".join([*self.sentences[:SHOWN], *([f"… and {more} more."] if more > 0 else [])])


def listed(words: Sequence[str], most: int = 10) -> str:
    """The first of many words: "a, b and 12 more"."""
    if len(words) <= most:
        return ", ".join(words)
    return f"{', '.join(words[:most])} and {len(words) - most} more"
