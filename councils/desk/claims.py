"""How a claim of a council is shown to moderators, and what their buttons do."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.queue.cases import Kind, Verb
from haarlem_wijken.ground.queue.rulings import Ruling, Ways
from haarlem_wijken.ground.queue.rulings import undone as letter_undone

from ..actions.claims import CLAIM, can_be_claimed, known, seat_claimant, unseat_claimant
from ..models import CouncilClaim
from .words import SENTENCES, VERBS, No, form_of

TEMPLATE, SIDE = "councils/desk/claim.html", "councils/desk/side.html"
LETTERS = {
    CaseState.ACCEPTED: "claim-accepted",
    CaseState.CHANGES_REQUESTED: "council-question",
    CaseState.DECLINED: "claim-declined",
}
STATES = {CaseState.ACCEPTED: pgettext_lazy("claim", "aangenomen")}


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to the council it is about. 1 query."""
    found = CouncilClaim.objects.filter(case__in=[case.pk for case in cases]).select_related("council")
    return {one.case_id: one.council.name for one in found}


def titled(text: str):
    return CouncilClaim.objects.filter(council__name__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Who says so, in what words, and who else does. 4 queries."""
    claim = _of(case)
    others = claim.council.claims.exclude(pk=claim.pk).exclude(case__state=CaseState.UNCONFIRMED)
    mine = claim.email == by.email
    return TEMPLATE, {
        "side": SIDE,
        "claim": claim,
        "council": claim.council,
        "free": can_be_claimed(claim.council),
        "known": known(claim.email),
        "others": others.select_related("case"),
        "may_decide": not mine,
        "own": mine,
        "site_url": claim.council.get_absolute_url(),
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def undone(case: Case, by) -> None:
    """Called by cases.undo with the case as it was decided. Raises AlreadyDecided."""
    letter_undone(case, by)
    claim = _of(case)
    if case.state == CaseState.ACCEPTED:
        unseat_claimant(claim=claim, by=by)
    CouncilClaim.objects.filter(pk=claim.pk).update(remarks="")


def _of(case: Case) -> CouncilClaim:
    found = CouncilClaim.objects.select_related("council").get(case=case)
    found.case = case
    return found


def _problems(case: Case, by, verb: Verb) -> list[str]:
    return [_("Dit heb je zelf gevraagd. Iemand anders beslist erover.")] if _of(case).email == by.email else []


def _act(ruling: Ruling, case: Case) -> None:
    claim = _of(case)
    if case.state == CaseState.ACCEPTED:
        seat_claimant(claim=claim, by=ruling.by)
    elif case.state == CaseState.CHANGES_REQUESTED:
        CouncilClaim.objects.filter(pk=claim.pk).update(remarks=ruling.said["words"])


def _address(case: Case) -> str:
    return _of(case).email


def _context(case: Case) -> dict[str, Any]:
    claim = _of(case)
    return {
        "council": claim.council.name, "slug": claim.council.slug, "role": claim.role, "page": "council-claim-link",
        "pk": claim.pk, "generation": claim.link_generation,
    }  # fmt: skip


WAYS = Ways(
    form=form_of, letters=LETTERS, address=_address, context=_context, act=_act, sentences=SENTENCES,
    problems=_problems,
)  # fmt: skip
KIND = Kind(
    CLAIM, _("wijkraad zonder mensen"), titles, titled, desk, VERBS, decision, undone, reasons=dict(No.choices),
    states=STATES, objector=_address,
)  # fmt: skip
