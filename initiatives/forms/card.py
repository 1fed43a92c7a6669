"""One photo as it stands in a form."""

from dataclasses import dataclass

from ..models import Photo
from ..photos.marks import token_of, waiting_link


@dataclass(frozen=True)
class Card:
    """One photo as it stands in a form: its mark, its files, and what is typed about it."""

    mark: str
    photo: Photo
    alt: str = ""
    credit: str = ""
    people: str = ""

    @property
    def is_public(self) -> bool:
        return self.mark[0] == "p"

    @property
    def token(self) -> str:
        return token_of(self.mark)

    @property
    def src(self) -> str:
        return self.photo.smallest_url if self.is_public else waiting_link(self.photo)

    @property
    def smallest(self) -> tuple[int, int]:
        """Its width and height as shown in the form, in pixels."""
        width, height, _name = self.photo.sizes[-1]
        return width, height

    @property
    def names(self) -> dict[str, str]:
        """What its fields are called in the form."""
        parts = ("alt", "credit") if self.is_public else ("alt", "people", "credit")
        return {part: f"{part}-{self.mark}" for part in parts}

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of what a page without its fields carries along."""
        return [("photo", self.token), *((name, getattr(self, part)) for part, name in self.names.items())]
