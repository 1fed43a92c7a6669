"""The minutes of several meetings in one file, each as its own file has it, on a page of its own."""

from collections.abc import Iterator, Sequence

from django.conf import settings
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from ...planning.moments import day_words
from ...presentation.meeting import Shown
from .blocks import Block, Document, Run, heading, text
from .content import content

MOST = 60  # in one file: five years of a group that meets each month are some three hundred pages


def volume(title: str, shown: Sequence[Shown], path: str) -> Document:
    """Of meetings with minutes that may be read, in the order in which they come. `path` is where they are selected."""
    documents = [content(one) for one in shown]
    concepts = sum(bool(one.state) for one in documents)
    return Document(
        title=title,
        about=settings.SITE_NAME,
        language=get_language(),
        facts=[(_("Verslagen"), str(len(documents))), *_days(shown)],
        state=_concept_words(concepts),
        source=settings.SITE_URL + path,
        blocks=[block for one, document in zip(shown, documents, strict=True) for block in _part(one, document)],
        is_volume=True,
    )


def _days(shown: Sequence[Shown]) -> Iterator[tuple[str, str]]:
    days = [one.meeting.date for one in shown]
    if days:
        yield _("Van"), day_words(min(days))
        yield _("Tot en met"), day_words(max(days))


def _concept_words(count: int) -> str:
    if not count:
        return ""
    words = ngettext("%(n)s verslag is nog niet vastgesteld", "%(n)s verslagen zijn nog niet vastgesteld", count)
    return words % {"n": count}


def _part(shown: Shown, document: Document) -> Iterator[Block]:
    """With its headings one step lower, below one that says of whom and when."""
    yield heading(1, f"{document.about}, {day_words(shown.meeting.date)}")
    if shown.meeting.title:
        yield text(document.title, bold=True)
    if document.state:
        yield text(document.state, bold=True)
    for label, words in document.facts:
        yield Block("text", [Run(f"{label}: ", bold=True), Run(words)])
    for block in document.blocks:
        yield Block("heading", block.runs, level=block.level + 1) if block.kind == "heading" else block
    yield Block("text", [Run(document.source, link=document.source)])
