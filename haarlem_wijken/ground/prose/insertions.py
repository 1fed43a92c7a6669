"""Two people who each put words in at the same place of a text."""

from itertools import takewhile


def both_put_in(base: str, mine: str, theirs: str) -> str | None:
    """The text with theirs and then mine put in; None where either took something out, or did it elsewhere."""
    same = takewhile(lambda signs: len(set(signs)) == 1, zip(base, mine, theirs, strict=False))
    start = base[: sum(1 for _ in same)]
    rest = base[len(start) :]
    if not base or min(len(mine), len(theirs)) < len(base) or not (mine.endswith(rest) and theirs.endswith(rest)):
        return None
    ours, others = (text[len(start) : len(text) - len(rest)] for text in (mine, theirs))
    return start + others + ours + rest
