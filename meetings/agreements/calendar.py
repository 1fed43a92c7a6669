"""What is due as whole days in a calendar.

Events, not VTODO: calendars that follow an address show those, and most leave tasks out.
"""

from django.utils.translation import gettext as _
from icalendar import Event

from haarlem_wijken.ground.outputs import ics_file
from haarlem_wijken.ground.outputs.records import speakable

from ..models import Agreement
from ..seeing import PUBLIC
from .words import owner_words

MOST = 500  # agreements in one calendar: those that are due first


def event(agreement: Agreement) -> Event:
    """One that has a day, on that day; of a period on its last. It leaves the day free."""
    told = ics_file.event(
        "afspraak", agreement.pk, changed=agreement.updated_at, sequence=agreement.version - 1, cancelled=False,
        url=agreement.get_absolute_url(),
    )  # fmt: skip
    told.add("summary", speakable(_("Klaar: %(text)s") % {"text": agreement.text}))
    who = owner_words(agreement, PUBLIC) or _("nog geen eigenaar")
    told.add("description", speakable(f"{agreement.council.name}, {agreement.number}\n{who}"))
    told.add("transp", "TRANSPARENT")
    for name, moment in ics_file.span(agreement.due_to, None, None):
        told.add(name, moment)
    return told
