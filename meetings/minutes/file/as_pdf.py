"""A document as a tagged PDF that a screen reader can read: PDF/UA-1."""

from dataclasses import asdict
from pathlib import Path

from haarlem_wijken.ground.typesetting.asking import typeset

from .blocks import Document

TEMPLATE = Path(__file__).parent / "minutes.typ"


def pdf(document: Document) -> bytes:
    """See `typeset`."""
    return typeset(TEMPLATE, asdict(document))
