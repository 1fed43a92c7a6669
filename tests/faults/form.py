"""The form to send in an initiative, as one person has it open."""

import time
from dataclasses import dataclass, field

from tests.faults.browser import Answer, hidden
from tests.marks import solved

OLD_ENOUGH, PROVED_ENOUGH = 10.5, 3.2  # seconds it is open: without JavaScript; and with the proof that a browser makes
ONE_IN = 25  # has JavaScript: its proof costs the machine that measures some 0.3 s
TYPED = [
    ("summary", "Wij zetten planten in de stoep."), ("stage", "idee"), ("themes", "groen"), ("area", "BU03920105"),
    ("show", "address"), ("step", "2"),
]  # fmt: skip


@dataclass(frozen=True)
class Form:
    """Number `number` of this run: what it holds is unlike any other. Its key stays, however often it is sent."""

    number: int
    fields: list[tuple[str, str]]
    since: float = field(default_factory=time.monotonic)

    @classmethod
    def read(cls, number: int, mark: str, page: Answer) -> "Form":
        """From the page with the empty form."""
        marks = {name: value for name, value in hidden(page.text) if name in ("key", "proof")}
        if proves(number):
            marks["proof"] = solved(marks["proof"])
        own = [("title", f"Stoep {number} van {mark}"), ("email", address(number, mark))]
        return cls(number, [*marks.items(), *own, *TYPED])

    def ripen(self) -> None:
        """Wait until no person could be quicker."""
        due = self.since + (PROVED_ENOUGH if proves(self.number) else OLD_ENOUGH)
        time.sleep(max(0.0, due - time.monotonic()))


def proves(number: int) -> bool:
    return number % ONE_IN == 0


def address(number: int, mark: str) -> str:
    """Whose form it is: nobody sends two."""
    return f"buur{number}.{mark}@voorbeeld.nl"


def person(number: int, street: int = 0) -> str:
    """The address of their machine. Who sends six things in within an hour from one is asked for more proof."""
    return f"10.{street & 255}.{number >> 8 & 255}.{number & 255}"
