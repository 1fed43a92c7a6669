"""How a message is shown to moderators: one that nobody else reads, and one that organisers call abuse."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..models import Case, CaseState, Conversation
from ..queue.cases import Kind, Verb, register
from ..queue.rulings import LetterForm, Ruling, Ways, undone
from .actions import MESSAGE
from .receivers import receiver

TEMPLATE, SIDE = "ground/desk/message.html", "ground/desk/message_side.html"
VERBS = {
    "answer": Verb("answer", _("Beantwoord"), "a", CaseState.ACCEPTED),
    "done": Verb("done", _("Afgehandeld, zonder antwoord"), "d", CaseState.DECLINED, "second"),
    "spam": Verb("spam", _("Misbruik"), "", CaseState.SPAM, "risk"),
}
STATES = {
    CaseState.ACCEPTED: pgettext_lazy("bericht", "beantwoord"),
    CaseState.DECLINED: pgettext_lazy("bericht", "afgehandeld zonder antwoord"),
    CaseState.SPAM: pgettext_lazy("bericht", "misbruik"),
}


class AnswerForm(LetterForm):
    """What the moderator writes back."""

    field_order = ["words"]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        words = self.fields["words"]
        words.required, words.label, words.help_text = True, _now("Je antwoord"), ""
        words.error_messages["required"] = _now("Schrijf wat je antwoordt.")


def register_kind() -> None:
    """Called when the app is ready."""
    register(Kind(MESSAGE, _("bericht"), titles, titled, desk, VERBS, decision, undone, states=STATES))


def titles(cases: Iterable[Case]) -> dict[int, str]:
    """Case id to whom it was written. 1 query."""
    found = Conversation.objects.filter(case__in=[case.pk for case in cases])
    return {one.case_id: _now("Bericht aan %(name)s") % {"name": one.title} for one in found}


def titled(text: str):
    return Conversation.objects.filter(title__icontains=text).values("case_id")


def desk(case: Case, by, typed: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """What was written, and to whom. 2 queries beside those of the room."""
    found = Conversation.objects.filter(case=case).first()
    to = receiver(found.to_kind, found.to_id) if found else None
    return TEMPLATE, {
        "side": SIDE,
        "conversation": found,
        "written": list(found.messages.all()) if found else [],
        "to": to,
        "more": Conversation.objects.filter(email=found.email).exclude(pk=found.pk).count() if found else 0,
        "may_decide": True,
        "site_url": to.url if to else "",
    }


def decision(case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool) -> Ruling:
    """What the press of a button would do."""
    return Ruling(WAYS, case, by, verb, typed=typed, asked=asked)


def _form(case: Case, verb: Verb, data: Mapping | None) -> forms.Form | None:
    return AnswerForm(data) if verb.slug == "answer" else None


def _address(case: Case) -> str:
    return Conversation.objects.filter(case=case).values_list("email", flat=True).first() or ""


def _context(case: Case) -> dict[str, Any]:
    found = Conversation.objects.filter(case=case).first()
    return {"title": found.title if found else ""}


WAYS = Ways(
    form=_form, letters={CaseState.ACCEPTED: "message-answered"}, address=_address, context=_context,
    act=lambda ruling, case: None,
)  # fmt: skip
