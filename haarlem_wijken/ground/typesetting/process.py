"""`python -m haarlem_wijken.ground.typesetting.process`: from a template and a document, each as JSON on a line of its
input, to a PDF/UA-1 on its output.

A process of its own for each PDF: the typesetter keeps what it has set, some 17 MB of twenty pages, until its process
ends.
"""

import json
import sys
from pathlib import Path

import typst

from .fonts import FONTS
from .glyphs import shown

KEPT = ("kind", "link", "source")  # no words


def typeset(template: bytes, document: dict, timestamp: int) -> bytes:
    """`timestamp`: when it was made, in seconds since 1970. Some 30 ms a page."""
    try:
        return _set(template, document, timestamp, only_sure=False)
    except typst.TypstError:
        return _set(template, document, timestamp, only_sure=True)  # marks that each have a shape, and together none


def _set(template: bytes, document: dict, timestamp: int, *, only_sure: bool) -> bytes:
    said = {"doc": json.dumps(_shown(document, only_sure))}
    return typst.compile(template, font_paths=FONTS, pdf_standards="ua-1", sys_inputs=said, timestamp=timestamp)


def _shown(value, only_sure: bool):
    """The same with every text as it can be set."""
    if isinstance(value, str):
        return shown(value, only_sure=only_sure)
    if isinstance(value, dict):
        return {name: one if name in KEPT else _shown(one, only_sure) for name, one in value.items()}
    return [_shown(one, only_sure) for one in value] if isinstance(value, list) else value


if __name__ == "__main__":
    about, words = map(json.loads, sys.stdin.buffer)
    sys.stdout.buffer.write(typeset(Path(about["template"]).read_bytes(), words, about["timestamp"]))
