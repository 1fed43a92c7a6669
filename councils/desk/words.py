"""The buttons and forms that both kinds share."""

from collections.abc import Mapping

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.queue.cases import Verb
from haarlem_wijken.ground.queue.rulings import LetterForm

from .refusal import RefusalForm

VERBS = {
    "accept": Verb("accept", _("Neem over"), "a", CaseState.ACCEPTED),
    "changes": Verb("changes", _("Stel een vraag"), "c", CaseState.CHANGES_REQUESTED, "second"),
    "decline": Verb("decline", _("Wijs af"), "d", CaseState.DECLINED, "risk"),
    "spam": Verb("spam", _("Reclame of misbruik"), "", CaseState.SPAM, "second"),
}


class No(TextChoices):
    """Why not."""

    UNKNOWN = "unknown", _("We kunnen niet nagaan of het zo is")
    OTHERWISE = "otherwise", _("Uit een andere bron weten we het anders")
    TAKEN = "taken", _("Er zit al iemand anders in deze raad")
    OTHER = "other", _("Iets anders")


SENTENCES = {
    No.UNKNOWN: _("We kunnen niet nagaan of het zo is. Heb je een verslag of een site waar het staat? Stuur ons dat."),
    No.OTHERWISE: _("Uit een andere bron weten we het anders. Klopt die bron niet? Vertel ons waarom."),
    No.TAKEN: _("Er zit al iemand anders in deze raad. Vraag daar om een uitnodiging."),
    No.OTHER: "",  # the moderator's own words
}


class QuestionForm(LetterForm):
    """What is asked: the sender must be able to answer it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        words = self.fields["words"]
        words.label, words.help_text, words.required = _("Jouw vraag"), "", True
        words.error_messages["required"] = _("Schrijf wat je wilt weten.")


class NoForm(RefusalForm):
    reasons = No


def form_of(case: Case, verb: Verb, data: Mapping | None) -> forms.Form | None:
    """What to fill in for a button; None for the one without a letter."""
    kind = {"accept": LetterForm, "changes": QuestionForm, "decline": NoForm}.get(verb.slug)
    return kind(data) if kind else None
