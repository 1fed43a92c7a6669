"""The agreements of a selection as files: what everybody may see, whoever asks.

`sorteer` and `pagina` change nothing.
"""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.outputs import atom_file, csv_file, ics_file, xlsx_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.outputs.chunks import rows_in_chunks
from haarlem_wijken.ground.outputs.records import Record
from haarlem_wijken.ground.selections.selection import Selection
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Agreement
from ..seeing import PUBLIC
from ..selection.agreements import read, select
from . import calendar
from .title import title
from .words import due_words, owner_words

COLUMNS = {
    "url": _("het adres van de bladzijde"),
    "number": _("het nummer, binnen de groep; wordt nooit aan een ander gegeven"),
    "council": _("de groep, als in de parameter groep"),
    "text": _("wat er is afgesproken"),
    "kind": _("de soort, in de woorden van de parameter soort"),
    "state": _("de stand, in de woorden van de parameter stand"),
    "made": _("de dag waarop het is afgesproken"),
    "owner": _("wie het doet; van mensen alleen als hun naam openbaar is"),
    "due_from": _("het begin, bij een periode"),
    "due": _("de dag waarop het klaar is, of het einde van een periode; leeg zonder datum"),
    "late": _("yes als die dag voorbij is en het nog openstaat, anders no"),
    "closed": _("de dag waarop het is afgesloten"),
}


@require_safe
@limited("export")
@open_data("csv")
def csv(request: HttpRequest) -> File:
    """One row per agreement."""
    selection, words = _asked(request)
    return File(words, csv_file.write(COLUMNS, _records(select(selection, PUBLIC))))


@require_safe
@limited("export")
@open_data("xlsx")
def xlsx(request: HttpRequest) -> File:
    """The same rows for who works in Excel. Raises TooManyRows."""
    selection, words = _asked(request)
    chosen = select(selection, PUBLIC)
    if (count := chosen.count()) > xlsx_file.MAXIMUM:
        raise xlsx_file.TooManyRows(count)
    return File(words, xlsx_file.write(gettext("Afspraken"), COLUMNS, _records(chosen)))


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The 50 of which something was said or changed last."""
    selection, words = _asked(request)
    newest = select(selection, PUBLIC).for_list().order_by("-updated_at", "-pk")[: atom_file.NEWEST]
    page = reverse("agreements")
    query = selection.query(drop=("sorteer", "pagina"))
    entries = [_entry(one) for one in newest]
    return File(words, atom_file.write(title=words, page=page, query=query, themes_at=page, entries=entries))


@require_safe
@limited("export")
@open_data("ics")
def ics(request: HttpRequest) -> File:
    """Those that have a day and are still open, for a calendar that follows them."""
    selection, words = _asked(request)
    open_ones = select(selection, PUBLIC).asking().filter(due_to__isnull=False).for_list()
    events = map(calendar.event, open_ones.in_order()[: calendar.MOST])
    return File(words, iter([ics_file.written(words, "Afspraken", events)]))


def _asked(request: HttpRequest) -> tuple[Selection, str]:
    """The selection and its title. Raises BadSelection, for `wie=ik` too: a file is nobody's own."""
    selection = read(request.GET, atlas(request.public_version), access=PUBLIC, strict=True)
    return selection, str(title(selection))


def _records(chosen: QuerySet[Agreement]) -> Iterator[list[Record]]:
    """The columns of each, in chunks of one query."""
    rows = chosen.select_related("council", "owner_person", "owner_council", "owner_organisation").defer("search")
    return ([_record(one) for one in chunk] for chunk in rows_in_chunks(rows))


def _record(agreement: Agreement) -> Record:
    return {
        "url": settings.SITE_URL + agreement.get_absolute_url(),
        "number": agreement.number,
        "council": agreement.council.slug,
        "text": agreement.text,
        "kind": agreement.kind,
        "state": agreement.state,
        "made": agreement.made_on,
        "owner": owner_words(agreement, PUBLIC),
        "due_from": agreement.due_from,
        "due": agreement.due_to,
        "late": "yes" if agreement.is_overdue else "no",
        "closed": agreement.closed_at and timezone.localdate(agreement.closed_at),
    }


def _entry(agreement: Agreement) -> atom_file.Entry:
    facts = [agreement.get_state_display(), owner_words(agreement, PUBLIC), due_words(agreement)]
    return atom_file.Entry(
        id=atom_file.tag("afspraak", agreement.pk),
        url=settings.SITE_URL + agreement.get_absolute_url(),
        title=f"{agreement.council.name}, {agreement.number}: {agreement.text}",
        summary=", ".join(filter(None, facts)),
        updated=agreement.updated_at,
        published=agreement.created_at,
        themes=(),
        language="nl",
    )
