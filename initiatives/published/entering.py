"""What somebody told, before it is on the site: how it will read there, and the letter to who told it."""

from collections.abc import Mapping
from functools import cached_property
from uuid import UUID

from django.utils.text import capfirst

from haarlem_wijken.ground import post

from .. import actions
from ..forms import FORM_VERSION, EntryForm
from ..models import Proposal, Told
from ..proposals.unit_words import words_of
from ..proposals.values import LABELS, units_in
from .forms import WordsForm


class Entering:
    """`fields` is valid; `typed` and `asked` as for a Step."""

    def __init__(self, fields: EntryForm, key: UUID, by, typed: Mapping[str, str], *, asked: bool):
        self.fields, self.key, self.by = fields, key, by
        self.values, self.email = fields.values(), fields.cleaned_data["email"]
        self.form = WordsForm(typed if asked else None) if self.email else None

    @property
    def words(self) -> str:
        form = self.form
        return form.cleaned_data["words"] if form and form.is_bound and form.is_valid() else ""

    @property
    def told(self) -> str:
        return capfirst(str(Told(self.fields.cleaned_data["told"]).label))

    @cached_property
    def shown(self) -> list[tuple[str, str]]:
        """Label and words of every unit that says something."""
        found = [(LABELS[unit], words_of(unit, self.values)) for unit in units_in(self.values)]
        return [pair for pair in found if pair[1]]

    @property
    def letter(self) -> post.Preview | None:
        """How the letter reads; None without an address."""
        if not self.email:
            return None
        context = {
            "pk": 0, "generation": 0, "slug": "x", "title": self.values["title"], "words": self.words,
            "by": getattr(getattr(self.by, "person", None), "given_name", ""),
        }  # fmt: skip
        return post.preview("proposal-entered", context=context, language=self.fields.cleaned_data["language"])

    @property
    def is_ready(self) -> bool:
        return self.form is None or self.form.is_valid()

    def take(self) -> Proposal:
        """Do it. Raises OwnProposal and ValidationError."""
        said = self.fields.cleaned_data
        entry = actions.Entry(
            self.key, self.values, FORM_VERSION, said["told"], email=self.email, language=said["language"]
        )
        return actions.enter_initiative(by=self.by, entry=entry, words=self.words)
