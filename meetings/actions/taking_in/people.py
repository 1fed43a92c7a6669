"""Attendance out of minutes that were read."""

from ...minutes.suggestions.whose import Whose
from ...models import Meeting
from ...reader import Someone
from ...workflow import Part, Presence
from ..invitations.attendance import add_guest, set_guest, set_presence

PARTS = {"voorzitter": Part.CHAIR, "notulist": Part.MINUTE_TAKER, "inleider": Part.PRESENTER}


def take_person(by, meeting: Meeting, whose: Whose, presence: str, someone: Someone, role: str) -> None:
    """A member by their seat, everybody else by name."""
    here = Presence.EXCUSED if presence == "absent" else Presence.PRESENT
    parts = [PARTS[role]] if role in PARTS else []
    parts += [Part.PRESENTER] if presence == "speaker" and Part.PRESENTER not in parts else []
    if person := whose.person(someone.name):
        set_presence(by=by, meeting=meeting, person=person, presence=here, parts=parts)
        return
    parts += [Part.GUEST] if presence == "guest" else []
    guest = add_guest(by=by, meeting=meeting, name=someone.name[:120], parts=parts)
    if here != guest.presence:
        set_guest(by=by, attendance=guest, presence=here)
