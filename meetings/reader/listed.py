"""A set of words, written as a text writes them."""


def listed(words: str) -> frozenset[str]:
    return frozenset(words.split())
