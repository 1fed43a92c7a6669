"""The desk of a proposal, unit by unit: what will be published, what changes, what clashes, what was remarked."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.prose.differences import Piece
from haarlem_wijken.ground.prose.markdown import render as markdown

from ..actions.decisions import MINE, PUBLIC
from ..actions.versions import base_of
from ..models import Proposal
from ..proposals.unit_words import unit_pieces, words_of
from ..proposals.values import LABELS, UNITS, Values, merge, part, units_in, values_of
from ..spread.inspiring import url_of

FIXABLE = {"title": 1, "summary": 3, "story": 8, "organiser": 1, "website": 1}  # units a moderator may put right: lines


@dataclass(frozen=True)
class Unit:
    """One thing to look at. `state`: new, changed, same or clash. `texts`: of a clash, the base, public and mine."""

    name: str
    label: str
    state: str
    text: str
    pieces: list[Piece]
    texts: tuple[str, str, str] | None
    asked: str  # the remark the sender has read
    remark: str  # what the moderator types now
    fix: str | None  # what the moderator makes of it; None when it cannot be put right here
    choice: str
    url: str = ""  # of what it names

    @property
    def html(self) -> str:
        """The story as it will be shown."""
        return markdown(self.text) if self.name == "story" else ""

    @property
    def lines(self) -> int:
        return FIXABLE.get(self.name, 1)

    @property
    def is_fixed(self) -> bool:
        return self.fix is not None and self.fix != self.text


class Sheet:
    """A proposal with what a moderator has typed about it (`typed`, a QueryDict or {}). At most 1 query."""

    def __init__(self, proposal: Proposal, typed: Mapping[str, str]):
        self.proposal = proposal
        self.typed = {name: text.replace("\0", "") for name, text in typed.items()}  # JSON of PostgreSQL has no NUL

    @cached_property
    def public(self) -> Values:
        return values_of(self.proposal.initiative) if self.proposal.is_change else {}

    @cached_property
    def base(self) -> Values | None:
        return base_of(self.proposal) if self.proposal.is_change else None

    @cached_property
    def whole(self) -> Values:
        """Everything as it would be published."""
        return self.public | self.proposal.values

    @property
    def is_open(self) -> bool:
        """Whether something is still to be decided: after that the public version may hold it already."""
        return self.proposal.case.state == CaseState.WAITING

    @cached_property
    def clashing(self) -> list[str]:
        if not self.proposal.is_change or not self.is_open:
            return []
        return merge(self.base, self.public, self.proposal.values)[1]

    @cached_property
    def before(self) -> Values | None:
        """What it is compared with: the public version, else what a moderator saw last, else nothing."""
        if not self.proposal.is_change:
            return self.proposal.seen
        return self.public if self.is_open else self.base

    @cached_property
    def units(self) -> list[Unit]:
        """Every unit that was sent in, in the order of the form."""
        return [self._unit(name) for name in units_in(self.proposal.values)]

    @property
    def moved(self) -> list[Unit]:
        """What is to be looked at."""
        return [unit for unit in self.units if unit.state != "same" and (unit.text or unit.pieces)]

    @property
    def same(self) -> list[Unit]:
        return [unit for unit in self.units if unit.state == "same" and unit.text]

    @property
    def remarks(self) -> dict[str, str]:
        """What is typed now, per unit; `general` is about all of it."""
        found = {name: self.typed.get(f"remark-{name}", "").strip() for name in ("general", *UNITS)}
        return {name: words[:1000] for name, words in found.items() if words}

    @property
    def corrections(self) -> dict[str, str]:
        return {unit.name: unit.fix for unit in self.units if unit.is_fixed}

    @property
    def choices(self) -> dict[str, str]:
        return {unit.name: unit.choice for unit in self.units if unit.choice}

    def _unit(self, name: str) -> Unit:
        now, then = part(self.proposal.values, name), part(self.before or {}, name)
        text = words_of(name, now)
        state = "clash" if name in self.clashing else "new" if then is None else "same" if now == then else "changed"
        texts = None
        if state == "clash":
            base, public = (words_of(name, part(values or {}, name)) for values in (self.base, self.public))
            texts = (base, public, text)
        choice = self.typed.get(f"choice-{name}", "")
        return Unit(
            name=name, label=str(LABELS[name]), state=state, text=text, texts=texts,
            pieces=unit_pieces(name, then, now) if state in ("changed", "clash") else [],
            asked=self.proposal.remarks.get(name, ""), remark=self.typed.get(f"remark-{name}", ""),
            fix=self._fix(name, text), choice=choice if choice in (MINE, PUBLIC) else "",
            url=url_of(now["inspired_by"]) if name == "inspired_by" else "",
        )  # fmt: skip

    def _fix(self, name: str, text: str) -> str | None:
        if name not in FIXABLE:
            return None
        return self.typed.get(f"fix-{name}", text).replace("\r\n", "\n").strip()
