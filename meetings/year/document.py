"""A year of a council as a file, for its annual report: what its page says, in the same order."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..agreements.words import state_words
from ..minutes.file.blocks import Block, Document, Run, heading, text
from ..planning.moments import day_words
from ..presentation.structured import address
from .content import YearOf
from .words import decided_words, figures, for_whom


def year_document(year: YearOf, path: str) -> Document:
    """`path` is of its page."""
    return Document(
        title=_("Het jaar %(year)s") % {"year": year.year},
        about=year.council.name,
        language=get_language(),
        facts=figures(year),
        state="" if year.is_over else _("Het jaar is nog niet voorbij: dit is de stand van vandaag."),
        source=settings.SITE_URL + path,
        blocks=[text(for_whom(year), italic=True), *_blocks(year)],
    )


def _blocks(year: YearOf) -> Iterator[Block]:
    if year.held:
        yield heading(1, _("Bijeenkomsten"))
        rows = [[day_words(one.date), one.title or "–", str(one.here or "–")] for one in year.held]
        yield Block("table", rows=[[_("Dag"), _("Waarover"), _("Aanwezig")], *rows])
    yield from _listed(_("Besluiten"), ([Run(f"{one.number}  {decided_words(one)}")] for one in year.resolutions))
    if year.agreements:
        yield heading(1, _("Afspraken"))
        rows = [[one.number, one.text, state_words(one)] for one in year.agreements]
        yield Block("table", rows=[[_("Nummer"), _("Afspraak"), _("Stand")], *rows])
    told = ([Run(f"{day_words(met.date)}: {who.words} ({title})")] for met, title, who in year.presentations)
    yield from _listed(_("Presentaties"), told)
    yield from _listed(_("Oproepen"), map(_link, year.calls))
    yield from _listed(_("Initiatieven die eruit kwamen"), map(_link, year.initiatives))


def _listed(title: str, lines: Iterable[list[Run]]) -> Iterator[Block]:
    if items := [[Block("text", line)] for line in lines]:
        yield heading(1, title)
        yield Block("list", items=items)


def _link(one) -> list[Run]:
    """A call or an initiative, which has a page of its own."""
    return [Run(one.title, link=address(one.get_absolute_url()))]
