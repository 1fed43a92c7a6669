"""One part of minutes as it is written."""

from dataclasses import dataclass

from .models import Agreement, MinutesComment, MinutesSection, WritingDraft


@dataclass(frozen=True)
class Part:
    """One section as it is written: its text, or what I typed last and did not save."""

    section: MinutesSection
    draft: WritingDraft | None
    busy: str
    cards: list[Agreement]
    comments: list[MinutesComment]

    @property
    def text(self) -> str:
        return self.draft.content if self.draft else self.section.body

    @property
    def is_behind(self) -> bool:
        """Whether it was saved by somebody since I began what I typed."""
        return bool(self.draft) and self.draft.base_version != self.section.version
