"""Somebody who may be at a meeting, for the list beside the writing."""

from dataclasses import dataclass

from haarlem_wijken.ground.models import Person

from .models import Attendance


@dataclass(frozen=True)
class Seated:
    """Somebody who may be there: with a seat that day, or on the list."""

    person: Person | None
    role: str
    attendance: Attendance | None

    @property
    def name(self) -> str:
        return str(self.person) if self.person else self.attendance.guest_name
