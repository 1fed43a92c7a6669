"""One photo on the desk."""

from dataclasses import dataclass

from django.urls import reverse

from haarlem_wijken.ground.prose.differences import Piece, pieces

from ..forms.photo_fields import MOST_WORDS
from ..models import Photo, ProposalPhoto
from ..proposals.values import PHOTO


@dataclass(frozen=True)
class Line:
    """One photo to look at. `state`: new, changed or same, since a moderator looked last, else beside the public one.

    `fix`: what the moderator makes of its text; `is_out`: whether it is left out.
    """

    row: ProposalPhoto
    number: int
    state: str
    before: str
    asked: str
    remark: str
    fix: str
    is_out: bool

    @property
    def name(self) -> str:
        return PHOTO + self.row.mark

    @property
    def photo(self) -> Photo:
        return self.row.photo or self.row.public.photo

    @property
    def src(self) -> str:
        return reverse("photo-desk", args=[self.row.photo_id]) if self.row.photo_id else self.photo.url

    @property
    def alt(self) -> str:
        return self.row.alt or self.row.public.alt

    @property
    def credit(self) -> str:
        return self.row.public.credit if self.row.credit is None else self.row.credit

    @property
    def pieces(self) -> list[Piece]:
        return pieces(self.before, self.alt) if self.state == "changed" and self.before != self.alt else []

    @property
    def has_words(self) -> bool:
        """Whether its text, put right, can be placed."""
        return 0 < len(self.fix) <= MOST_WORDS

    @property
    def is_fixed(self) -> bool:
        return self.fix != self.alt
