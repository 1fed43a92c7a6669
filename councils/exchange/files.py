"""The lessons, questions and offers of a selection as files. `pagina` changes nothing."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file, csv_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.outputs.records import Record
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .counts import ExchangeFacets
from .listed import listed
from .presentation import ExchangeRow
from .selection import read
from .words import title

COLUMNS = {
    "url": _("het adres van de bladzijde"),
    "kind": _("de soort, in de woorden van de parameter soort"),
    "title": _("wat het is, in één zin"),
    "text": _("de hele tekst, in Markdown"),
    "language": _("in welke taal dat is: nl of en"),
    "theme": _("het thema, als in de parameter thema"),
    "council": _("van welke wijkraad, welk wijkplatform of welke werkgroep"),
    "council_url": _("het adres van die bladzijde"),
    "until": _("tot en met welke dag het geldt; leeg als dat niet vaststaat"),
    "over": _("1 als het voorbij is, anders 0"),
    "made": _("wanneer het op de site kwam"),
}


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row each."""
    selection, found = _asked(request)
    return File(str(title(selection)), csv_file.write(COLUMNS, _records(found)))


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The 50 that are newest."""
    selection, found = _asked(request)
    words, page = str(title(selection)), reverse("exchanges")
    newest = sorted(found, key=lambda row: (row.exchange.made_at, row.exchange.pk), reverse=True)[: atom_file.NEWEST]
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("pagina",)),
        themes_at=f"{page}?thema=",
        entries=[_entry(row) for row in newest],
    )
    return File(words, feed)


def _asked(request: HttpRequest) -> tuple[Selection, list[ExchangeRow]]:
    """Raises BadSelection."""
    n = request.public_version
    selection = read(request.GET, atlas(n), themes(n), strict=True)
    return selection, listed(ExchangeFacets(selection, n).ids, n)


def _records(rows: list[ExchangeRow]) -> Iterator[list[Record]]:
    yield [_record(row) for row in rows]


def _record(row: ExchangeRow) -> Record:
    one = row.exchange
    return {
        "url": settings.SITE_URL + one.get_absolute_url(),
        "kind": one.kind,
        "title": one.title,
        "text": one.text,
        "language": one.language,
        "theme": one.theme.slug if one.theme else None,
        "council": one.council.name,
        "council_url": settings.SITE_URL + one.council.get_absolute_url(),
        "until": one.until,
        "over": int(row.is_over),
        "made": timezone.localdate(one.made_at),
    }


def _entry(row: ExchangeRow) -> atom_file.Entry:
    one = row.exchange
    return atom_file.Entry(
        id=atom_file.tag("uitwisseling", one.pk),
        url=settings.SITE_URL + one.get_absolute_url(),
        title=f"{row.kind}: {one.title}",
        summary=f"{one.council.name}. {row.short}",
        updated=one.changed_at,
        published=one.made_at,
        themes=[one.theme] if one.theme else [],
        language=one.language,
    )
