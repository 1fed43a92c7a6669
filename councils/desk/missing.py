"""How a council that somebody misses is shown to moderators, and what their buttons do."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from rapidfuzz.fuzz import token_set_ratio

from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.queue.cases import Kind, Verb
from haarlem_wijken.ground.queue.rulings import Ruling, Ways
from haarlem_wijken.ground.queue.rulings import undone as letter_undone
from haarlem_wijken.ground.town.atlas import atlas

from ..actions.missing import MISSING, publish_missing, take_back_missing
from ..everywhere import everywhere
from ..forms.missing import PublishForm
from ..models import Council, MissingCouncil
from .refusal import RefusalForm

TEMPLATE, SIDE = "councils/desk/missing.html", "councils/desk/missing_side.html"
LETTERS = {CaseState.ACCEPTED: "council-missing-accepted", CaseState.DECLINED: "council-missing-declined"}
STATES = {CaseState.ACCEPTED: pgettext_lazy("gemiste raad", "staat op de site")}
VERBS = {
    "accept": Verb("accept", _("Zet op de site"), "a", CaseState.ACCEPTED),
    "decline": Verb("decline", _("Wijs af"), "d", CaseState.DECLINED, "second"),
    "spam": Verb("spam", _("Reclame of misbruik"), "", CaseState.SPAM, "risk"),
}
ALIKE, MOST_ALIKE = 70, 8  # of 100


class No(TextChoices):
    """Why it does not come on the site."""

    THERE = "there", _("Hij staat er al")
    UNKNOWN = "unknown", _("We kunnen niet nagaan of hij bestaat")
    ELSEWHERE = "elsewhere", _("Het is geen raad of werkgroep van bewoners in Haarlem")
    OTHER = "other", _("Iets anders")


SENTENCES = {
    No.THERE: _("Deze raad staat al op de site, misschien onder een andere naam."),
    No.UNKNOWN: _("We kunnen niet nagaan of deze raad bestaat. Heb je een site of een verslag? Stuur ons dat."),
    No.ELSEWHERE: _("Op deze site staan raden en werkgroepen van bewoners van Haarlem. Dit is iets anders."),
    No.OTHER: "",  # the moderator's own words
}


class NoForm(RefusalForm):
    reasons = No


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to its name. 1 query."""
    return dict(MissingCouncil.objects.filter(case__in=[case.pk for case in cases]).values_list("case_id", "name"))


def titled(text: str):
    return MissingCouncil.objects.filter(name__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """What was told, and which councils there are already: alike by name, or in that area. 2 queries at most."""
    missing, tree = _of(case), atlas.latest()
    nodes = [tree.by_code[code] for code in missing.areas if code in tree.by_code]
    return TEMPLATE, {
        "side": SIDE,
        "missing": missing,
        "nodes": nodes,
        "alike": _alike(missing.name),
        "around": [one.council for node in nodes for one in everywhere.latest().serving(node)],
        "may_decide": True,
        "site_url": missing.council.get_absolute_url() if missing.council else "",
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def undone(case: Case, by) -> None:
    """Called by cases.undo with the case as it was decided. Raises AlreadyDecided."""
    letter_undone(case, by)
    if case.state == CaseState.ACCEPTED:
        take_back_missing(missing=_of(case), by=by)


def _of(case: Case) -> MissingCouncil:
    found = MissingCouncil.objects.select_related("council").get(case=case)
    found.case = case
    return found


def _alike(name: str) -> list[Council]:
    known = [council for council, _areas in everywhere.latest().rows]
    close = [(token_set_ratio(name.lower(), council.name.lower()), council) for council in known]
    close = sorted((one for one in close if one[0] >= ALIKE), key=lambda one: -one[0])
    return [council for _ratio, council in close[:MOST_ALIKE]]


def _form(case: Case, verb: Verb, data: Mapping | None) -> forms.Form | None:
    if verb.slug == "accept":
        return PublishForm(data, missing=_of(case))
    return NoForm(data) if verb.slug == "decline" else None


def _act(ruling: Ruling, case: Case) -> None:
    if case.state == CaseState.ACCEPTED:
        publish_missing(missing=_of(case), facts=ruling.form.facts(), by=ruling.by)


def _address(case: Case) -> str:
    return _of(case).email


def _context(case: Case) -> dict[str, Any]:
    missing = _of(case)
    return {"council": missing.name, "slug": missing.council.slug if missing.council else ""}


WAYS = Ways(form=_form, letters=LETTERS, address=_address, context=_context, act=_act, sentences=SENTENCES)
KIND = Kind(
    MISSING, _("wijkraad die mist"), titles, titled, desk, VERBS, decision, undone, reasons=dict(No.choices),
    states=STATES, objector=_address,
)  # fmt: skip
