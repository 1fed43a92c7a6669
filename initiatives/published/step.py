"""From what a moderator pressed on the page of an initiative to what happens: why, how the letter reads, the act."""

from collections.abc import Mapping
from functools import cached_property

from haarlem_wijken.ground import post

from ..actions.acts import Said, may_act
from ..actions.showing import FROM, LETTER, letter_of
from ..models import Act, ActKind, Initiative
from ..organisers import Organiser, organisers_of
from .forms import ReasonForm


class Step:
    """One act before it is done. `typed`: what was sent, or {}; `asked`: whether the form was among it."""

    kind: ActKind
    name = lead = ""
    css, key, extra = "", "", ""

    def __init__(self, initiative: Initiative, by, typed: Mapping[str, str], *, asked: bool):
        self.initiative, self.by, self.typed, self.asked = initiative, by, typed, asked

    @property
    def is_possible(self) -> bool:
        return self.initiative.showing in FROM[self.kind]

    @cached_property
    def is_own(self) -> bool:
        """Somebody else does it."""
        return not may_act(self.by, self.about)

    @property
    def about(self) -> list[Initiative]:
        return [self.initiative]

    @cached_property
    def organisers(self) -> list[Organiser]:
        return organisers_of(self.initiative)

    @cached_property
    def form(self) -> ReasonForm:
        looks = self.typed.get("step") != "take"
        return ReasonForm(self.typed if self.asked else None, known=bool(self.organisers), looks=looks)

    @property
    def said(self) -> Said:
        said = self.form.cleaned_data if self.form.is_bound and self.form.is_valid() else {}
        tell = said.get("tell", True) if self.organisers else False
        return Said(reason=said.get("reason", ""), words=said.get("words", ""), tell=tell)

    @property
    def warning(self) -> str:
        return ""

    @property
    def fault(self) -> str:
        """What is not chosen yet."""
        return ""

    @property
    def to_see(self) -> str:
        """What is chosen and was not looked at yet, which is no fault of who chose it."""
        return ""

    @property
    def letters(self) -> list[post.Preview]:
        """How the letters read; the same to several is shown once."""
        if not self.said.tell:
            return []
        found = [
            post.preview(template, context=context, language=to.language) for template, to, context in self._mail()
        ]
        return list({(one.subject, *one.paragraphs): one for one in found}.values())

    @property
    def is_ready(self) -> bool:
        return not self.is_own and not self.fault and not self.to_see and self.form.is_bound and self.form.is_valid()

    def take(self) -> Act:
        """Do it. Raises ChangedMeanwhile and OwnProposal."""
        raise NotImplementedError

    def _mail(self) -> list[tuple[str, Organiser, dict]]:
        return [
            (LETTER, one, letter_of(self.kind, [self.initiative], one, self.said, self.by)) for one in self.organisers
        ]
