"""How agreements are kept, on the pages of groups and of areas: figures, and what is open, as far as one may see it."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from councils.models import CouncilArea
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.town.atlas import atlas
from meetings import actions
from meetings.actions import Due
from meetings.agreements.how_kept import HowKept, how_kept
from meetings.models import Agreement
from meetings.workflow import ReviewResult

from .test_pages import SEES, as_, page


@pytest.fixture
def closed(agree, secretary):
    """`closed(ReviewResult.DONE, on=day, due=day)`: at nine in the evening of that day."""

    def made(result, on: date, due: date | None = None, **values) -> Agreement:
        one = agree(f"Af {on}", due=Due(on=due) if due else None, **values)
        actions.review_agreement(by=secretary, agreement=one, result=result, note="Zo is het.")
        evening = timezone.make_aware(datetime(on.year, on.month, on.day, 23, 30))
        Agreement.objects.filter(pk=one.pk).update(closed_at=evening)
        return one

    return made


def test_the_day_itself_is_in_time_and_the_next_is_not(closed, agree, secretary):
    day = date(2026, 3, 3)
    closed(ReviewResult.DONE, day, day)  # half an hour before it is over, which in UTC is another day in summer
    closed(ReviewResult.DONE, day)
    closed(ReviewResult.DONE, day + timedelta(1), day)
    closed(ReviewResult.DROPPED, day, day)
    agree("Te laat", due=Due(on=date(2026, 1, 1)))
    agree("Vandaag", due=Due(on=timezone.localdate()))
    agree("Zonder dag")
    assert how_kept(Agreement.objects.all()) == HowKept(open=3, overdue=1, in_time=2, late=1, dropped=1)


@pytest.fixture
def many(agree, group, closed):
    """Of each visibility an open one and a kept one, in a group that serves a wijk."""
    CouncilArea.objects.create(council=group, area_id=atlas().by_code["WK039201"].id, confidence="high")
    for seen in Visibility:
        agree(f"open {seen}", visibility=seen)
        closed(ReviewResult.DONE, date(2026, 3, 3), visibility=seen)
    return group


def test_the_page_of_a_group_counts_and_shows_what_one_may_see(many, readers):
    for who, client in readers.items():
        text = page(client, "/afspraken/van/werkgroep-wijken/")
        number = len(SEES[who])
        assert (f"{number} afspraken open" if number > 1 else "1 afspraak open") in text
        assert f"{number} op tijd nagekomen" in text
        for seen in Visibility:
            assert (f"open {seen}" in text) is (seen in SEES[who]), who


@pytest.mark.parametrize("who", ["visitor", "secretary"])
def test_the_page_of_an_area_shows_what_is_public_whoever_asks(who, many, request):
    client = as_(None if who == "visitor" else request.getfixturevalue(who))
    for address in (atlas().by_code["WK039201"].url, atlas().by_code["WK039201"].children[0].url):
        text = page(client, address)
        assert "1 afspraak open" in text and "open openbaar" in text
        assert "open leden" not in text and "open vertrouwelijk" not in text


def test_an_area_where_nothing_was_agreed_says_nothing_of_it(many, client):
    assert "Wat er is afgesproken" not in page(client, "/stadsdelen/noord/")


def test_the_page_of_a_group_fetches_its_part(many, client):
    assert 'data-hx-get="/afspraken/van/werkgroep-wijken/"' in page(client, many.get_absolute_url())
    part = client.get("/afspraken/van/werkgroep-wijken/", headers={"HX-Request": "true", "HX-Target": "afspraken"})
    assert "<html" not in part.text and "1 afspraak open" in " ".join(part.text.split())


def test_what_is_open_beyond_the_first_five_is_counted(agree, group, client, django_assert_max_num_queries):
    for n in range(9):
        agree(f"Afspraak {n}")
    with django_assert_max_num_queries(7):
        text = page(client, "/afspraken/van/werkgroep-wijken/")
    assert "En nog 4 open afspraken" in text
    assert page(client, "/afspraken/?groep=werkgroep-wijken&stand=loopt&stand=open").count('class="nrs"') == 9
