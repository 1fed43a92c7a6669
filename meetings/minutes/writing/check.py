"""One thing to look at before minutes go round."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """One line of the list: a sentence, where to look (an address on the page), whether it is in order."""

    words: str
    at: str = ""
    good: bool = False
    stops: bool = False
