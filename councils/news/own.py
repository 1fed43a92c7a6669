"""What is new of councils in this room: themselves, and their documents."""

from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Greatest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from haarlem_wijken.ground.following.between import between, came_or_changed
from haarlem_wijken.ground.following.kinds import News
from haarlem_wijken.ground.history.acts import acts_on, last_at, public_since
from haarlem_wijken.ground.models import Document, DocumentVersion, Visibility

from ..exchange.presentation import ExchangeRow
from ..models import Council, CouncilDocument, Exchange
from .rooms import Names

ADDED, SET_BACK = "council.added", "council.set_back"
TOLD = (ADDED, "council.changed", "council.asleep", "council.kept", "council.restored")


def pages(names: Names, since: datetime, until: datetime) -> list[News]:
    """Those that are new on the site, or say something else now: not where a moderator set that back. 1 query."""
    acts = acts_on(Council).filter(verb__in=[*TOLD, SET_BACK], at__lte=until)
    found = Council.objects.filter(pk__in=names).defer("search").order_by()
    found = found.annotate(
        at=last_at(acts), verb=Subquery(acts.values("verb")[:1]), added=last_at(acts.filter(verb=ADDED))
    )
    return [_page(council, since) for council in found.filter(between("at", since, until), verb__in=TOLD)]


def documents(names: Names, since: datetime, until: datetime) -> list[News]:
    """That everybody may read: new ones, new versions, and those that were gone and are back. 1 query."""
    newest = DocumentVersion.objects.filter(document=OuterRef("document")).order_by("-at").values("at")[:1]
    found = CouncilDocument.objects.filter(
        council__in=names, document__visibility=Visibility.PUBLIC, document__removed_at=None
    )
    back = last_at(acts_on(Document, "document").filter(verb="document.restored"))
    came = public_since(Document, "document", "document__created_at")
    found = found.annotate(came=came, renewed=Subquery(newest), back=back)
    found = found.annotate(changed=Greatest("renewed", "back"))
    found = found.filter(came_or_changed("came", "changed", since, until)).select_related("document", "council")
    return [_document(one, since) for one in found]


def exchanges(names: Names, since: datetime, until: datetime) -> list[News]:
    """Lessons, questions and offers that are new, or that were taken away and are back. 1 query."""
    back = last_at(acts_on(Exchange).filter(verb__in=["exchange.restored", "exchange.given_back"]))
    found = Exchange.objects.standing().filter(council__in=names).for_list().annotate(back=back)
    found = found.filter(came_or_changed("made_at", "back", since, until))
    return [_exchange(one, since) for one in found]


def _exchange(one: Exchange, since: datetime) -> News:
    is_new = one.made_at > since
    return News(
        title=one.title,
        summary=ExchangeRow(one, localdate()).short,
        url=one.get_absolute_url(),
        where=one.council.name,
        language=one.language,
        what=capfirst(one.get_kind_display()) if is_new else _("Staat er weer"),
        at=one.made_at if is_new else one.back,
        facts_in=get_language(),
    )


def _page(council: Council, since: datetime) -> News:
    is_new = council.added and council.added > since
    return News(
        title=council.name,
        summary=capfirst(f"{council.get_kind_display()}, {council.get_status_display()}."),
        url=council.get_absolute_url(),
        where=council.name,
        what=_("Nieuw op de site") if is_new else _("Bijgewerkte pagina"),
        at=council.at,
        facts_in=get_language(),
    )


def _document(one: CouncilDocument, since: datetime) -> News:
    document, is_new = one.document, one.came > since
    is_back = one.back is not None and one.back > since
    changed = _("Stuk staat er weer") if is_back else _("Nieuwe versie van een stuk")
    facts = [document.get_kind_display(), document.author]
    return News(
        title=document.title,
        summary=capfirst(", ".join(filter(None, map(str, facts)))) + ".",
        url=reverse("council-document", args=[one.council.slug, document.pk]),
        where=one.council.name,
        language=document.language,
        what=_("Nieuw stuk") if is_new else changed,
        at=one.came if is_new else one.changed,
        facts_in=get_language(),
    )
