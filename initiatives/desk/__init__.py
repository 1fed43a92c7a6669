"""How what residents sent in is shown to moderators, and what their buttons do there."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.queue.cases import Kind, Verb, register
from haarlem_wijken.ground.reports.pages import show

from ..actions.impartial import is_own, may_decide
from ..actions.undoing import undone
from ..actions.versions import history
from ..calls.reported import shown_call
from ..models import Proposal
from ..proposals.reasons import Reason
from ..proposals.values import label_of
from .around import map_of, others
from .decision import VERBS, VERBS_NEW, Decision
from .join import Join
from .photos import PhotoSheet
from .reported import shown_initiative
from .sender import sent_before, waiting_beside
from .units import Sheet

TEMPLATE, SIDE = "initiatives/desk/proposal.html", "initiatives/desk/side.html"


def register_kinds() -> None:
    """Called when the app is ready."""
    for slug, name, verbs in (("initiative", _("nieuw"), VERBS_NEW), ("initiative-change", _("wijziging"), VERBS)):
        words = dict(Reason.choices)
        register(Kind(slug, name, titles, titled, desk, verbs, decision, undone, words, objector=objector))


def show_pages() -> None:
    """Called when the app is ready."""
    show("initiative", shown_initiative)
    show("call", shown_call)


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to the name that was sent in, or else the public one. 1 query."""
    found = Proposal.objects.filter(case__in=[case.pk for case in cases]).select_related("initiative")
    return {one.case_id: one.values.get("title") or str(one.initiative or _("(weggehaald)")) for one in found}


def titled(text: str):
    """Ids of the cases in whose name `text` stands."""
    either = Q(values__title__icontains=text) | ~Q(values__has_key="title") & Q(initiative__title__icontains=text)
    return Proposal.objects.filter(either).values("case_id")


def objector(case: Case) -> str:
    """Who sent it in; nobody when they have sent in another change of the same since. 2 queries at most."""
    proposal = Proposal.objects.get(case=case)
    same = Proposal.objects.open().filter(initiative=proposal.initiative_id, email=proposal.email)
    return "" if proposal.is_change and same.filter(base_version__isnull=False).exists() else proposal.email


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Decision:
    """What the press of a button would do."""
    kind = Join if verb.slug == "join" else Decision
    return kind(case, by, verb, typed, asked=asked)


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Everything a moderator wants to know before deciding; 11 queries at most."""
    proposal = Proposal.objects.select_related("initiative").get(case=case)
    proposal.case = case
    sheet = Sheet(proposal, typed)
    around = others(sheet.whole, proposal.initiative_id)
    return TEMPLATE, {
        "side": SIDE,
        "proposal": proposal,
        "sheet": sheet,
        "photos": PhotoSheet(proposal, typed),
        "general": typed.get("remark-general", ""),
        "others": around,
        "map": map_of(sheet.whole, around),
        "sender": sent_before(proposal),
        "waiting": waiting_beside(proposal, sheet.whole),
        "asked": _asked(proposal),
        "own": is_own(proposal, by),
        "may_decide": may_decide(proposal, by),
        "site_url": proposal.initiative.get_absolute_url() if proposal.initiative else "",
    }


def _asked(proposal: Proposal) -> list[tuple[Any, list[tuple[str, str]]]]:
    """Earlier questions: when, and per part what was asked. 1 query."""
    return [
        (kept.at, [(label_of(unit) or _("Algemeen"), words) for unit, words in kept.values["remarks"].items()])
        for kept in history(proposal)
        if "remarks" in kept.values
    ]
