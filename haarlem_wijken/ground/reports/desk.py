"""How a report is shown to moderators, and what their buttons do: it is solved, nothing is needed, or it is abuse."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..models import Case, CaseState, Report
from ..queue.cases import AlreadyDecided, Kind, Verb, decide, register
from ..queue.rulings import Ruling, Ways, undone
from .actions import REPORT
from .forms import SENTENCES, Needless, NeedlessForm, SolveForm
from .pages import shown_at

TEMPLATE, SIDE = "ground/desk/report.html", "ground/desk/report_side.html"
VERBS = {
    "solve": Verb("solve", _("Opgelost"), "a", CaseState.ACCEPTED),
    "needless": Verb("needless", _("Niet nodig"), "d", CaseState.DECLINED, "second"),
    "spam": Verb("spam", _("Misbruik"), "", CaseState.SPAM, "risk"),
}
STATES = {
    CaseState.ACCEPTED: pgettext_lazy("melding", "opgelost"),
    CaseState.DECLINED: pgettext_lazy("melding", "niet nodig"),
    CaseState.SPAM: pgettext_lazy("melding", "misbruik"),
}
LETTERS = {CaseState.ACCEPTED: "report-solved", CaseState.DECLINED: "report-needless"}


def register_kind() -> None:
    """Called when the app is ready."""
    words = dict(Needless.choices)
    register(Kind(REPORT, _("melding"), titles, titled, desk, VERBS, decision, undone, reasons=words, states=STATES))


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to what is wrong with what. 1 query."""
    found = Report.objects.filter(case__in=[case.pk for case in cases])
    return {one.case_id: f"{one.title}: {one.get_wrong_display()}" for one in found}


def titled(text: str):
    return Report.objects.filter(title__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """The report, what the page shows now, and what others said about it. 3 queries beside those of the room."""
    report = Report.objects.get(case=case)
    same = Report.objects.filter(path=report.path).exclude(pk=report.pk).select_related("case").order_by("-pk")[:20]
    return TEMPLATE, {
        "side": SIDE,
        "report": report,
        "shown": shown_at(report.path),
        "others": [(other, STATES.get(other.case.state, other.case.get_state_display())) for other in same],
        "may_decide": True,
        "site_url": report.url,
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    """What the press of a button would do."""
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def _beside(case: Case) -> QuerySet[Report]:
    """The other reports about the page that wait."""
    path = Report.objects.filter(case=case).values("path")[:1]
    waiting = Report.objects.filter(path=path, case__state=CaseState.WAITING)
    return waiting.exclude(case=case).select_related("case")


def _form(case: Case, verb: Verb, data: Mapping | None) -> forms.Form | None:
    kind = {"solve": SolveForm, "needless": NeedlessForm}.get(verb.slug)
    form = kind(data) if kind else None
    if form and not _beside(case).exists():
        del form.fields["others"]
    return form


def _act(ruling: Ruling, case: Case) -> None:
    """The others go the same way, each with a letter of its own; each can be taken back by itself."""
    if ruling.said.get("others"):
        for other in _beside(case):
            with suppress(AlreadyDecided):  # somebody is deciding that one right now
                decide(case=other.case, by=ruling.by, state=case.state, reason=case.reason, words=ruling.said["words"])
                ruling.write(other.case)


def _address(case: Case) -> str:
    return Report.objects.values_list("email", flat=True).get(case=case)


def _context(case: Case) -> dict[str, Any]:
    report = Report.objects.get(case=case)
    return {"title": report.title, "path": report.path}


WAYS = Ways(
    form=_form, letters=LETTERS, address=_address, context=_context,
    act=_act, sentences=SENTENCES,
)  # fmt: skip
