"""What two people wrote in one paragraph, as the page shows it."""

from dataclasses import dataclass

from haarlem_wijken.ground.prose.differences import Piece, pieces
from haarlem_wijken.ground.prose.insertions import both_put_in
from haarlem_wijken.ground.prose.threeway import Clash, Merge

from ...actions import Clashing
from ...models import MinutesSection

MINE, THEIRS, BOTH, OWN = CHOICES = ("mijn", "hun", "allebei", "zelf")


@dataclass(frozen=True)
class Side:
    """One place where both wrote: `number` in the form."""

    number: int
    clash: Clash

    @property
    def pieces(self) -> list[Piece]:
        """Theirs, with what I have in its place."""
        return pieces(self.clash.mine, self.clash.theirs)

    @property
    def both(self) -> str:
        """One text of both: a paragraph with what each put in, else both below each other."""
        clash = self.clash
        below = "\n\n".join(filter(None, (clash.theirs, clash.mine)))
        return both_put_in(clash.base, clash.mine, clash.theirs) or below


@dataclass(frozen=True)
class Conflict:
    """Of one part. `body` is all that I sent, begun at version `since`; `now` is the part as it stands."""

    now: MinutesSection
    merge: Merge
    body: str
    since: int

    @classmethod
    def of(cls, found: Clashing, body: str, since: int) -> "Conflict":
        return cls(found.now, found.merge, body, since)

    @property
    def sides(self) -> list[Side]:
        return [Side(number, clash) for number, clash in enumerate(self.merge.clashes)]

    def settled(self, data) -> str:
        """The text with what `data` (as a form sent it) chose for each; without a choice both stay."""

        def chosen(number: int, clash: Clash) -> str:
            choice = data.get(f"keuze-{number}")
            own = data.get(f"zelf-{number}", "").replace("\r\n", "\n")
            words = {MINE: clash.mine, THEIRS: clash.theirs, OWN: own}
            return words.get(choice, Side(number, clash).both)

        return self.merge.settled(chosen)
