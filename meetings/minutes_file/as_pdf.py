"""A document as a tagged PDF that a screen reader can read: PDF/UA-1."""

import json
from dataclasses import asdict
from pathlib import Path

import typst
from django.utils import timezone

from .blocks import Document
from .fonts import FONTS
from .glyphs import shown

TEMPLATE = (Path(__file__).parent / "minutes.typ").read_bytes()
KEPT = ("kind", "link", "source")  # no words


def pdf(document: Document) -> bytes:
    """Some 30 ms a page."""
    try:
        return _set(document, only_sure=False)
    except typst.TypstError:
        return _set(document, only_sure=True)  # marks that each have a shape, and together have none


def _set(document: Document, *, only_sure: bool) -> bytes:
    said = {"doc": json.dumps(_shown(asdict(document), only_sure))}
    now = int(timezone.now().timestamp())
    return typst.compile(TEMPLATE, font_paths=FONTS, pdf_standards="ua-1", sys_inputs=said, timestamp=now)


def _shown(value, only_sure: bool):
    """The same with every text as it can be set."""
    if isinstance(value, str):
        return shown(value, only_sure=only_sure)
    if isinstance(value, dict):
        return {
            name: one if name in ("kind", "link", "source") else _shown(one, only_sure) for name, one in value.items()
        }
    return [_shown(one, only_sure) for one in value] if isinstance(value, list | tuple) else value
