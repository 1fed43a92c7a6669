"""Going through what is open at a meeting: five things to say, one line each, and one that can be taken back."""

from datetime import date, timedelta

import pytest
import time_machine as clock
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, Revision, Visibility
from meetings import actions
from meetings.actions.agreements.making import KEPT
from meetings.models import Agreement, AgreementReview
from meetings.workflow import ReviewResult

from .test_pages import SEES, as_, page


@pytest.fixture
def table(plan, agree):
    """A meeting of today with three agreements on its table."""
    before = plan(date(2015, 2, 18), state="gehouden")
    return plan(days=0), [agree(f"Afspraak {letter}", before) for letter in "ABC"]


def address(meeting, agreement=None) -> str:
    query = f"?afspraak={agreement.number}" if agreement else ""
    return f"/vergaderingen/{meeting.slug}/doorlopen/{query}"


SAID = {
    "done": ({"result": "afgehandeld", "note": "Gebeld."}, {"state": "afgehandeld", "result": "Gebeld."}),
    "under way": ({"result": "loopt"}, {"state": "loopt"}),
    "later": ({"result": "uitgesteld", "due_to": "2030-01-15"}, {"state": "open", "due_to": date(2030, 1, 15)}),
    "dropped": ({"result": "vervallen", "note": "Te duur."}, {"state": "vervallen", "closed_reason": "Te duur."}),
    "changed": ({"result": "gewijzigd", "text": "We schrijven"}, {"state": "open", "text": "We schrijven"}),
}


@pytest.mark.parametrize("what", SAID)
def test_each_is_a_line_with_its_meeting_and_the_next_comes(what, table, member):
    meeting, (first, second, _third) = table
    client, (typed, now) = as_(member), SAID[what]
    assert "0 van 3 besproken" in page(client, address(meeting))
    answer = client.post(address(meeting, first), typed | {"version": 1})
    assert (answer.status_code, answer.url) == (302, f"{address(meeting)}#nu")
    first.refresh_from_db()
    assert {name: getattr(first, name) for name in now} == now
    line = AgreementReview.objects.get()
    assert (line.agreement, line.meeting, line.result, line.by) == (first, meeting, typed["result"], member)
    text = page(client, address(meeting))
    assert "1 van 3 besproken" in text
    assert f'aria-labelledby="a{second.number}"' in text


WRONG = {
    "later without a day": ({"result": "uitgesteld"}, "Kies een nieuwe datum."),
    "a day gone by": ({"result": "uitgesteld", "due_to": "2015-03-01"}, "Die dag is al voorbij."),
    "a day that is none": ({"result": "uitgesteld", "due_to": "2030-02-31"}, "geldige datum"),
    "dropped without why": ({"result": "vervallen", "note": " "}, "Schrijf kort waarom."),
    "changed to the same": ({"result": "gewijzigd", "text": "Afspraak A"}, "Dit is wat er al stond."),
    "changed to nothing": ({"result": "gewijzigd", "text": ""}, "Schrijf op wat er nu is afgesproken."),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_missing_is_told_at_its_field(what, table, member):
    meeting, (first, *_rest) = table
    typed, told = WRONG[what]
    text = as_(member).post(address(meeting, first), typed | {"version": 1}).content.decode()
    assert told in text
    assert 'aria-invalid="true"' in text
    assert not AgreementReview.objects.exists()


def undo(client, meeting):
    return client.post(f"{address(meeting)}terug/", {"line": AgreementReview.objects.latest("pk").pk})


@pytest.mark.parametrize("what", SAID)
def test_the_last_one_can_be_taken_back(what, table, member):
    meeting, (first, *_rest) = table
    client = as_(member)
    before = Agreement.objects.filter(pk=first.pk).values(*KEPT, "closed_at", "closed_by").get()
    client.post(address(meeting, first), SAID[what][0] | {"version": 1})
    assert "Ongedaan maken" in page(client, address(meeting))
    undo(client, meeting)
    assert Agreement.objects.filter(pk=first.pk).values(*before).get() == before
    assert not AgreementReview.objects.exists()
    assert "0 van 3 besproken" in page(client, address(meeting))
    assert [one.version for one in Revision.objects.filter(object_id=first.pk, object_type="meetings.agreement")] == [
        1,
        2,
        3,
    ]
    assert AuditEvent.objects.filter(verb="agreement.review_undone", by=member).count() == 1


def test_it_cannot_after_ten_minutes_nor_by_another_nor_when_something_followed(table, member, secretary):
    meeting, (first, *_rest) = table
    client, other = as_(member), as_(secretary)
    client.post(address(meeting, first), {"result": "loopt", "version": 1})
    assert "Ongedaan maken" not in page(other, address(meeting))
    undo(other, meeting)
    assert "Dat kan niet meer" in page(other, address(meeting))
    assert AgreementReview.objects.count() == 1
    with clock.travel(timezone.now() + timedelta(minutes=11)):
        assert "Ongedaan maken" not in page(client, address(meeting))
        undo(client, meeting)
    first.refresh_from_db()
    actions.change_agreement(by=secretary, agreement=first, text="Iets anders")
    assert "Ongedaan maken" not in page(client, address(meeting))
    undo(client, meeting)
    assert (AgreementReview.objects.count(), Agreement.objects.get(pk=first.pk).text) == (1, "Iets anders")


def test_of_two_at_once_the_second_is_told_and_keeps_what_was_typed(table, member, secretary):
    meeting, (first, *_rest) = table
    actions.review_agreement(by=secretary, agreement=first, result=ReviewResult.IN_PROGRESS, meeting=meeting)
    answer = as_(member).post(address(meeting, first), {"result": "vervallen", "note": "Te duur.", "version": 1})
    text = answer.content.decode()
    assert (answer.status_code, AgreementReview.objects.count()) == (409, 1)
    assert "Iemand anders was net eerder" in text
    assert 'value="Te duur."' in text
    assert 'name="version" value="2"' in text


def test_of_one_that_was_closed_meanwhile_the_next_comes(table, member, secretary):
    meeting, (first, *_rest) = table
    actions.review_agreement(by=secretary, agreement=first, result=ReviewResult.DONE, meeting=meeting)
    client = as_(member)
    answer = client.post(address(meeting, first), {"result": "loopt", "version": 1})
    assert (answer.status_code, answer.url) == (302, address(meeting))
    assert "net al gezegd" in page(client, address(meeting))


def test_when_all_is_said_it_says_so_and_without_any_too(table, plan, member, agree):
    meeting, all_ = table
    client = as_(member)
    for one in all_:
        client.post(address(meeting, one), {"result": "afgehandeld", "version": 1})
    text = page(client, address(meeting))
    assert "3 van 3 besproken" in text
    assert "Alles is besproken" in text
    assert "Er ligt niets op tafel" in page(client, address(plan(days=1)))


@pytest.mark.parametrize("who", ["secretary", "member"])
def test_what_is_confidential_is_neither_shown_nor_counted(who, table, agree, request):
    meeting, _all = table
    secret = agree("tekstgeheim", made_on=date(2015, 1, 1), visibility=Visibility.CONFIDENTIAL)
    client = as_(request.getfixturevalue(who))
    sees = Visibility.CONFIDENTIAL in SEES[who]
    text = page(client, address(meeting))
    assert ("tekstgeheim" in text, f"0 van {3 + sees} besproken" in text) == (sees, True)
    client.post(address(meeting, secret), {"result": "afgehandeld", "version": 1})
    assert AgreementReview.objects.exists() == sees


def test_strangers_and_other_members_find_nothing(table, stranger_member):
    meeting, (first, *_rest) = table
    client = as_(stranger_member)
    page(client, address(meeting), 404)
    assert client.post(address(meeting, first), {"result": "loopt", "version": 1}).status_code == 404


def test_it_asks_as_much_of_many_as_of_few(table, member, group, django_assert_max_num_queries):
    meeting, _all = table
    client, day = as_(member), date(2015, 2, 18)
    Agreement.objects.bulk_create(
        Agreement(council=group, year=2000, seq=n, text=f"Afspraak {n}", made_on=day) for n in range(60)
    )
    page(client, address(meeting))
    with django_assert_max_num_queries(10):
        assert "0 van 63 besproken" in page(client, address(meeting))
