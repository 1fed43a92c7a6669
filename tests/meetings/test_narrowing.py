"""Visibility never widens downwards: what is in a meeting is seen by nobody who may not see the meeting."""

import pytest
from django.utils import timezone

from haarlem_wijken.ground.models import Lexeme, Visibility
from meetings import actions
from meetings.actions.narrowing import narrowest
from meetings.models import Agreement

PUBLIC, MEMBERS, CONFIDENTIAL = Visibility


@pytest.mark.parametrize(
    ("found", "least"),
    [((), PUBLIC), ((PUBLIC, None), PUBLIC), ((PUBLIC, MEMBERS), MEMBERS), ((CONFIDENTIAL, MEMBERS), CONFIDENTIAL)],
)
def test_the_narrowest_counts(found, least):
    assert narrowest(*found) == least


def test_what_is_made_in_a_meeting_of_members_is_for_members(plan, agree, group, secretary):
    meeting = plan(visibility=MEMBERS)
    item = actions.add_item(by=secretary, council=group, meeting=meeting, title="Geheimschrijver")
    made = [item, agree("Geheimzinnig", meeting), actions.make_resolution(by=secretary, meeting=meeting, text="Stil")]
    assert {one.visibility for one in [*made, *meeting.items.all()]} == {MEMBERS}
    assert not Lexeme.objects.filter(word__startswith="geheim").exists()
    actions.change_item(by=secretary, item=item, visibility=PUBLIC)
    actions.change_agreement(by=secretary, agreement=made[1], visibility=PUBLIC)
    assert {one.visibility for one in made} == {MEMBERS}


def test_of_many_that_are_written_at_once_the_words_of_what_is_public_are_learned(group):
    words = {PUBLIC: "zwaluwnest", MEMBERS: "hooiberg", CONFIDENTIAL: "kelderluik"}
    learned = Lexeme.objects.filter(word__in=words.values()).order_by("word").values_list("word", flat=True)
    day = timezone.localdate()
    Agreement.objects.bulk_create(
        Agreement(council=group, year=2000, seq=n, text=word, visibility=seen, made_on=day)
        for n, (seen, word) in enumerate(words.items())
    )
    assert list(learned.all()) == ["zwaluwnest"]
    Agreement.objects.exclude(visibility=CONFIDENTIAL).update(visibility=PUBLIC)
    assert list(learned.all()) == ["hooiberg", "zwaluwnest"]


def test_a_meeting_that_is_narrowed_takes_all_of_it_along(plan, agree, group, secretary):
    meeting = plan()
    item = actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad")
    agreement, closer = agree("A", meeting, item=item), agree("B", meeting, visibility=CONFIDENTIAL)
    actions.change_meeting(by=secretary, meeting=meeting, visibility=MEMBERS)
    for one in (item, agreement, closer):
        one.refresh_from_db()
    assert [item.visibility, agreement.visibility, closer.visibility] == [MEMBERS, MEMBERS, CONFIDENTIAL]
    actions.change_item(by=secretary, item=item, visibility=CONFIDENTIAL)
    agreement.refresh_from_db()
    assert agreement.visibility == CONFIDENTIAL


def test_an_item_from_the_backlog_is_seen_by_no_more_than_its_meeting(plan, group, secretary):
    item = actions.add_item(by=secretary, council=group, meeting=None, title="Zebrapad")
    actions.put_on(by=secretary, item=item, meeting=plan(visibility=MEMBERS))
    assert item.visibility == MEMBERS
