"""A letter that went loses its address and its words when its term is over; one that waits keeps them."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from haarlem_wijken.ground.actions import forget_letters
from haarlem_wijken.ground.models import Letter
from haarlem_wijken.ground.register import LETTERS

pytestmark = pytest.mark.django_db
SENT = datetime(2026, 1, 10, 12, tzinfo=timezone.get_default_timezone())
DAY = timedelta(days=1)


@pytest.mark.parametrize(("state", "goes"), [("sent", 1), ("failed", 1), ("cancelled", 1), ("queued", 0)])
def test_a_letter_is_emptied_at_its_term(state, goes):
    letter = Letter.objects.create(
        key="a", template="case-waiting", to="sam@voorbeeld.nl", context={"title": "Stoep"}, state=state,
        sent_at=SENT if state == "sent" else None, not_before=SENT,
    )  # fmt: skip
    with time_machine.travel(SENT + LETTERS - DAY, tick=False):
        assert forget_letters() == 0
    with time_machine.travel(SENT + LETTERS + DAY, tick=False):
        assert forget_letters() == goes
        assert forget_letters() == 0
    letter.refresh_from_db()
    assert (letter.to, letter.context) == (("", {}) if goes else ("sam@voorbeeld.nl", {"title": "Stoep"}))
    assert (letter.key, letter.state) == ("a", state)
