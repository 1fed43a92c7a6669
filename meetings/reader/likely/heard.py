"""A sentence as it is weighed."""

from typing import NamedTuple


class Heard(NamedTuple):
    """`words` as what they stand for; the `mark` of its line, whether it `begins` and `ends` that, the `title` above
    it, and the words of the sentence `before`.
    """

    text: str
    words: tuple[str, ...]
    mark: str = ""
    begins: bool = False
    ends: bool = False
    title: str = ""
    before: tuple[str, ...] = ()
