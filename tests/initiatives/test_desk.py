"""What the desk shows: differences by word, what is merged, what lies around."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.prose.differences import pieces
from haarlem_wijken.ground.queue.cases import look
from initiatives.actions import confirm_proposal, resubmit_proposal, submit_proposal
from initiatives.desk.around import others
from initiatives.desk.sender import sent_before, waiting_beside
from initiatives.desk.units import Sheet
from initiatives.models import Proposal
from initiatives.proposals.values import merge
from tests.cast import account
from tests.initiatives.waiting import change_of, published, values, waiting

PLACE = {"precision": "none", "lat": None, "lon": None, "address": "", "area": "GM0392"}
ELSEWHERE = PLACE | {"area": "BU03920105"}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("een kast", "een kast", [("", "een kast")]),
        ("een kast", "een boom", [("", "een "), ("del", "kast"), ("ins", "boom")]),
        ("kast", "kast. Ja", [("", "kast"), ("ins", ". Ja")]),
        ("", "nieuw", [("ins", "nieuw")]),
        ("weg", "", [("del", "weg")]),
    ],
)
def test_words_that_came_and_went(old, new, expected):
    assert [tuple(piece) for piece in pieces(old, new)] == expected


@given(st.text(), st.text())
def test_no_letter_of_either_text_is_lost(old, new):
    found = pieces(old, new)
    assert "".join(text for how, text in found if how != "ins") == old
    assert "".join(text for how, text in found if how != "del") == new


@pytest.mark.parametrize(
    ("base", "public", "mine", "taken", "clashing"),
    [
        ({"title": "a"}, {"title": "a"}, {"title": "b"}, ["title"], []),
        ({"title": "a"}, {"title": "b"}, {"title": "c"}, [], ["title"]),
        ({"title": "a"}, {"title": "b"}, {"title": "b"}, [], []),
        ({"title": "a"}, {"title": "b"}, {"title": "a"}, [], []),
        (None, {"title": "a"}, {"title": "b"}, [], ["title"]),
        (PLACE, PLACE, ELSEWHERE, ["place"], []),
        (PLACE, PLACE | {"area": "WK039201"}, ELSEWHERE, [], ["place"]),
    ],
)
def test_a_change_is_merged_unit_by_unit(base, public, mine, taken, clashing):
    assert merge(base, public, mine) == (taken, clashing)


def test_after_a_question_only_what_changed_stands_on_top(city):
    proposal = waiting()
    proposal.seen = proposal.values | {"summary": "Iets anders."}
    sheet = Sheet(proposal, {})
    assert [unit.name for unit in sheet.moved] == ["summary"]
    assert "title" in [unit.name for unit in sheet.same]


def test_what_is_sent_anew_before_it_was_asked_shows_what_changed_since_somebody_looked(city):
    proposal, ann = waiting(), account("ann@example.nl", "moderator")
    resubmit_proposal(proposal=proposal, values=proposal.values | {"title": "Stoep"}, form_version=1)
    assert Proposal.objects.get(pk=proposal.pk).seen is None  # nobody has looked yet
    for summary in ("Tegels eruit.", "Planten erin."):
        look(case=proposal.case, by=ann)
        before = proposal.values["summary"]
        resubmit_proposal(proposal=proposal, values=proposal.values | {"summary": summary}, form_version=1)
        sheet = Sheet(Proposal.objects.get(pk=proposal.pk), {})
        assert [unit.name for unit in sheet.moved] == ["summary"]
        assert sheet.before["summary"] == before
    resubmit_proposal(proposal=proposal, values=proposal.values | {"title": "Stoeptuin"}, form_version=1)
    assert [unit.name for unit in Sheet(proposal, {}).moved] == ["title", "summary"]  # not looked at since


def test_what_is_put_right_and_remarked_comes_from_what_was_typed(city):
    sheet = Sheet(waiting(), {"fix-title": " Stoep ", "fix-story": "Wij **graven**.", "remark-stage": "Al begonnen?"})
    assert (sheet.corrections, sheet.remarks) == ({"title": "Stoep"}, {"stage": "Al begonnen?"})


def test_a_clash_shows_three_texts(city):
    proposal = change_of(published(), story="Van mij.")
    proposal.initiative.story = "Intussen."
    proposal.initiative.version = 2
    proposal.initiative.save()
    clash = Sheet(proposal, {}).units[0]
    assert (clash.state, clash.texts[1:]) == ("clash", ("Intussen.", "Van mij."))


def test_what_lies_near_or_is_called_alike_is_shown_and_itself_is_not(city):
    near = published(title="Boekenkast")
    found = others(values(title="Boekenkastje", lat=52.382), None)
    assert [(one.initiative, one.alike, one.distance) for one in found] == [(near, True, "60 meter")]
    assert others(values(title="Boekenkastje"), near.pk) == []


@pytest.mark.parametrize(
    ("title", "email", "flags"),
    [
        ("Heel iets anders", "nieuw@voorbeeld.nl", ["first"]),
        ("Heel iets anders", "sam@voorbeeld.nl", []),
        ("Boekenkastje", "sam@voorbeeld.nl", ["alike"]),
        ("Stoep met plantjes", "nieuw@voorbeeld.nl", ["first", "alike"]),
    ],
)
def test_moderators_are_told_of_who_is_new_and_of_what_looks_like_something(city, title, email, flags):
    published(title="Boekenkast")
    waiting("sam@voorbeeld.nl", lat=52.39, lon=4.64)
    typed = values(title=title, lat=52.40, lon=4.65)
    sent = submit_proposal(key=uuid4(), values=typed, form_version=1, email=email, language="nl")
    assert confirm_proposal(proposal=sent)
    sent.case.refresh_from_db()
    assert sent.case.flags == flags


def test_moderators_see_what_a_confirmed_sender_sent_before_and_what_waits_beside_it(city):
    earlier = waiting("sam@voorbeeld.nl", title="Ruilkast in de hal", lat=52.36, lon=4.66)
    Proposal.objects.create(case=Case.objects.create(kind="initiative"), values=values(), form_version=1,
                            email="sam@voorbeeld.nl")  # fmt: skip
    beside = waiting("ann@voorbeeld.nl", title="Heel iets anders")
    proposal = waiting("SAM@voorbeeld.nl")
    before = sent_before(proposal)
    assert [(one.case_id, one.title, one.state, before.total) for one in before.newest] == [
        (earlier.case_id, "Ruilkast in de hal", "wacht op een moderator", 1)
    ]
    assert [one.case_id for one in waiting_beside(proposal, proposal.values)] == [beside.case_id]
    proposal.case.state = "declined"
    assert waiting_beside(proposal, proposal.values) == []
