"""What a document is made of: what each kind of file is written from."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Run:
    """Words that look alike. `link` is an address of http(s), mailto or tel, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True)
class Block:
    """`kind` is heading, text, list, quote, code, line or table; each uses the fields that it needs.

    `level` is of a heading (1 is the highest), `number` of the first item of a list (0 for dots), `items` are its
    entries, `rows` those of a table, whose first row is its head.
    """

    kind: str
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    number: int = 0
    items: list[list["Block"]] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class Document:
    """`state` is empty for what was adopted; else what each page must say ("concept"). `is_volume`: each heading of the
    highest level begins a page, and a table of them comes first.
    """

    title: str
    about: str
    language: str
    facts: list[tuple[str, str]]
    state: str
    source: str
    blocks: list[Block]
    is_volume: bool = False


def heading(level: int, text: str) -> Block:
    return Block("heading", [Run(text)], level=level)


def text(words: str, **look: bool) -> Block:
    return Block("text", [Run(words, **look)])


def stepwise(blocks: Iterable[Block]) -> list[Block]:
    """With no heading more than one step below the one before it: who listens to a document counts on that."""
    found, above = [], 0
    for block in blocks:
        if block.kind == "heading":
            above = min(block.level, above + 1)
            block = Block("heading", block.runs, level=above)  # noqa: PLW2901
        found.append(block)
    return found
