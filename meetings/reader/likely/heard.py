"""A sentence as it is weighed."""

from typing import NamedTuple

from ..text.lines import Line


class Odds(NamedTuple):
    """Logarithms of the odds that it is one: 0 is as likely as not, 1 is 73 in a hundred."""

    agreement: float
    decision: float


class Heard(NamedTuple):
    """`words` as what they stand for; the `title` above its `line`, the words of the sentence `before`, and its `odds`
    once it is weighed.
    """

    text: str
    line: Line
    words: tuple[str, ...]
    title: str = ""
    before: tuple[str, ...] = ()
    odds: Odds | None = None

    @property
    def mark(self) -> str:
        return self.line.mark.kind

    @property
    def begins(self) -> bool:
        """Whether its line begins with it."""
        return self.line.text.startswith(self.text)

    @property
    def ends(self) -> bool:
        return self.line.text.endswith(self.text)
