"""How a claim is shown to moderators, and what their buttons do."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from haarlem_wijken.ground.models import Account, Case, CaseState
from haarlem_wijken.ground.queue import rulings
from haarlem_wijken.ground.queue.cases import Kind, Verb, register
from haarlem_wijken.ground.queue.rulings import LetterForm, Ruling, Ways

from ..actions.claiming import CLAIM, give_back_claim, take_claim
from ..forms import FORM_VERSION
from ..models import Claim, Proposal
from .doubt import SENTENCES, Doubt, DoubtForm
from .reported import shown_initiative

TEMPLATE, SIDE = "initiatives/desk/claim.html", "initiatives/desk/claim_side.html"
VERBS = {
    "accept": Verb("accept", _("Geef het beheer"), "a", CaseState.ACCEPTED),
    "decline": Verb("decline", _("Wijs af"), "d", CaseState.DECLINED, "risk"),
    "spam": Verb("spam", _("Reclame of misbruik"), "", CaseState.SPAM, "second"),
}
STATES = {CaseState.ACCEPTED: pgettext_lazy("claim", "beheer gegeven")}
LETTERS = {CaseState.ACCEPTED: "initiative-claim-accepted", CaseState.DECLINED: "initiative-claim-declined"}


def register_claims() -> None:
    """Called when the app is ready."""
    words = dict(Doubt.choices)
    kind = Kind(CLAIM, _("claim"), titles, titled, desk, VERBS, decision, undone, words, STATES, objector=_address)
    register(kind)


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to whose it is said to be. 1 query."""
    found = Claim.objects.filter(case__in=[case.pk for case in cases]).select_related("initiative")
    return {one.case_id: _now("“Dit is van ons”: %(title)s") % {"title": one.initiative} for one in found}


def titled(text: str):
    return Claim.objects.filter(initiative__title__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Who says so, how one can see it, and what stands on the site. 6 queries."""
    claim = Claim.objects.select_related("initiative").get(case=case)
    return TEMPLATE, {
        "side": SIDE,
        "claim": claim,
        "shown": shown_initiative(claim.initiative.slug),
        "kept": bool(claim.initiative.contact_email),
        "rivals": Claim.objects.filter(initiative=claim.initiative, case__state=CaseState.WAITING).exclude(pk=claim.pk),
        "may_decide": not _problems(case, by, VERBS["accept"]),
        "site_url": claim.initiative.get_absolute_url(),
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    """What the press of a button would do."""
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def undone(case: Case, by) -> None:
    """Take back what was decided. Raises AlreadyDecided."""
    rulings.undone(case, by)
    if case.state == CaseState.ACCEPTED:
        give_back_claim(claim=Claim.objects.get(case=case), case=case, by=by)


def _form(case: Case, verb: Verb, data: Mapping | None) -> forms.Form | None:
    kind = {"accept": LetterForm, "decline": DoubtForm}.get(verb.slug)
    return kind(data) if kind else None


def _problems(case: Case, by, verb: Verb) -> list[str]:
    own = Claim.objects.filter(case=case, email=by.email).exists()
    if own and Account.objects.moderators().exclude(pk=by.pk).exists():
        return [_now("Dit heb je zelf ingestuurd. Iemand anders beslist erover.")]
    return []


def _act(ruling: Ruling, case: Case) -> None:
    if case.state == CaseState.ACCEPTED:
        claim = Claim.objects.get(case=case)
        take_claim(claim=claim, case=case, by=ruling.by, form_version=FORM_VERSION)


def _address(case: Case) -> str:
    return Claim.objects.values_list("email", flat=True).get(case=case)


def _context(case: Case) -> dict[str, Any]:
    claim = Claim.objects.select_related("initiative").get(case=case)
    made = Proposal.objects.filter(case=case).first()
    link = {"pk": made.pk, "generation": made.link_generation} if made else {"pk": 0, "generation": 0}
    return link | {"title": claim.initiative.title}


WAYS = Ways(
    form=_form, letters=LETTERS, address=_address, context=_context, act=_act, sentences=SENTENCES, problems=_problems
)
