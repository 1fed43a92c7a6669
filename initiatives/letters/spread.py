"""Letters about an idea that spread: to who organises what it came from."""

from collections.abc import Container
from datetime import datetime

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Case, Letter, Silence
from haarlem_wijken.ground.town.atlas import atlas

from ..models import Initiative, Showing
from ..organisers import Organiser, organisers_of
from ..receivers import KIND
from ..spread.inspiring import standing

TEMPLATE = "initiative-inspired"


def hearers(source: Initiative | None, own: Container[str]) -> list[Organiser]:
    """Who organises `source` and is written to: not those in `own` (in lower case), and nobody where it is hidden or
    they want no messages. 3 queries at most.
    """
    if source is None or source.showing not in (Showing.PUBLIC, Showing.ARCHIVED) or _is_silent(source):
        return []
    return [organiser for organiser in organisers_of(source) if organiser.email.lower() not in own]


def letter_of(source: Initiative, organiser: Organiser, *, named: str, slug: str, area: str) -> dict:
    """What a letter is made of; `named`, `slug` and `area` (a code) of what was inspired."""
    return {
        "title": source.title, "shares": source.shares_experience, "link": organiser.link, "named": named, "slug": slug,
        "place": atlas.latest().by_code[area].name,
    }  # fmt: skip


def tell_source(case: Case, inspired: Initiative, *, not_before: datetime) -> None:
    """Queue them. 5 queries."""
    source, own = inspired.inspired_by, {one.email.lower() for one in organisers_of(inspired)}
    area = atlas.latest().by_id[inspired.area_id].code
    for number, organiser in enumerate(hearers(source, own)):
        context = letter_of(source, organiser, named=inspired.title, slug=inspired.slug, area=area)
        post.queue(
            TEMPLATE, to=organiser.email, key=f"{_key(case)}-{number}", language=organiser.language,
            context=context | {"of": inspired.pk, "by": source.pk}, not_before=not_before,
        )  # fmt: skip


def fill(context: dict) -> dict | None:
    """Nothing more; but the letter need not go when it is not so any more. For `post.fills`. 2 queries."""
    found = Initiative.objects.filter(pk=context["of"], hidden_at=None).first()
    return {} if found and standing(found.inspired_by_id) == standing(context["by"]) else None


def source_to_ask(pk: int | None) -> dict:
    """What the letter to who began something says of what it came from, where that shares its experience. 2 queries."""
    source = Initiative.objects.filter(pk=pk).first() if pk else None
    if source is None or not source.shares_experience or source.showing != Showing.PUBLIC or _is_silent(source):
        return {}
    return {"source": source.title, "source_slug": source.slug}


def untell_source(case: Case) -> bool:
    """Keep the letters of the decision that `case` stands at from going; False when one went."""
    keys = Letter.objects.filter(key__startswith=f"{_key(case)}-").values_list("key", flat=True)
    return all([post.cancel(key) for key in keys])


def _is_silent(source: Initiative) -> bool:
    return Silence.objects.filter(to_kind=KIND, to_id=source.pk).exists()


def _key(case: Case) -> str:
    return f"inspired-{case.pk}-v{case.version}"
