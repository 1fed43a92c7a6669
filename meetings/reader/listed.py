"""Words as data: a set of them written as a text writes them, and a pattern of them."""


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


def holds(text: str, words: tuple[str, ...]) -> bool:
    """Whether one of them stands in it, be it within a word: asked before a pattern that needs one."""
    return any(map(text.__contains__, words))


def one_of(words: tuple[str, ...]) -> str:
    """A pattern of these words; a space in them is any space."""
    return f"(?:{'|'.join(words)})".replace(" ", r"\s")
