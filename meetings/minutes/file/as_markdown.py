"""A document as Markdown (CommonMark, with tables as GitHub knows them)."""

import re

from .blocks import Block, Document, Run

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~&])")
OPENS = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)  # what would begin a list, a rule or a heading


def markdown(document: Document) -> bytes:
    """UTF-8. What somebody typed means in it what it meant on the page, and nothing else."""
    head = [f"# {_escaped(document.title)}", _escaped(document.about)]
    if document.state:
        head.append(f"**{_escaped(document.state)}**")
    head.append("\n".join(f"- {_escaped(label)}: {_escaped(words)}" for label, words in document.facts))
    pieces = [*head, *map(_block, document.blocks), f"<{document.source}>"]
    return ("\n\n".join(filter(None, pieces)) + "\n").encode()


def _block(block: Block) -> str:
    return FORMS.get(block.kind, lambda one: _runs(one.runs))(block)


def _heading(block: Block) -> str:
    return f"{'#' * min(block.level + 1, 6)} {_runs(block.runs)}"


def _list(block: Block) -> str:
    marks = [f"{block.number + n}. " if block.number else "- " for n in range(len(block.items))]
    return "\n".join(_indented(_blocks(item), mark) for mark, item in zip(marks, block.items, strict=True))


def _quote(block: Block) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _blocks(block.items[0]).split("\n"))


def _code(block: Block) -> str:
    return "\n".join(f"    {line}" for line in block.runs[0].text.split("\n"))


def _table(block: Block) -> str:
    rows = [f"| {' | '.join(_escaped(cell).replace(chr(10), ' ') for cell in row)} |" for row in block.rows]
    return "\n".join([rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]])


FORMS = {
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "code": _code,
    "table": _table,
    "line": lambda _one: "---",
}


def _blocks(blocks: list[Block]) -> str:
    return "\n\n".join(map(_block, blocks))


def _indented(text: str, mark: str) -> str:
    lines = text.split("\n")
    return "\n".join([mark + lines[0], *(" " * len(mark) + line if line else "" for line in lines[1:])])


def _runs(runs: list[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    words = _escaped(run.text).replace("\n", "\\\n")
    if run.code and "`" not in run.text:
        words = f"`{run.text}`"
    bare = words.strip()
    for is_so, mark in ((run.italic, "*"), (run.bold, "**")):
        words = words.replace(bare, f"{mark}{bare}{mark}", 1) if is_so and bare else words
        bare = words.strip()
    return f"[{words}](<{run.link.translate({60: '%3C', 62: '%3E', 10: '%0A'})}>)" if run.link else words


def _escaped(text: str) -> str:
    return OPENS.sub(r"\1\\\2", SPECIAL.sub(r"\\\1", text)) if not text[:1].isdigit() else _number(text)


def _number(text: str) -> str:
    """ "1. Opening" begins a list unless its dot is escaped; "2015-01" does not."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", SPECIAL.sub(r"\\\1", text))
