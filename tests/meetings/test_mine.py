"""What is open with somebody, on their own page and in the register."""

from datetime import date, timedelta

from django.utils import timezone

from haarlem_wijken.ground.models import Visibility
from meetings import actions
from meetings.actions import Due
from meetings.workflow import ReviewResult

from .test_pages import as_, page


def test_it_stands_on_my_account_with_what_is_late_first(agree, member, secretary, django_assert_max_num_queries):
    today = timezone.localdate()
    mine = {"owner_person": member.person}
    agree("Zonder datum", **mine)
    agree("Later klaar", due=Due(on=today + timedelta(days=9)), **mine)
    agree("Te laat", due=Due(on=date(2020, 1, 1)), **mine)
    agree("Van een ander", owner_person=secretary.person)
    agree("Waar ik bij help", helpers=[member.person], due=Due(on=today + timedelta(days=20)))
    agree("Wat ik niet zien mag", visibility=Visibility.CONFIDENTIAL, **mine)
    closed = agree("Al klaar", **mine)
    actions.review_agreement(by=secretary, agreement=closed, result=ReviewResult.DONE)
    client = as_(member)
    text = page(client, "/account/")
    places = [text.find(words) for words in ("Te laat", "Later klaar", "Waar ik bij help", "Zonder datum")]
    assert -1 not in places
    assert places == sorted(places)
    assert not any(words in text for words in ("Van een ander", "Al klaar", "Wat ik niet zien mag"))
    listed = page(client, "/afspraken/?wie=ik&stand=open&stand=loopt&sorteer=wanneer")
    assert "<strong>4 afspraken" in listed
    assert "Wat ik niet zien mag" not in listed
    with django_assert_max_num_queries(21):
        page(client, "/account/")


def test_without_any_it_says_so(stranger_member):
    assert "Er staat niets bij je open." in page(as_(stranger_member), "/account/")
