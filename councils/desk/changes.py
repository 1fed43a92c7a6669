"""How a change of the facts of a council is shown to moderators, and what their buttons do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.prose.differences import Piece, pieces
from haarlem_wijken.ground.queue.cases import Kind, Verb
from haarlem_wijken.ground.queue.rulings import Ruling, Ways
from haarlem_wijken.ground.queue.rulings import undone as letter_undone

from ..actions.changes import CHANGE, apply_change, open_change, take_back_change
from ..models import CouncilChange
from ..page.facts import FACTS, facts_of, label_of, words_of
from .words import SENTENCES, VERBS, No, form_of

TEMPLATE, SIDE = "councils/desk/change.html", "councils/desk/side.html"
LETTERS = {
    CaseState.ACCEPTED: "council-change-accepted",
    CaseState.CHANGES_REQUESTED: "council-question",
    CaseState.DECLINED: "council-change-declined",
}


@dataclass(frozen=True)
class Fact:
    """One fact that would change. `moved`: it was changed by another since it was asked."""

    label: str
    now: str
    wanted: str
    pieces: list[Piece]
    moved: bool


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to the council it is about. 1 query."""
    found = CouncilChange.objects.filter(case__in=[case.pk for case in cases]).select_related("council")
    return {one.case_id: one.council.name for one in found}


def titled(text: str):
    return CouncilChange.objects.filter(council__name__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """What would change, and who asks."""
    change = _of(case)
    mine = change.by_id == by.pk
    return TEMPLATE, {
        "side": SIDE,
        "change": change,
        "council": change.council,
        "facts": _facts(change),
        "seat": change.council.seats.filter(person__account=change.by_id).order_by("since").last(),
        "may_decide": not mine,
        "own": mine,
        "site_url": change.council.get_absolute_url(),
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def undone(case: Case, by) -> None:
    """Called by cases.undo with the case as it was decided. Raises AlreadyDecided."""
    letter_undone(case, by)
    change = _of(case)
    if case.state == CaseState.ACCEPTED:
        take_back_change(change=change, by=by)
    CouncilChange.objects.filter(pk=change.pk).update(remarks="")


def _of(case: Case) -> CouncilChange:
    found = CouncilChange.objects.select_related("council", "by__person").get(case=case)
    found.case = case
    return found


def _facts(change: CouncilChange) -> list[Fact]:
    now = change.before["facts"] if change.before else facts_of(change.council)
    found = []
    for name in FACTS:
        if name in change.values:
            old, new = words_of(now, name), words_of(change.values, name)
            moved = change.before is None and change.council.version != change.base_version
            found.append(Fact(label_of(name), old, new, pieces(old, new), moved))
    return found


def _problems(case: Case, by, verb: Verb) -> list[str]:
    return [_("Dit heb je zelf gevraagd. Iemand anders beslist erover.")] if _of(case).by_id == by.pk else []


def _act(ruling: Ruling, case: Case) -> None:
    change = _of(case)
    if case.state == CaseState.ACCEPTED:
        apply_change(change=change, by=ruling.by)
    elif case.state == CaseState.CHANGES_REQUESTED:
        CouncilChange.objects.filter(pk=change.pk).update(remarks=ruling.said["words"])


def _address(case: Case) -> str:
    change = _of(case)
    return change.by.email if change.by else ""


def _objector(case: Case) -> str:
    """Nobody when something else was asked of the council since: that is one at a time."""
    return "" if open_change(_of(case).council) else _address(case)


def _context(case: Case) -> dict[str, Any]:
    council = _of(case).council
    return {"council": council.name, "slug": council.slug, "page": "council-change"}


WAYS = Ways(
    form=form_of, letters=LETTERS, address=_address, context=_context, act=_act, sentences=SENTENCES,
    problems=_problems,
)  # fmt: skip
KIND = Kind(
    CHANGE, _("wijkraad"), titles, titled, desk, VERBS, decision, undone, reasons=dict(No.choices), objector=_objector,
)  # fmt: skip
