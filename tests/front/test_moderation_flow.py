"""From one case to the next: paging, filters that go along, handing over, who looks, and what is told years later."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from haarlem_wijken.front.moderation.leafing import PER_PAGE
from haarlem_wijken.ground.models import Account, Case, CaseDecision, CaseState, StaffRole
from haarlem_wijken.ground.queue import cases
from tests.cast import account
from tests.front.desk import press, state_of, text_of, undo, url
from tests.initiatives.waiting import change_of, published, waiting

pytestmark = pytest.mark.usefixtures("city")
HTMX = {"HX-Request": "true"}


def case_of(proposal) -> Case:
    return Case.objects.get(pk=proposal.case_id)


# --- paging ----------------------------------------------------------------------------------------------------------
def titles(page) -> list[str]:
    return [line.title for line in page.context["lines"]]


def link(page, rel: str) -> str:
    found = re.search(rf'href="(/moderatie/[^"]*)" rel="{rel}"', page.content.decode())
    return found[1].replace("&amp;", "&") if found else ""


@pytest.fixture
def many(ann):
    """Three pages that wait, in order, all since the same moment or a later one."""
    since = timezone.now() - timedelta(hours=5)
    made = [waiting(title=f"Nummer {n:02}") for n in range(2 * PER_PAGE + 3)]
    Case.objects.filter(pk__in=[one.case_id for one in made[:30]]).update(waiting_since=since)
    return made


def test_leafing_shows_each_once_and_back_again(desk, many):
    first = desk.get("/moderatie/")
    second = desk.get(link(first, "next"))
    third = desk.get(link(second, "next"))
    assert titles(first) + titles(second) + titles(third) == [one.values["title"] for one in many]
    assert (link(first, "prev"), link(third, "next")) == ("", "")
    assert titles(desk.get(link(third, "prev"))) == titles(second)
    assert "26 tot en met 50 van 53" in text_of(second)


def test_what_is_decided_meanwhile_skips_nothing(desk, many):
    first = desk.get("/moderatie/")
    for proposal in many[:10]:
        press(desk, proposal, "spam")
    assert titles(desk.get(link(first, "next")))[0] == "Nummer 25"


def test_a_page_on_which_all_is_done_shows_what_is_left(desk, many):
    second = link(desk.get("/moderatie/"), "next")
    Case.objects.filter(pk__in=[one.case_id for one in many[PER_PAGE:]]).update(state=CaseState.WITHDRAWN)
    assert len(titles(desk.get(second))) == PER_PAGE


def test_what_was_decided_is_leafed_through_from_the_newest(desk, many):
    now = timezone.now()
    for minutes, proposal in enumerate(many):
        values = {"state": CaseState.ACCEPTED, "decided_at": now - timedelta(minutes=minutes)}
        Case.objects.filter(pk=proposal.case_id).update(**values)
    first = desk.get("/moderatie/?stand=besloten")
    second = desk.get(link(first, "next"))
    assert titles(first) + titles(second) == [f"Nummer {n:02}" for n in range(2 * PER_PAGE)]
    assert titles(desk.get(link(second, "prev"))) == titles(first)


@pytest.mark.parametrize("mark", ["x", "1-", "-1", "1-1-1", "9" * 17 + "-1", "1-" + "9" * 19])
def test_a_mark_that_is_none_is_no_fault(desk, mark):
    waiting()
    assert len(titles(desk.get("/moderatie/", {"na": mark, "voor": mark}))) == 1


# --- filters ---------------------------------------------------------------------------------------------------------
def test_one_sees_what_is_ones_own_late_or_flagged(desk, ann, bo):
    given, looked, late, flagged = (waiting(title=title) for title in ("Door", "Kijkt", "Laat", "Vlag"))
    cases.hand_over(case=case_of(given), by=bo, to=ann)
    cases.look(case=case_of(looked), by=ann)
    cases.look(case=case_of(flagged), by=bo)
    Case.objects.filter(pk=late.case_id).update(due_at=timezone.now())
    Case.objects.filter(pk=flagged.case_id).update(flags=["alike", "many"])
    expected = {"?mij=1": ["Door", "Kijkt"], "?laat=1": ["Laat"], "?kenmerk=many&kenmerk=first": ["Vlag"]}
    assert {query: titles(desk.get(f"/moderatie/{query}")) for query in expected} == expected
    assert "voor jou" in text_of(desk.get("/moderatie/"))
    press(desk, late, "spam")
    assert titles(desk.get("/moderatie/?stand=besloten&mij=1")) == ["Laat"]


# --- on to the next --------------------------------------------------------------------------------------------------
def test_a_decision_leads_to_the_next_with_the_way_back(desk):
    first, second = waiting(title="Een"), waiting(title="Twee")
    answer = press(desk, first, "decline", reason="twice")
    assert answer.headers["Location"] == url(second, f"?gedaan={first.case_id}")
    page = text_of(desk.get(answer.headers["Location"]))
    for words in ("Afgewezen:", "Een</a>", "Dat kan nog", '<h1 id="zaak">Twee</h1>'):
        assert words in page
    last = press(desk, second, "accept")
    assert last.headers["Location"] == f"/moderatie/?gedaan={second.case_id}"
    assert "Ongedaan maken" in text_of(desk.get(last.headers["Location"]))


def test_the_way_back_is_offered_to_who_decided_only(desk, bo):
    first = waiting()
    press(desk, first, "spam")
    other = Client()
    other.force_login(bo)
    assert "Ongedaan maken" not in text_of(other.get(f"/moderatie/?gedaan={first.case_id}"))
    for nonsense in ("x", "99999999999", "²"):
        assert desk.get(f"/moderatie/?gedaan={nonsense}").status_code == 200


def test_what_was_chosen_in_the_inbox_goes_along(desk):
    new = [waiting(title=f"Nieuw {n}") for n in range(2)]
    change = change_of(published(), title="Wijziging")
    query = "?soort=initiative"
    assert f'href="{url(new[0])}{query}"' in desk.get(f"/moderatie/{query}").content.decode()
    page = desk.get(url(new[0], query))
    assert [line.title for line in page.context["queue"]] == ["Nieuw 0", "Nieuw 1"]
    answer = press(desk, new[0], "spam", query=query)
    assert answer.headers["Location"] == url(new[1], f"{query}&gedaan={new[0].case_id}")
    answer = press(desk, new[1], "spam", query=query)
    assert answer.headers["Location"] == f"/moderatie/{query}&gedaan={new[1].case_id}"
    assert state_of(change) == CaseState.WAITING


def test_the_next_is_one_that_no_colleague_has_in_hand(desk, ann, bo):
    first, looked, given, free = (waiting(title=title) for title in ("Een", "Kijkt", "Door", "Vrij"))
    cases.look(case=case_of(looked), by=bo)
    cases.hand_over(case=case_of(given), by=ann, to=bo)
    assert press(desk, first, "spam").headers["Location"] == url(free, f"?gedaan={first.case_id}")


# --- together --------------------------------------------------------------------------------------------------------
def test_a_case_is_handed_to_a_colleague(desk, bo):
    proposal, after = waiting(title="Een"), waiting(title="Twee")
    assert "Vraag een collega" in text_of(desk.get(url(proposal)))
    answer = desk.post(url(proposal, "doorgeven/"), {"to": bo.pk, "text": "Jij kent ze."})
    assert answer.headers["Location"] == url(after)
    other = Client()
    other.force_login(bo)
    page = text_of(other.get(url(proposal)))
    for words in ("Een collega vroeg jou", "Jij kent ze.", "doorgegeven aan Bo"):
        assert words in page
    assert "Doorgegeven aan Bo." in text_of(desk.get(url(proposal)))


@pytest.mark.parametrize("to", ["", "x", "999999", "²", "resident", "self"])
def test_to_nobody_else(desk, ann, to):
    proposal = waiting()
    people = {"resident": account("sam@example.nl").pk, "self": ann.pk}
    answer = desk.post(url(proposal, "doorgeven/"), {"to": people.get(to, to)}, follow=True)
    assert "Kies een andere moderator" in text_of(answer)
    assert case_of(proposal).given_to is None


def test_who_looks_is_asked_again(desk, bo, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    proposal = waiting()
    desk.get(url(proposal))
    version = case_of(proposal).version
    ask = url(proposal, f"wie/?versie={version}&was=")
    assert desk.get(ask, headers=HTMX).status_code == 204
    time_machine.shift(cases.CLAIM + timedelta(seconds=1))
    cases.look(case=case_of(proposal), by=bo)
    assert "Bo kijkt ook" in text_of(desk.get(ask, headers=HTMX))
    assert desk.get(f"{ask}Bo", headers=HTMX).status_code == 204
    cases.decide(case=case_of(proposal), by=bo, state=CaseState.DECLINED)
    assert "Bo heeft dit net besloten: afgewezen." in text_of(desk.get(ask, headers=HTMX))


def test_the_number_is_told_in_the_title_too(desk):
    waiting()
    answer = desk.get("/moderatie/", headers=HTMX | {"HX-Target": "wachtrij"})
    assert "<title>Moderatie: 1 inzending | Haarlem Wijken</title>" in text_of(answer)


# --- years later -----------------------------------------------------------------------------------------------------
def test_a_decision_can_be_explained_when_its_moderator_is_gone(desk, ann, bo):
    proposal = waiting()
    press(desk, proposal, "changes", **{"remark-general": "Wie?"}, words="Bel gerust.")
    cases.resubmit(case=case_of(proposal))
    cases.hand_over(case=case_of(proposal), by=bo, to=ann)
    press(desk, proposal, "decline", reason="twice", words="Doe mee met de buren.")
    ann.delete()
    admin = account("later@example.nl", StaffRole.ADMIN)
    later = Client()
    later.force_login(admin)
    page = text_of(later.get(url(proposal)))
    for words in (
        "afgewezen: Het staat er al", "Doe mee met de buren.", "Bel gerust.", "opnieuw ingestuurd",
        "ingestuurd en bevestigd", "iemand die hier geen account meer heeft", "doorgegeven",
    ):  # fmt: skip
        assert words in page
    assert not Account.objects.filter(email="ann@example.nl").exists()


def test_a_decision_that_is_taken_back_is_not_kept(desk):
    proposal = waiting()
    press(desk, proposal, "decline", reason="twice", words="Nee.")
    kept = CaseDecision.objects.get()
    assert (kept.state, kept.reason, kept.words) == ("declined", "twice", "Nee.")
    undo(desk, proposal)
    assert not CaseDecision.objects.exists()
