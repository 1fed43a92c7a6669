"""Who ends a seat reads what is still open with that person, and gives it to somebody else."""

from datetime import date

from councils.models import Seat
from meetings import actions
from meetings.workflow import ReviewResult

from .test_pages import as_, page

HEADING = "Geef eerst door wat nog open staat"


def test_what_is_open_with_who_leaves_is_told_until_somebody_else_has_it(agree, plan, secretary, member):
    seat = Seat.objects.get(person=member.person)
    end = f"/wijkraden/{seat.council.slug}/bijhouden/wie/{seat.pk}/einde/"
    assert HEADING not in page(as_(secretary), end)
    meeting, mine = plan(date(2026, 3, 3)), {"owner_person": member.person}
    kept, done = agree("De markt bellen", meeting, **mine), agree("De zaal huren", meeting, **mine)
    actions.review_agreement(by=secretary, agreement=done, result=ReviewResult.DONE)
    text = page(as_(secretary), end)
    assert HEADING in text and f"{kept.get_absolute_url()}wijzigen/" in text
    assert "De zaal huren" not in text
    actions.change_agreement(by=secretary, agreement=kept, owner_person=secretary.person)
    assert HEADING not in page(as_(secretary), end)
