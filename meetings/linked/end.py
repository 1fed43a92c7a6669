"""One end of a link, as it is shown."""

from dataclasses import dataclass

from ..workflow import Linkable


@dataclass(frozen=True)
class End:
    """`about` says which one it is beside its title ("Werkgroep Wijken, 18 februari 2015").

    `council_id`: whose members write there; None where members of a council do not.
    """

    kind: Linkable
    pk: int
    title: str
    url: str
    about: str = ""
    language: str = "nl"
    council_id: int | None = None

    @property
    def thing(self) -> tuple[str, int]:
        return self.kind.value, self.pk

    @property
    def key(self) -> str:
        """As a form names it."""
        return f"{self.kind.value}-{self.pk}"
