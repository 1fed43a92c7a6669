"""What waits for the moderators of the portal that the browser visits; run in it by conftest.py."""

from django.db import transaction

from initiatives.models import Initiative
from tests.initiatives.waiting import change_of, waiting

TEN = [f"Straatfeest nummer {number}" for number in range(1, 11)]
JOINED = "Badhuistuin"
KEYS, ASKED, SPARE = "Stoep met planten", "Moestuin achter de school", "Ruilkast in de hal"


@transaction.atomic
def fill() -> None:
    """Three new ones, the longest waiting first, a change, ten to clear, and one that belongs to another."""
    for title in (KEYS, ASKED, SPARE):
        waiting(f"{title.split()[0].lower()}@voorbeeld.nl", title=title, flags=["first"])
    change_of(Initiative.objects.get(slug="het-zaeltje"), summary="Een plek voor iedereen.", stage="afgerond")
    for title in TEN:
        waiting(f"{title.split()[-1]}@voorbeeld.nl", title=title)
    waiting("tuin@voorbeeld.nl", title=JOINED)
