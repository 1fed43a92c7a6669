"""What is about to be put right: what changes, and how the letter reads."""

from functools import cached_property

from haarlem_wijken.ground.prose.differences import Piece

from .. import actions
from ..actions.correcting import Change, correction_letter
from ..actions.showing import LETTER
from ..forms import CorrectionForm
from ..models import Act, ActKind, Initiative
from ..proposals.unit_words import unit_pieces
from ..proposals.values import LABELS, Values, differing, part
from .step import Step


class Correct(Step):
    """`fields` is valid; `base`: what the moderator began from."""

    kind = ActKind.CORRECT

    def __init__(self, initiative: Initiative, by, typed, *, asked: bool, fields: CorrectionForm, base: Values):
        super().__init__(initiative, by, typed, asked=asked)
        self.fields, self.base = fields, base

    @property
    def is_possible(self) -> bool:
        return not self.initiative.merged_into_id

    @cached_property
    def change(self) -> Change:
        after = self.base | self.fields.values()
        return Change(differing(self.base, after), self.base, after, self.fields.cleaned_data["rename"])

    @property
    def differences(self) -> list[tuple[str, list[Piece]]]:
        """Label and what changes, per unit."""
        change = self.change
        return [
            (LABELS[unit], unit_pieces(unit, part(change.before, unit), part(change.after, unit)))
            for unit in change.units
        ]

    def take(self) -> Act | None:
        """Do it; None where nothing changed. Raises Clash, OwnProposal and ValidationError."""
        return actions.correct_initiative(
            by=self.by, initiative=self.initiative, values=self.change.after, said=self.said,
            rename=self.change.renames,
        )  # fmt: skip

    def _mail(self) -> list[tuple]:
        row, change = self.initiative, self.change
        return [(LETTER, one, correction_letter(row, one, self.said, self.by, change)) for one in self.organisers]
