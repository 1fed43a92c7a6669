"""One's own calendar, by a secret address."""

from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from councils.models import Seat
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.models import Meeting

SEES = {
    "stranger_member": [],
    "member": [Visibility.PUBLIC, Visibility.MEMBERS],
    "secretary": [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.CONFIDENTIAL],
}


def path_of(address) -> str:
    return urlsplit(post.signed_link("own-calendar-file", address.pk, address.generation)).path


@pytest.fixture
def days(plan):
    """A meeting of each visibility, all of one group."""
    for seen in Visibility:
        made = plan(title=f"dag{seen}", online_url="https://meet.example.nl/zaal")
        Meeting.objects.filter(pk=made.pk).update(visibility=seen)


@pytest.mark.parametrize("who", SEES)
def test_it_holds_what_the_seats_of_its_owner_show(who, days, request):
    path = path_of(actions.give_calendar_address(by=request.getfixturevalue(who)))
    answer = Client().get(path)
    assert [seen for seen in Visibility if f"dag{seen}" in answer.text] == SEES[who]
    assert ("meet.example.nl/zaal" in answer.text) == bool(SEES[who])
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert (answer.headers["Cache-Control"], answer.headers["X-Robots-Tag"]) == ("no-store", "noindex")
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_with_the_seat_its_meetings_go(days, member):
    path = path_of(actions.give_calendar_address(by=member))
    assert "dagleden" in Client().get(path).text
    Seat.objects.filter(person=member.person).update(until=timezone.localdate())
    assert "BEGIN:VEVENT" not in Client().get(path).text


def test_an_address_is_replaced_and_taken_back_for_good(days, member):
    client = Client()
    client.force_login(member)
    paths = []
    for act in ("make", "make", "stop", "make"):
        page = client.post("/vergaderingen/mijn-agenda/", {"act": act}, follow=True).text
        if act == "make":
            paths.append(page.split('readonly value="')[1].split('"')[0].split("//", 1)[1].partition("/")[2])
        else:
            assert "readonly" not in page
            assert Client().get(f"/{paths[-1]}").status_code == 404
    assert [Client().get(f"/{path}").status_code for path in paths] == [404, 404, 200]


def test_of_who_was_shut_out_nothing_is_told(days, member):
    path = path_of(actions.give_calendar_address(by=member))
    member.is_active = False
    member.save()
    assert Client().get(path).status_code == 404
    assert Client().get(path.replace("mijn/", "mijn/x")).status_code == 404


def test_it_asks_as_much_of_many_as_of_few(plan, member, django_assert_max_num_queries):
    path = path_of(actions.give_calendar_address(by=member))
    for day in range(1, 15):
        plan(days=day)
    with django_assert_max_num_queries(5):
        assert Client().get(path).text.count("BEGIN:VEVENT") == 14
