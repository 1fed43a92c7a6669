"""The photos of a proposal on the desk, one by one: what is new, what changes, what was remarked, what is left out."""

from collections.abc import Mapping
from functools import cached_property

from django.utils.translation import gettext as _

from ..forms.photo_fields import MOST_WORDS
from ..models import Proposal, ProposalPhoto
from ..proposals.values import PHOTO
from .photo_line import Line


class PhotoSheet:
    """All of them, with what a moderator has typed (`typed`, a QueryDict or {}). 1 query, and 1 for a change."""

    def __init__(self, proposal: Proposal, typed: Mapping[str, str]):
        self.proposal = proposal
        self.typed = {name: text.replace("\0", "") for name, text in typed.items()}

    @cached_property
    def lines(self) -> list[Line]:
        rows = self.proposal.photos.select_related("photo", "public__photo")
        return [self._line(row, number) for number, row in enumerate(rows, 1)]

    @property
    def seen(self) -> dict[str, str] | None:
        """Alternative text per mark when a moderator answered last; None when nobody did."""
        seen = self.proposal.seen
        return None if seen is None else dict(seen.get("photos", []))

    @property
    def gone(self) -> list[str]:
        """The texts of photos that a moderator saw, and that the sender took away since."""
        marks = {line.row.mark for line in self.lines}
        return [alt for mark, alt in (self.seen or {}).items() if mark not in marks]

    @cached_property
    def is_reordered(self) -> bool:
        """Whether the public ones come in another order."""
        asked = [line.row.public_id for line in self.lines if line.row.public_id]
        if not asked:
            return False
        public = self.proposal.initiative.photos.values_list("pk", flat=True)
        return asked != [pk for pk in public if pk in asked] or self.lines[0].row.public_id != asked[0]

    @property
    def remarks(self) -> dict[str, str]:
        return {line.name: line.remark.strip()[:1000] for line in self.lines if line.remark.strip()}

    @property
    def answers(self) -> dict[str, str | None]:
        """What is put right and left out, as the decision takes it."""
        out = {line.row.mark: None for line in self.lines if line.is_out}
        return {line.row.mark: line.fix for line in self.lines if line.is_fixed} | out

    @property
    def faults(self) -> list[str]:
        """What must be put right before it can be placed."""
        wrong = [line for line in self.lines if not line.is_out and not line.has_words]
        words = _("Foto %(n)s: schrijf in hoogstens %(most)s tekens wat er te zien is.")
        return [words % {"n": line.number, "most": MOST_WORDS} for line in wrong]

    def _line(self, row: ProposalPhoto, number: int) -> Line:
        name = PHOTO + row.mark
        alt = row.alt or row.public.alt
        before = row.public.alt if row.public else ""
        state = "new" if row.photo_id else "same" if (row.alt, row.credit) == (None, None) else "changed"
        if self.seen is not None:
            before = self.seen.get(row.mark, "")
            state = "new" if row.mark not in self.seen else "same" if before in ("", alt) else "changed"
        return Line(
            row, number, state, before, asked=self.proposal.remarks.get(name, ""),
            remark=self.typed.get(f"remark-{name}", ""), fix=" ".join(self.typed.get(f"fix-{name}", alt).split()),
            is_out=bool(row.photo_id) and f"choice-{name}" in self.typed,
        )  # fmt: skip
