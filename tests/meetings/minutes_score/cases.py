"""Single sentences with what a person says they are: an agreement, with who has it and its kind, or nothing.

A file is blocks; the first line of one tells who was there. "+ Omar belt. » Omar" and "+ Komt terug. » , agenda" are
agreements, "- Omar is ziek." is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CASES = sorted((Path(__file__).parents[1] / "minutes_cases").glob("*.txt"))
TITLE = "Notulen wijkraad Zuid 5 mei 2020"


@dataclass(frozen=True)
class Case:
    """`kind` is "" where it does not matter."""

    head: str
    said: str
    is_agreement: bool
    owner: str = ""
    kind: str = ""

    @property
    def minutes(self) -> str:
        return f"{TITLE}\n{self.head}\n\n1. Opening\n{self.said}\n"


def cases_of(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        first, *lines = block.split("\n")
        head = first.removeprefix("# ").replace(" ; ", "\n")
        yield from (_case(head, line) for line in lines)


def _case(head: str, line: str) -> Case:
    said, _sign, who = line[2:].partition(" » ")
    owner, _comma, kind = (
        who.rpartition(", ") if who.endswith(("agenda", "standing", "promise", "action")) else (who, "", "")
    )
    return Case(head, said, line.startswith("+ "), owner.strip(), kind)
