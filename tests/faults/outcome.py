"""What came of one fault, beside what was promised."""

from dataclasses import dataclass, field

from tests.faults.crowd import Crowd
from tests.faults.kept import lost_and_doubled

WELL_WITHIN = 5.0  # seconds until the first good answer


@dataclass
class Outcome:
    """One line of the report. `broken` has a sentence for each promise that was not kept; `not_run`: nothing was asked,
    for the reason that `done` tells.
    """

    name: str
    done: str
    figures: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    not_run: bool = False

    def promise(self, kept: bool, words: str) -> None:
        if not kept:
            self.broken.append(words)

    def __str__(self):
        if self.not_run:
            return f"{self.name:<18} NOT RUN: {self.done}"
        verdict = f"BROKEN: {'; '.join(self.broken)}" if self.broken else "kept"
        return f"{self.name:<18} {self.done}: {', '.join(self.figures)}. {verdict}"


def of_crowd(
    name: str, done: str, crowd: Crowd, database: str, *, back: float | None = None, well_within: float = WELL_WITHIN
) -> Outcome:
    """What `crowd` met. `back`: the moment from which all is there again, and should be well within so many seconds."""
    lost, doubled = lost_and_doubled(database, crowd.addresses)
    outcome = Outcome(name, done)
    outcome.figures = [
        f"{len(crowd.taken)} acknowledged", f"{lost} lost", f"{doubled} doubled", f"{crowd.naked} plain 500",
        f"{crowd.answers[503]} times 503", f"{crowd.answers[0]} broken lines",
    ]  # fmt: skip
    outcome.promise(len(crowd.taken) == crowd.wanted, f"{crowd.wanted - len(crowd.taken)} were never taken in")
    outcome.promise(not lost, "something acknowledged was lost")
    outcome.promise(not doubled, "something was doubled")
    outcome.promise(not crowd.naked, "a failure said nothing")
    outcome.promise(not crowd.strange, f"an answer nobody expects: {crowd.strange}")
    if back is not None:
        first = crowd.first_after(back)
        outcome.figures.append("no good answer after it" if first is None else f"first good answer after {first:.2f} s")
        outcome.promise(first is not None and first <= well_within, "it was not well again in time")
    return outcome
