"""Ends in the rooms below: initiatives, calls, councils, areas and documents, as far as `access` may see them."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from councils.models import Council, CouncilDocument
from haarlem_wijken.ground.search.meaning import Query
from haarlem_wijken.ground.town.atlas import Node, atlas
from initiatives.models import HelpCall, Initiative

from ..querysets import seen_by
from ..seeing import Access
from ..workflow import Linkable
from .end import End


def initiatives(_access: Access) -> QuerySet:
    """Also those in the archive, and those that were merged: their address leads on."""
    return Initiative.objects.filter(hidden_at=None).defer("contact_email", "search").order_by("-published_at", "-pk")


def calls(_access: Access) -> QuerySet:
    return HelpCall.objects.public().for_list().order_by("-opened_at", "-pk")


def councils(_access: Access) -> QuerySet:
    return Council.objects.order_by("name")


def documents(access: Access) -> QuerySet:
    """By the id of the document, not of the row that says whose it is."""
    readable = CouncilDocument.objects.filter(
        seen_by(access, visibility="document__visibility"), document__removed_at=None
    )
    return readable.select_related("council", "document").newest_first()


def initiative_end(one: Initiative) -> End:
    return End(Linkable.INITIATIVE, one.pk, one.title, one.get_absolute_url(), language=one.language)


def call_end(one: HelpCall) -> End:
    about = str(one.owner)
    return End(Linkable.CALL, one.pk, one.title, one.get_absolute_url(), about, one.language, one.council_id)


def council_end(one: Council) -> End:
    return End(Linkable.COUNCIL, one.pk, one.name, one.get_absolute_url(), council_id=one.pk)


def document_end(one: CouncilDocument) -> End:
    document = one.document
    url = reverse("council-document", args=[one.council.slug, document.pk])
    return End(Linkable.DOCUMENT, document.pk, document.title, url, one.council.name, document.language, one.council_id)


def area_end(one: Node) -> End:
    return End(Linkable.AREA, one.id, one.name, one.url, _(one.level))


def areas(ids) -> list[Node]:
    """No query once they are in memory."""
    known = atlas.latest().by_id
    return [known[pk] for pk in ids if pk in known]


def found(access: Access, query: Query, most: int) -> Iterator[End]:
    """In which the words are found; `most` of each. 4 queries."""
    yield from map(initiative_end, initiatives(access).matching(query)[:most])
    yield from map(call_end, calls(access).matching(query)[:most])
    yield from map(council_end, councils(access).matching(query)[:most])
    yield from map(document_end, documents(access).filter(document__title__icontains=query.text)[:most])
    words = query.text.casefold()
    named = [node for node in atlas.latest().by_id.values() if node.parent and words in node.name.casefold()]
    yield from map(area_end, named[:most])
