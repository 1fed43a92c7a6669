"""Which initiative gave the idea, as people type it: by its name, or by the address of its page."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.db.models.functions import Lower
from django.http import Http404
from django.utils.translation import gettext as _

from ..access import Moved, readable_initiative
from ..models import Initiative


def named(typed: str) -> int:
    """The id of what is meant by a name or an address; at most 3 queries. Raises ValidationError."""
    typed = " ".join(typed.replace("\0", "").split())
    if "/" in typed and (found := at(urlsplit(typed).path.rstrip("/").rpartition("/")[2])):
        return found.pk
    same = list(_of_name(typed).values_list("pk", flat=True)[:2])
    if len(same) == 1:
        return same[0]
    if same:
        words = _("Er staat meer dan één “%(name)s” op de site. Plak het adres van de bladzijde die je bedoelt.")
        raise ValidationError(words % {"name": typed}, code="several")
    words = _(
        "“%(name)s” vinden we niet. Kies een naam uit de lijst, plak het adres van de bladzijde of laat dit leeg."
    )
    raise ValidationError(words % {"name": typed}, code="unknown")


def standing(pk: int | None) -> int | None:
    """The id under which people can read it: of what was merged into another, that one; None for what was taken away.

    1 query, and 1 for each merge.
    """
    while pk:
        hidden, merged = Initiative.objects.filter(pk=pk).values_list("hidden_at", "merged_into").get()
        if not merged:
            return None if hidden else pk
        pk = merged
    return None


def name_of(pk: int | None) -> str:
    """What to type for it; "" for none, and for one that was taken away. 3 queries, and 1 for each merge."""
    one = Initiative.objects.only("title", "slug").get(pk=found) if (found := standing(pk)) else None
    return names_of([one])[one.pk] if one else ""


def names_of(ones: Iterable[Initiative]) -> dict[int, str]:
    """What to type for each: its name, or its address where that does not say which. 1 query."""
    told = _of_name(*(one.title for one in ones)).values_list("low").annotate(n=Count("pk"))
    times = dict(told.order_by())
    return {
        one.pk: one.title if times.get(one.title.lower()) == 1 else settings.SITE_URL + one.get_absolute_url()
        for one in ones
    }


def title_of(pk: int | None) -> str:
    """What it is called; "" for none. 1 query."""
    return Initiative.objects.filter(pk=pk).values_list("title", flat=True).first() or "" if pk else ""


def url_of(pk: int | None) -> str:
    """The address of its page; "" for none. 1 query."""
    one = Initiative.objects.only("slug").filter(pk=pk).first() if pk else None
    return one.get_absolute_url() if one else ""


def refuse_circle(initiative: Initiative, by: int | None) -> None:
    """Raises ValidationError when the idea of `by` came, by whatever way, from `initiative` itself."""
    if by and initiative.pk in (by, *_before(by)):
        words = _("Dit kan niet: “%(name)s” is het zelf, of kreeg het idee juist van dit initiatief.")
        raise ValidationError({"inspired_by": words % {"name": title_of(by)}}, code="circle")


def merged_source(gone: Initiative, into: Initiative, by: int | None) -> int | None:
    """What inspired the one that `gone` and `into` become, where that was to be `by`; the other of the two counts for
    nothing. Raises ValidationError when a third one stands between them.
    """
    if by == gone.pk:
        by = gone.inspired_by_id
    if by and {gone.pk, into.pk} & {by, *_before(by)}:
        words = _("“%(name)s” kreeg het idee van het ene en gaf het aan het andere. Haal eerst weg wat niet klopt.")
        raise ValidationError(words % {"name": title_of(by)}, code="circle")
    return by


def _before(pk: int) -> Iterator[int]:
    """What inspired it, and what inspired that, and so on; what was merged leads on. 1 query for each."""
    seen: set[int] = set()
    while pk and pk not in seen:
        seen.add(pk)
        merged, by = Initiative.objects.filter(pk=pk).values_list("merged_into", "inspired_by").get()
        pk = merged or by
        if pk:
            yield pk


def _of_name(*titles: str) -> QuerySet[Initiative]:
    """Those on the site that are called so, in whatever case."""
    called = Initiative.objects.published().annotate(low=Lower("title"))
    return called.filter(low__in=[title.lower() for title in titles]).order_by("pk")


def at(slug: str) -> Initiative | None:
    """What has, or had, this address and can be read; 3 queries at most."""
    try:
        return readable_initiative(slug.replace("\0", ""))
    except Moved as moved:
        return moved.initiative
    except Http404:
        return None
