"""What is known about a council, fact by fact: what it is, since when, how sure, and where that was read."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from ..models import Certainty, Confidence, Council, CouncilSource, Status
from ..presentation import Row
from ..workflow import Fact


@dataclass(frozen=True)
class Known:
    """One fact. `since` in words, "" where that says nothing; `doubt` says what is not sure of it."""

    label: str
    words: str
    since: str
    doubt: str
    sources: list[CouncilSource]


def known(row: Row, before: Iterable[Council], after: Iterable[Council]) -> list[Known]:
    """Every fact of the page of a council in its order; what is not known is said too. 1 query, for the sources."""
    council, sources = row.council, list(row.council.sources.all())
    told = {fact: [one for one in sources if fact in one.tells] for fact in Fact}
    if council.is_ended:
        told[Fact.STATUS] = told[Fact.STATUS] or told[Fact.END]
    facts = [
        (Fact.NAME, f"{council.name}, {council.get_kind_display()}", council.started, ""),
        (Fact.AREA, *_area(row)),
        (Fact.START, council.started, "", _doubt(council.started_certainty)),
        (Fact.STATUS, council.get_status_display(), *_status(council)),
        (Fact.FOLLOWS, *_follows(before, after)),
        (Fact.WEBSITE, council.website, "", ""),
    ]
    if council.is_ended:
        facts.insert(3, (Fact.END, council.ended, "", _doubt(council.ended_certainty)))
    return [
        Known(capfirst(str(fact.label)), words, since, doubt, told[fact])
        for fact, words, since, doubt in facts
        if words or fact not in (Fact.FOLLOWS, Fact.WEBSITE)
    ]


def _area(row: Row) -> tuple[str, str, str]:
    """Where it works, each with its own day where that is known, and how sure the least sure of it is."""
    served = list(row.council.served.all())
    words = [row.tree.by_id[one.area_id].name for one in served]
    days = [
        _("%(area)s sinds %(day)s") % {"area": name, "day": date_format(one.since, "j F Y")}
        for name, one in zip(words, served, strict=True)
        if one.since
    ]
    least = next((one for one in reversed(Confidence.values) if one in {two.confidence for two in served}), "")
    doubt = str(Confidence(least).label) if least and least != Confidence.HIGH else ""
    return get_text_list(words, _("en")), ", ".join(days) or row.council.started, doubt


def _status(council: Council) -> tuple[str, str]:
    """Since when it stands so, and what is not sure of that."""
    if council.is_ended:
        return council.ended, _doubt(council.ended_certainty)
    if council.status == Status.UNKNOWN:
        return "", _("we weten niet of er nog wordt vergaderd")
    return council.started, ""


def _follows(before: Iterable[Council], after: Iterable[Council]) -> tuple[str, str, str]:
    said = [_("kwam in de plaats van %(name)s") % {"name": one.name} for one in before]
    said += [_("daarna kwam %(name)s") % {"name": one.name} for one in after]
    return ", ".join(said), "", ""


def _doubt(certainty: str) -> str:
    return _("de precieze dag is niet bekend") if certainty in (Certainty.BEFORE, Certainty.AFTER) else ""
