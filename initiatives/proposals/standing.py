"""How what somebody sent in stands, in the words of its sender."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from haarlem_wijken.ground.models import CaseState
from haarlem_wijken.ground.prose.markdown import render

from ..models import Initiative, Precision, Proposal, Showing, Stage
from ..models.proposal import EXPIRED_AFTER
from .unit_words import words_of
from .values import PHOTO, UNITS, Values, label_of

FIELDS = {"place": "address", "stage": "stage_0", "themes": "themes_0"}  # where a unit begins in the form
QUIET = (CaseState.CHANGES_REQUESTED, CaseState.DECLINED, CaseState.JOINED, CaseState.SPAM)


def _field(unit: str) -> str:
    """Where a unit begins in the form; of a photo its words."""
    return unit.replace(PHOTO, "alt-") if unit.startswith(PHOTO) else FIELDS.get(unit, unit)


def _fact(unit: str, values: Values) -> dict:
    """A unit as its sender reads it: the story as it will be shown, and of a place what will not be."""
    words = render(values["story"]) if unit == "story" else words_of(unit, values)
    hidden = unit == "place" and values.get("address") and values.get("precision") == Precision.BUURT
    return {"name": label_of(unit), "value": words, "note": _("(je adres komt niet op de site)") if hidden else ""}


@dataclass(frozen=True)
class Standing:
    """`now` decides: as long as a moderator can take a decision back, the sender sees what was before it."""

    proposal: Proposal
    now: datetime

    @property
    def state(self) -> str:
        case = self.proposal.case
        if case.state in QUIET and case.can_be_undone(self.now):
            return CaseState.WAITING
        return CaseState.DECLINED if case.state == CaseState.SPAM else case.state

    @property
    def is_open(self) -> bool:
        """Whether it can still be changed and withdrawn."""
        return self.state in (CaseState.WAITING, CaseState.CHANGES_REQUESTED)

    @property
    def sent(self) -> list[dict]:
        """What stands in it now, unit by unit, as {name, value, note}; without what was left empty."""
        values = self.proposal.values
        units = [unit for unit, parts in UNITS.items() if any(values.get(part) for part in parts)]
        return [_fact(unit, values) for unit in units]

    @property
    def is_late(self) -> bool:
        due = self.proposal.case.due_at
        return self.state == CaseState.WAITING and due is not None and due < self.now

    @property
    def answer_days(self) -> int:
        """How long a question waits for an answer."""
        return EXPIRED_AFTER.days

    @property
    def expires_at(self) -> datetime:
        """When what is asked now lapses without an answer."""
        return self.proposal.case.decided_at + EXPIRED_AFTER

    @property
    def asked(self) -> list[tuple[str, str, str]]:
        """Label, words and id of the field, of what a moderator asks; empty when nothing is asked (any more)."""
        if self.state != CaseState.CHANGES_REQUESTED:
            return []
        remarks = self.proposal.remarks.items()
        return [(label_of(unit), words, f"id_{_field(unit)}") for unit, words in remarks]

    @property
    def initiative(self) -> Initiative | None:
        """What is public and the sender's to tend."""
        joined = self.state == CaseState.JOINED and self.proposal.organises
        mine = self.proposal.is_change or joined or self.state == CaseState.ACCEPTED
        return self.proposal.initiative if mine else None

    @property
    def title(self) -> str:
        return self.proposal.values.get("title") or str(self.proposal.initiative)

    @property
    def acts(self) -> list[str]:
        """What the sender can do at once with what is public."""
        initiative = self.initiative
        if initiative is None or initiative.showing not in (Showing.PUBLIC, Showing.ARCHIVED):
            return []
        if initiative.showing == Showing.ARCHIVED:
            return ["hide"]
        over = initiative.stage in (Stage.FINISHED, Stage.STOPPED)
        exact = initiative.precision in (Precision.EXACT, Precision.STREET)
        return [
            "still-true",
            *([] if over else ["finish", "stop"]),
            *(["hide-place"] if exact else []),
            "archive",
            "hide",
        ]
