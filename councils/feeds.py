"""What changed last among the councils of a selection, as a feed."""

from datetime import datetime, time

from django.conf import settings
from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.history.acts import acts_on, last_at
from haarlem_wijken.ground.outputs import atom_file
from haarlem_wijken.ground.outputs.answers import File, open_data
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from .models import Council
from .presentation import Row
from .selection import read, select
from .words import title
from .workflow import DECISION

# Acts on a council that nobody outside sees. Were they to count, the feed would tell of them, and change unannounced.
UNSEEN = ("council.asked_alive", "council.change_asked", "council.change_withdrawn")


@require_safe
@limited("export")
@open_data("atom")
def atom(request: HttpRequest) -> File:
    """The 50 that somebody changed last."""
    tree = atlas(request.public_version)
    selection = read(request.GET, tree, themes(request.public_version), strict=True)
    words, page = str(title(selection)), reverse("councils")
    newest = last_changed(select(selection)).with_areas().prefetch_related("themes__theme")[: atom_file.NEWEST]
    feed = atom_file.write(
        title=words,
        page=page,
        query=selection.query(drop=("pagina",)),
        themes_at=f"{page}?thema=",
        entries=[_entry(Row(council, tree)) for council in newest],
    )
    return File(words, feed)


def last_changed(councils: QuerySet[Council]) -> QuerySet[Council]:
    """With `changed`, the last act on each that shows; that first. One without a history counts from DECISION."""
    acts = acts_on(Council).exclude(verb__in=UNSEEN)
    begin = timezone.make_aware(datetime.combine(DECISION, time.min))
    changed = Coalesce(last_at(acts), Value(begin))
    return councils.annotate(changed=changed).order_by("-changed", "-pk")


def _entry(row: Row) -> atom_file.Entry:
    council = row.council
    return atom_file.Entry(
        id=atom_file.tag("wijkraad", council.pk),
        url=settings.SITE_URL + council.get_absolute_url(),
        title=council.name,
        summary=_summary(row),
        updated=council.changed,
        published=None,
        themes=[one.theme for one in council.themes.all()],
        language=get_language(),
    )


def _summary(row: Row) -> str:
    """Kind, status and where, as the list says it."""
    where = "; ".join(f"{place.names} ({place.confidence})" for place in row.places)
    facts = [row.council.get_kind_display(), row.council.get_status_display(), where]
    return capfirst(", ".join(filter(None, map(str, facts))))
