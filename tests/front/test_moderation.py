"""The inbox, the desk and its buttons, as moderators use them without script."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from haarlem_wijken.ground.models import Case, CaseNote, CaseState, Letter
from haarlem_wijken.ground.queue import cases
from initiatives.actions.versions import keep_version
from initiatives.models import Initiative, Proposal
from tests.cast import account
from tests.front.desk import press, state_of, text_of, undo, url
from tests.initiatives.waiting import change_of, published, waiting

pytestmark = pytest.mark.usefixtures("city")
QUERIES = 7  # of the inbox, with those for session, account, notices and the number in the menu
SAID = "<script>alert(1)</script>"


# --- inbox -----------------------------------------------------------------------------------------------------------
def test_the_longest_waiting_stands_first_with_what_is_left_of_the_promise(desk):
    for hours, title in ((3, "Kort"), (50, "Lang")):
        since = timezone.now() - timedelta(hours=hours, minutes=1)
        found = waiting(title=title, flags=["alike", "unknown"])
        Case.objects.filter(pk=found.case_id).update(waiting_since=since, due_at=since + timedelta(hours=48))
    page = text_of(desk.get("/moderatie/"))
    assert page.index("Lang") < page.index("Kort")
    for words in ("2 inzendingen", "wacht 50 uur", "te laat", "nog 44 uur", "lijkt op een ander", "Binnenstad, nieuw"):
        assert words in page


def test_what_came_this_minute_just_came_in(desk):
    waiting()
    assert "net binnen<" in text_of(desk.get("/moderatie/"))


def test_an_empty_inbox_says_so(desk):
    assert "Alles is gedaan" in text_of(desk.get("/moderatie/"))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Stoep", "Boekenkast"}),
        ("?soort=initiative-change", {"Boekenkast"}),
        ("?stadsdeel=centrum", {"Stoep", "Boekenkast"}),
        ("?stadsdeel=noord", set()),
        ("?q=STOEP", {"Stoep"}),
        ("?q=kast", {"Boekenkast"}),
        ("?q=%25", set()),
        ("?stand=inzender", {"Gevraagd"}),
        ("?stand=besloten", {"Gevraagd"}),
        ("?stand=onzin&soort=onzin&pagina=x", {"Stoep", "Boekenkast"}),
    ],
)
def test_the_inbox_is_filtered_and_searched(desk, query, expected):
    waiting(title="Stoep")
    change_of(published(), stage="afgerond")
    asked = waiting(title="Gevraagd")
    Case.objects.create(kind="initiative")  # not confirmed: nobody's business
    press(desk, asked, "changes", **{"remark-title": "Langer?"})
    page = desk.get(f"/moderatie/{query}").context
    assert {line.title for line in page["lines"]} == expected


def test_where_things_are_taken_away_filters_are_cleared(desk):
    """To moderators "weghalen" is what they do with an initiative."""
    for address in ("/moderatie/?q=%25", "/moderatie/initiatieven/?q=%25"):
        page = text_of(desk.get(address))
        assert "Wis de filters" in page
        assert "Alles weghalen" not in page


def test_htmx_asks_for_the_number_only(desk):
    waiting()
    found = desk.get("/moderatie/", headers={"HX-Request": "true", "HX-Target": "wachtrij"})
    assert "1 inzending" in text_of(found)
    assert "<html" not in text_of(found)
    same = desk.get("/moderatie/?was=1", headers={"HX-Request": "true", "HX-Target": "wachtrij"})
    assert (same.status_code, same.content) == (204, b"")


def test_the_number_stands_in_the_menu_of_moderators_only(desk):
    waiting()
    assert "Moderatie" in text_of(desk.get("/over/"))
    neighbour = Client()
    neighbour.force_login(account("samira@example.nl"))
    assert "Moderatie" not in text_of(neighbour.get("/over/"))


def test_five_hundred_waiting_cost_as_much_as_fifty(desk):
    def costs(address: str) -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as seen:
            assert desk.get(address).status_code == 200
        return len(seen)

    def fill(number: int) -> None:
        now = timezone.now()
        made = Case.objects.bulk_create(
            Case(kind="initiative", state="waiting", waiting_since=now, due_at=now) for _ in range(number)
        )
        Proposal.objects.bulk_create(
            Proposal(case=case, values={"title": "Tuin"}, form_version=1, email="x@voorbeeld.nl") for case in made
        )

    addresses = ["/moderatie/", "/moderatie/?q=tuin&soort=initiative", "/moderatie/?na=0-1"]
    fill(50)
    costs("/moderatie/")  # the process learns the areas
    fifty = [costs(address) for address in addresses]
    fill(450)
    assert [costs(address) for address in addresses] == fifty == [QUERIES, QUERIES + 1, QUERIES + 1]


# --- desk ------------------------------------------------------------------------------------------------------------
def test_nothing_that_was_typed_becomes_markup(desk):
    proposal = waiting(title=SAID, summary=SAID, story=SAID, organiser=SAID, address=SAID)
    Proposal.objects.filter(pk=proposal.pk).update(seen=proposal.values | {"summary": "<b>x</b>", "story": SAID * 2})
    for page in (desk.get(url(proposal)), desk.get("/moderatie/"), press(desk, proposal, "changes", take=False,
                 **{"remark-title": SAID})):  # fmt: skip
        assert SAID not in page.content.decode()
        assert "&lt;script&gt;" in page.content.decode()


def test_who_else_looks_is_shown(desk, bo):
    proposal = waiting()
    cases.look(case=Case.objects.get(pk=proposal.case_id), by=bo)
    page = text_of(desk.get(url(proposal)))
    assert "Bo kijkt ook naar deze inzending" in page
    assert "(sinds net)" in page


def test_the_desk_tells_the_keys_of_this_kind_of_case(desk):
    for made, keys in ((waiting(), "achd"), (change_of(published(), stage="afgerond"), "acd")):
        told = desk.get(url(made)).content.decode()
        assert "".join(re.findall(r'data-needs="([acdh])"', told)) == keys


def test_a_note_and_what_happened_are_there_for_the_others(desk):
    proposal = waiting()
    desk.post(url(proposal, "notitie/"), {"text": "Overlegd: mag."})
    desk.post(url(proposal, "notitie/"), {"text": " "})
    page = text_of(desk.get(url(proposal)))
    assert page.count("Overlegd: mag.") == 1
    assert "notitie geschreven" in page


def test_what_is_not_confirmed_cannot_be_opened(desk):
    assert desk.get(f"/moderatie/{Case.objects.create(kind='initiative').pk}/").status_code == 404


# --- decisions -------------------------------------------------------------------------------------------------------
def test_first_the_letter_and_only_then_the_decision(desk):
    proposal = waiting()
    seen = press(desk, proposal, "accept", take=False, **{"fix-title": "Stoep vol planten"})
    assert (state_of(proposal), Initiative.objects.count()) == ("waiting", 0)
    page = text_of(seen)
    for words in ("Zo ziet de brief eruit", "nu “Stoep vol planten”", "Hier staat een knop", 'name="fix-title"'):
        assert words in page
    assert "/inzending/" not in page
    assert press(desk, proposal, "accept", **{"fix-title": "Stoep vol planten"}).status_code == 302
    assert Initiative.objects.get().title == "Stoep vol planten"
    assert "Ongedaan maken" in text_of(desk.get(url(proposal)))


@pytest.mark.parametrize(
    ("verb", "typed", "words", "state"),
    [
        ("changes", {}, "Schrijf bij minstens één onderdeel", "waiting"),
        ("changes", {"remark-general": "Wie ben je?"}, "", "changes_requested"),
        ("decline", {}, "Kies waarom niet.", "waiting"),
        ("decline", {"reason": "other"}, "Schrijf zelf waarom niet.", "waiting"),
        ("decline", {"reason": "other", "words": "Daarom."}, "", "declined"),
        ("decline", {"reason": "twice"}, "", "declined"),
        ("accept", {"fix-title": ""}, "Naam: Geef je initiatief een naam", "waiting"),
        ("accept", {"words": "x" * 2000}, "Zorg", "waiting"),
        ("spam", {}, "", "spam"),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(desk, verb, typed, words, state):
    proposal = waiting()
    answer = press(desk, proposal, verb, **typed | {"remark-stage": typed.get("remark-stage", "")})
    assert (state_of(proposal), answer.status_code) == (state, 302 if state != "waiting" else 200)
    assert words in text_of(answer)


def test_an_unknown_button_is_no_page(desk):
    assert press(desk, waiting(), "eat").status_code == 404


def test_the_second_of_two_hears_who_decided_what(desk, bo):
    proposal = waiting()
    other = Client()
    other.force_login(bo)
    read_at = Case.objects.get(pk=proposal.case_id).version
    press(other, proposal, "decline", reason="twice")
    late = desk.post(url(proposal, "beslissen/"), {"verb": "accept", "version": read_at, "step": "take"})
    assert late.status_code == 409
    assert "al besloten door Bo: afgewezen" in text_of(late)
    assert Letter.objects.filter(template__startswith="proposal-").count() == 1


def test_a_button_that_is_pressed_twice_decides_once(desk):
    proposal = waiting()
    for _time in range(2):
        assert press(desk, proposal, "accept").status_code == 302
    assert Initiative.objects.count() == 1


def test_what_changed_while_it_was_read_is_not_decided(desk):
    proposal = waiting()
    stale = {"verb": "accept", "version": 1, "step": "take"}
    late = desk.post(url(proposal, "beslissen/"), stale)
    assert (late.status_code, state_of(proposal)) == (409, "waiting")
    assert "niet meer zoals je het las" in text_of(late)


def test_a_clash_must_be_chosen(desk):
    initiative = published()
    proposal = change_of(initiative, story="Van mij.")
    Initiative.objects.filter(pk=initiative.pk).update(story="Intussen.", version=2)
    page = text_of(desk.get(url(proposal)))
    assert "Intussen." in page
    assert "Kies welke tekst blijft: Verhaal." in text_of(press(desk, proposal, "accept"))
    press(desk, proposal, "accept", **{"choice-story": "mine"})
    assert Initiative.objects.get(pk=initiative.pk).story == "Van mij."


def test_what_a_change_was_stays_to_be_read_after_it_was_placed(desk):
    proposal = change_of(published(), story="Van mij.")
    keep_version(proposal.initiative)
    press(desk, proposal, "accept")
    page = text_of(desk.get(url(proposal)))
    assert "weg: </span>Eerst</del>" in page
    assert "erbij: </span>Van mij</ins>" in page


def test_ones_own_is_left_to_others(desk):
    proposal = waiting("ann@example.nl")
    assert "Dit heb je zelf ingestuurd" in text_of(desk.get(url(proposal)))
    press(desk, proposal, "spam")
    assert state_of(proposal) == CaseState.WAITING


NUL = "a\x00b"


@pytest.mark.parametrize("name", ["remark-title", "fix-title", "fix-story", "words", "choice-story", "version"])
@pytest.mark.parametrize("verb", ["accept", "changes"])
def test_what_no_database_takes_is_no_fault_of_ours(desk, verb, name):
    answer = press(desk, waiting(), verb, **{"remark-general": "Wie?"} | {name: NUL})
    assert answer.status_code in (200, 302, 404, 409)


def test_a_note_that_no_database_takes_is_told(desk):
    answer = desk.post(url(waiting(), "notitie/"), {"text": "a\x00b"}, follow=True)
    assert (answer.status_code, CaseNote.objects.count()) == (200, 0)


# --- undo ------------------------------------------------------------------------------------------------------------
def test_undo_stands_in_the_list_and_on_the_page_for_ten_minutes(desk, time_machine):
    time_machine.move_to("2026-11-24T10:00:00Z", tick=False)
    proposal = waiting()
    press(desk, proposal, "decline", reason="twice")
    for address in (url(proposal), "/moderatie/?stand=besloten"):
        assert "Dat kan nog 10 minuten." in text_of(desk.get(address))
    time_machine.shift(timedelta(minutes=10))
    assert "Ongedaan maken" not in text_of(desk.get(url(proposal)))
    assert undo(desk, proposal).status_code == 409


def test_undo_takes_everything_back(desk):
    proposal = waiting()
    press(desk, proposal, "accept")
    assert undo(desk, proposal).status_code == 302
    assert (state_of(proposal), Initiative.objects.count()) == ("waiting", 0)
    assert Letter.objects.get(template="proposal-accepted").state == "cancelled"
    assert "Teruggedraaid" in text_of(desk.get(url(proposal)))
