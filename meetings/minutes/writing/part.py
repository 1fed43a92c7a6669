"""One part of minutes as it is written."""

from dataclasses import dataclass, field
from uuid import uuid4

from django.utils.translation import gettext as _

from haarlem_wijken.ground.prose.markdown import render as markdown

from ...models import Agreement, MinutesComment, MinutesSection, Resolution, WritingDraft
from .offers import Offer


@dataclass(frozen=True)
class Part:
    """One section as it is written: its text, or what I typed last and did not save. `busy`: who else is there."""

    section: MinutesSection
    draft: WritingDraft | None
    busy: list[str]
    cards: list[Agreement]
    comments: list[MinutesComment]
    thrown: WritingDraft | None = None
    offers: list[Offer] = field(default_factory=list)
    decided: list[Resolution] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.draft.content if self.draft else self.section.body

    @property
    def receipt(self) -> str:
        """A key for what is sent from this page."""
        return str(uuid4())

    @property
    def html(self) -> str:
        return markdown(self.section.body)

    @property
    def is_behind(self) -> bool:
        """Whether it was saved by somebody since I began what I typed."""
        return bool(self.draft) and self.draft.base_version != self.section.version

    @property
    def took(self) -> str:
        """Which draft stands here, and as it was when: whoever saves this text has no use for it any more."""
        return f"{self.draft.pk}@{self.draft.at.isoformat()}" if self.draft else ""

    @property
    def typed_at(self) -> int:
        """When what I typed was kept, in milliseconds, as a browser counts; 0 when I typed nothing."""
        return int(self.draft.at.timestamp() * 1000) if self.draft else 0


def beside(section: MinutesSection) -> dict[str, str]:
    """What the page says of a part beside its text, by the name of its place there."""
    return {
        "versions": _("Versie %(n)s, alle versies") % {"n": section.version},
        "stands": _("er staat iets") if section.body else _("nog leeg"),
    }
