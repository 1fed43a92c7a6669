"""All adopted minutes, proved one by one: for the command, and for the worker each night."""

import logging

from ...models import Minutes
from ...workflow import MinutesState
from .proof import faults_of

log = logging.getLogger(__name__)


def checked() -> tuple[int, list[str]]:
    """How many there are, and a line for each fault: with the address of the meeting."""
    found = Minutes.objects.filter(state=MinutesState.ADOPTED).select_related("meeting__council", "adopted_in")
    number, faults = 0, []
    for minutes in found.order_by("pk").iterator(chunk_size=100):
        number += 1
        faults += [f"{minutes.meeting.slug}: {fault}" for fault in faults_of(minutes)]
    return number, faults


def log_faults() -> int:
    """How many. Done by the worker."""
    faults = checked()[1]
    for fault in faults:
        log.error("adopted minutes changed: %s", fault)
    return len(faults)
