"""From what a moderator pressed to what happens: what is missing, how the letter reads, and then the act itself."""

from collections.abc import Mapping
from functools import cached_property

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Case, CaseState
from haarlem_wijken.ground.queue.cases import Verb
from haarlem_wijken.ground.queue.rulings import LetterForm, NumberedRadios

from ..actions import accept_proposal, decline_proposal, mark_spam, request_changes
from ..actions.decisions import LETTERS, Answer, letter_context, template_of
from ..actions.impartial import may_decide
from ..forms import ProposalForm
from ..letters.spread import TEMPLATE, hearers, letter_of
from ..models import Initiative, Proposal
from ..proposals.reasons import Reason
from ..proposals.values import LABELS, UNITS
from .photos import PhotoSheet
from .units import Sheet

VERBS = {
    "accept": Verb("accept", _("Plaats op de kaart"), "a", CaseState.ACCEPTED),
    "changes": Verb("changes", _("Vraag om aanpassing"), "c", CaseState.CHANGES_REQUESTED, "second", "#opm-general"),
    "decline": Verb("decline", _("Wijs af"), "d", CaseState.DECLINED, "risk"),
    "spam": Verb("spam", _("Reclame of misbruik"), "", CaseState.SPAM, "second"),
}
JOIN = {"join": Verb("join", _("Hoort bij …"), "h", CaseState.JOINED, "second")}  # only what is new
VERBS_NEW = {name: (VERBS | JOIN)[name] for name in ("accept", "changes", "join", "decline", "spam")}
FIELD_UNITS = {"address": "place", "area": "place", "show": "place", "place": "place"}  # of the form


class RefusalForm(LetterForm):
    """Why not; with `other` the moderator's own words must say it."""

    reason = forms.ChoiceField(
        label=_("Waarom niet?"),
        choices=Reason.choices,
        widget=NumberedRadios,
        error_messages={"required": _("Kies waarom niet."), "invalid_choice": _("Kies waarom niet.")},
    )
    field_order = ["reason", "words"]

    def clean(self):
        said = super().clean()
        if said.get("reason") == Reason.OTHER and not said.get("words"):
            self.add_error("words", _("Schrijf zelf waarom niet."))
        return said


class Decision:
    """One press of a button. `typed`: what was sent along; `asked`: whether the form of the letter was among it."""

    told_words = _("En wie organiseert wat het idee gaf, krijgt deze")

    def __init__(self, case: Case, by, verb: Verb, typed: Mapping[str, str], *, asked: bool):
        self.case, self.by, self.verb, self.typed, self.asked = case, by, verb, typed, asked
        self.proposal = Proposal.objects.select_related("initiative").get(case=case)
        self.proposal.case = case
        self.sheet = Sheet(self.proposal, typed)
        self.photos = PhotoSheet(self.proposal, typed)

    @cached_property
    def problems(self) -> list[str]:
        """What must be put right on the desk first, as sentences."""
        if not may_decide(self.proposal, self.by):
            return [_("Dit heb je zelf ingestuurd. Iemand anders beslist erover.")]
        if self.verb.slug == "changes" and not self.proposal.email:
            return [_("Van wie dit vertelde, is geen adres bekend. Vragen kan niet.")]
        if self.verb.slug == "changes" and not self.remarks:
            return [_("Schrijf bij minstens één onderdeel wat er anders moet.")]
        return self._faults() + self.photos.faults if self.verb.slug == "accept" else []

    @property
    def remarks(self) -> dict[str, str]:
        return self.sheet.remarks | self.photos.remarks

    extra = ""  # template of what else there is to choose before the letter

    @property
    def missing(self) -> str:
        """Why there is no letter to see yet."""
        return _("Kies eerst waarom niet. Dan zie je hier de brief.")

    @cached_property
    def form(self) -> forms.Form | None:
        """What to fill in for the letter; None when there is none."""
        if not self.writes and self.verb.slug != "decline":
            return None
        kind = RefusalForm if self.verb.slug == "decline" else LetterForm
        return kind(self.typed if self.asked else None)

    @property
    def writes(self) -> bool:
        """Whether somebody gets a letter."""
        return self.verb.state in LETTERS and bool(self.proposal.email)

    @property
    def letter(self) -> post.Preview | None:
        """How the letter reads with what is typed so far; None without letter, or without the reason it gives."""
        if not self.writes or (self.verb.slug == "decline" and not self.answer.reason):
            return None
        context = letter_context(self.verb.state, self.proposal, self.answer, self.by)
        template = template_of(self.verb.state, self.proposal)
        return post.preview(template, context=context, language=self.case.language)

    @property
    def told(self) -> post.Preview | None:
        """The letter to who organises what gave the idea, when it is placed."""
        by = self.proposal.values.get("inspired_by") if self.verb.state == CaseState.ACCEPTED else None
        source = Initiative.objects.filter(pk=by).first() if by else None
        heard = hearers(source, {self.proposal.email.lower()})
        if not heard:
            return None
        whole = self.sheet.whole
        context = letter_of(source, heard[0], named=whole["title"], slug="", area=whole["area"])
        return post.preview(TEMPLATE, context=context, language=heard[0].language)

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken as it is."""
        return not self.problems and (self.form is None or (self.form.is_bound and self.form.is_valid()))

    def take(self) -> None:
        """Do it. Raises AlreadyDecided, and ValidationError when the values are not right any more."""
        act = {
            "accept": accept_proposal, "changes": request_changes, "decline": decline_proposal,
        }.get(self.verb.slug)  # fmt: skip
        if act is None:
            mark_spam(by=self.by, case=self.case, proposal=self.proposal)
        else:
            act(by=self.by, case=self.case, proposal=self.proposal, answer=self.answer)

    @property
    def answer(self) -> Answer:
        accepts = self.verb.slug == "accept"
        said = self.form.cleaned_data if self.form is not None and self.form.is_bound and self.form.is_valid() else {}
        return Answer(
            words=said.get("words", ""), reason=said.get("reason", ""), remarks=self.remarks,
            corrections=self.sheet.corrections if accepts else {}, choices=self.sheet.choices,
            photos=self.photos.answers if accepts else {},
        )  # fmt: skip

    def _faults(self) -> list[str]:
        """Clashes nobody has chosen in, and what today's form says of what was sent in, put right."""
        sheet = self.sheet
        open_ones = [LABELS[unit] for unit in sheet.clashing if unit not in sheet.choices]
        faults = [_("Kies welke tekst blijft: %(unit)s.") % {"unit": label} for label in open_ones]
        form = ProposalForm.again(sheet.whole | sheet.corrections)
        for field, errors in form.errors.items():
            unit = FIELD_UNITS.get(field, field)
            if unit in UNITS and (not self.proposal.is_change or unit in {one.name for one in sheet.units}):
                faults += [f"{LABELS[unit]}: {error}" for error in errors]
            elif field == NON_FIELD_ERRORS:
                faults += list(errors)
        return faults
