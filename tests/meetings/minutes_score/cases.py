"""Small pieces of minutes with what a person reads in them. Each is a test, and is learned from.

- Sentences, in blocks; the first line of a block tells who was there. "+ Omar belt. » Omar" and "+ Komt terug. » ,
  agenda" are agreements, "- Omar is ziek." is none. In `minutes_decided/` "+" is a decision.
- Heads: lines, and below them "= who was there ; who was not ; who was a guest".
- Closings: "Volgende keer 2 juli » 2019-07-02", with the days on which they meet; "⏎" is where a line ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1]
CASES, DECIDED, HEADS, CLOSINGS = (
    sorted((FOLDER / name).glob("*.txt"))
    for name in ("minutes_cases", "minutes_decided", "minutes_heads", "minutes_closings")
)
TITLE = "Notulen wijkraad Zuid 5 mei 2020"
HEAD = (
    "Verslag dorpsraad Zuid 4 juni 2019\n\n{}\n\n1. Opening\nDe voorzitter opent de vergadering.\n"
    "2. Groen\nEr komt een boom.\n3. Rondvraag\nGeen.\n"
)
CLOSING = (
    "Oranjevereniging Juliana\nVerslag vergadering dinsdag 4 juni 2019\n\nAanwezig: Jan Smit, Karin Vos, Ruben Tol\n\n"
    "1. Opening\nDe voorzitter opent.\n2. Verkeer\nEr is gesproken over de drempels.\n3. Rondvraag\nGeen.\n\n{}\n"
)
SEATS = ("present", "absent", "guests")


@dataclass(frozen=True)
class Case:
    """`is_one`: whether it is an agreement, or a decision. `kind` is "" where it does not matter."""

    head: str
    said: str
    is_one: bool
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


@dataclass(frozen=True)
class Piece:
    """`label`: what is read in the `minutes` around it, by the names that the reader has for it."""

    said: str
    minutes: str
    label: dict


def heads_of(path: Path) -> Iterator[Piece]:
    said: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line.startswith("= "):
            said.append(line)
            continue
        lists = [[name.strip() for name in names.split(",") if name.strip()] for names in line[2:].split(";")]
        head = "\n".join(said).strip("\n")
        yield Piece(head, HEAD.format(head), dict(zip(SEATS, lists, strict=True)))
        said = []


def closings_of(path: Path) -> Iterator[Piece]:
    for line in path.read_text(encoding="utf-8").strip().split("\n"):
        said, _sign, days = line.partition(" » ")
        following, *later = days.split() or [None]
        label = {"date": "2019-06-04", "next_meeting": following, "later_meetings": later}
        yield Piece(said, CLOSING.format(said.replace(" ⏎ ", "\n")), label)
