"""A moderator's press of a button that is answered in words: what to fill in, how the letter reads, and then the act.

Rooms name the forms and letters of their kind; what is typed goes into the letter's context.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms
from django.db import transaction
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .. import post
from ..models import Case, CaseState, Letter
from ..models.case import UNDO
from . import cases
from .cases import Verb

WORDS = 1500  # characters of the moderator's own paragraph


class LetterForm(forms.Form):
    """What the moderator adds to the letter."""

    words = forms.CharField(
        label=_("Jouw alinea in de brief"),
        help_text=_("Dit staat boven de groet. Laat leeg als er niets bij hoeft."),
        required=False,
        max_length=WORDS,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": None}),
    )


class NumberedRadios(forms.RadioSelect):
    """Each box carries its number as the key that ticks it (static/js/desk.js)."""

    def create_option(self, name, value, label, selected, index, **options):
        made = super().create_option(name, value, label, selected, index, **options)
        made["attrs"]["data-key"] = index + 1
        return made


@dataclass(frozen=True)
class Ways:
    """What the buttons of a kind lead to.

    `form(case, verb, data)` what to fill in, or None; `letters` the template by state; `sentences` what a letter says
    of a reason, in its language; `context(case)` what else a letter holds; `address(case)` who gets it, "" for nobody;
    `problems(case, by, verb)` what stands in the way, as sentences; `act(ruling, case)` what the room does in the
    transaction of the decision, before the letter is written; it may raise ValidationError.
    """

    form: Callable[[Case, Verb, Mapping | None], forms.Form | None]
    letters: Mapping[CaseState, str]
    address: Callable[[Case], str]
    context: Callable[[Case], dict[str, Any]]
    act: Callable[["Ruling", Case], None]
    sentences: Mapping[str, Promise] = field(default_factory=dict)
    problems: Callable[[Case, Any, Verb], list[str]] = lambda case, by, verb: []


class Ruling:
    """One press. `typed`: what was sent along; `asked`: whether the form was among it."""

    def __init__(self, ways: Ways, case: Case, by, verb: Verb, *, typed: Mapping[str, str], asked: bool):
        self.ways, self.case, self.by, self.verb, self.typed, self.asked = ways, case, by, verb, typed, asked

    @cached_property
    def problems(self) -> list[str]:
        return self.ways.problems(self.case, self.by, self.verb)

    @cached_property
    def form(self) -> forms.Form | None:
        return self.ways.form(self.case, self.verb, self.typed if self.asked else None)

    @cached_property
    def writes(self) -> bool:
        """Whether somebody gets a letter."""
        return self.verb.state in self.ways.letters and bool(self.ways.address(self.case))

    @property
    def letter(self) -> post.Preview | None:
        """How the letter reads with what is typed so far; None without one, or without the reason it gives."""
        reasonless = self.form is not None and "reason" in self.form.fields and not self.said.get("reason")
        if not self.writes or reasonless:
            return None
        template = self.ways.letters[self.verb.state]
        return post.preview(template, context=self.context_of(self.case), language=self.case.language)

    @property
    def is_ready(self) -> bool:
        """Whether it can be taken as it is."""
        return not self.problems and (self.form is None or (self.form.is_bound and self.form.is_valid()))

    @property
    def said(self) -> dict[str, Any]:
        return self.form.cleaned_data if self.form is not None and self.form.is_bound and self.form.is_valid() else {}

    def take(self) -> None:
        """Decide, have the room do what follows, and queue the letter. Raises AlreadyDecided and ValidationError."""
        case = self.case
        with transaction.atomic():
            reason, words = self.said.get("reason", ""), self.said.get("words", "")
            cases.decide(case=case, by=self.by, state=self.verb.state, reason=reason, words=words)
            self.ways.act(self, case)
            self.write(case)

    def write(self, case: Case) -> None:
        """Queue the letter of the decision that `case` stands at, if any: it waits as long as an undo may."""
        address = self.ways.address(case)
        if case.state not in self.ways.letters or not address:
            return
        post.queue(
            self.ways.letters[case.state], to=address, key=cases.letter_key(case), context=self.context_of(case),
            language=case.language, not_before=timezone.now() + UNDO,
        )  # fmt: skip

    def context_of(self, case: Case) -> dict[str, Any]:
        """What the letter about `case` is made of, in its language."""
        with translation.override(case.language):
            sentence = str(self.ways.sentences.get(self.said.get("reason", ""), ""))
            return self.ways.context(case) | {"words": self.said.get("words", ""), "sentence": sentence}


def undone(case: Case, by) -> None:
    """Keep the letter from being sent. Raises AlreadyDecided when it is on its way."""
    key = cases.letter_key(case)
    if Letter.objects.filter(key=key).exists() and not post.cancel(key):
        raise cases.AlreadyDecided(case)
