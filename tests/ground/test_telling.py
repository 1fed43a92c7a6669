"""Letters to moderators: at once or daily, of promises that run out, of what is handed over, of absence."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify

from haarlem_wijken.ground import telling
from haarlem_wijken.ground.actions import choose_letters
from haarlem_wijken.ground.models import Account, AuditEvent, Case, CaseNote, CaseState, Hears, Letter, StaffRole
from haarlem_wijken.ground.queue import cases
from tests.cast import account

pytestmark = pytest.mark.django_db
MORNING = "2026-11-24T07:00:00Z"  # eight o'clock in Amsterdam


@pytest.fixture
def clock(time_machine):
    """A function that sets the clock to a moment in UTC."""

    def to(moment: str) -> None:
        time_machine.move_to(parse_datetime(moment), tick=False)

    to("2026-11-23T12:00:00Z")
    return to


def moderator(name: str, hears: Hears = Hears.AT_ONCE, role: StaffRole = StaffRole.MODERATOR) -> Account:
    made = account(f"{slugify(name)}@example.nl", role, name)
    choose_letters(account=made, hears=hears, by=made)
    made.refresh_from_db()
    return made


def waiting() -> Case:
    case = Case.objects.create(kind="initiative")
    cases.confirm(case=case)
    return case


def letters(template: str) -> list[tuple[str, dict]]:
    found = Letter.objects.filter(template=template).order_by("pk")
    return [(letter.to.split("@")[0], letter.context) for letter in found]


def test_each_hears_as_they_chose(clock):
    for name, hears in (("ann", Hears.AT_ONCE), ("bo", Hears.DAILY), ("cor", Hears.NEVER)):
        moderator(name, hears)
    waiting()
    assert letters(telling.WAITING) == [("ann", {})]
    clock(MORNING)
    assert telling.tell_daily() == 1
    assert letters(telling.DIGEST) == [("bo", {"waiting": 1, "new": 1, "late": 0, "given": 0})]


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("2026-11-24T06:59:00Z", 0),
        ("2026-11-24T07:00:00Z", 1),
        ("2026-11-24T22:59:00Z", 1),
        ("2026-11-24T23:01:00Z", 0),  # it is the next day in Amsterdam, and not yet morning
        ("2026-07-24T05:59:00Z", 0),
        ("2026-07-24T06:00:00Z", 1),  # summer time
    ],
)
def test_the_digest_leaves_in_the_morning_of_amsterdam(clock, moment, told):
    moderator("bo", Hears.DAILY)
    clock(moment)
    waiting()
    assert telling.tell_daily() == told


def test_a_missed_day_is_told_with_the_next_and_nothing_twice(clock):
    moderator("bo", Hears.DAILY)
    waiting()
    clock(MORNING)
    assert [telling.tell_daily(), telling.tell_daily()] == [1, 0]
    for day in (24, 25):
        clock(f"2026-11-{day}T12:00:00Z")
        waiting()
    clock("2026-11-26T15:00:00Z")  # no worker ran on the 25th, nor this morning
    assert [telling.tell_daily(), telling.tell_daily()] == [1, 0]
    assert letters(telling.DIGEST)[1][1] == {"waiting": 3, "new": 2, "late": 2, "given": 0}


def test_where_nothing_waits_there_is_no_digest(clock):
    moderator("bo", Hears.DAILY)
    clock(MORNING)
    assert telling.tell_daily() == 0


def test_a_promise_that_runs_out_is_told_before_and_after_and_once(clock):
    for name, hears in (("ann", Hears.AT_ONCE), ("bo", Hears.DAILY), ("cor", Hears.NEVER)):
        moderator(name, hears)
    first, _second = waiting(), waiting()
    clock("2026-11-25T05:59:00Z")
    assert telling.tell_of_promises() == 0
    clock("2026-11-25T06:00:00Z")
    assert [telling.tell_of_promises(), telling.tell_of_promises()] == [2, 0]
    assert letters(telling.PROMISE) == [(name, {"late": False, "number": 2}) for name in ("ann", "bo")]
    cases.decide(case=first, by=None, state=CaseState.CHANGES_REQUESTED)
    clock("2026-11-25T12:00:00Z")
    assert [telling.tell_of_promises(), telling.tell_of_promises()] == [1, 0]
    assert letters(telling.PROMISE)[2:] == [(name, {"late": True, "number": 1}) for name in ("ann", "bo")]


def test_who_answers_is_promised_anew(clock):
    moderator("ann")
    case = waiting()
    clock("2026-11-26T12:00:00Z")
    assert telling.tell_of_promises() == 1
    cases.decide(case=case, by=None, state=CaseState.CHANGES_REQUESTED)
    cases.resubmit(case=case)
    clock("2026-11-29T12:00:00Z")
    assert telling.tell_of_promises() == 1


def test_what_is_handed_over_is_told_with_a_note(clock):
    ann, bo = moderator("ann"), moderator("bo", Hears.NEVER)
    case = waiting()
    cases.look(case=case, by=ann)
    cases.hand_over(case=case, by=ann, to=bo, text="Jij kent ze.")
    assert (case.given_to, case.claimed_by) == (bo, None)
    assert (CaseNote.objects.get().text, letters(telling.HANDED)) == (
        "Jij kent ze.",
        [("bo", {"case": case.pk, "by": "ann"})],
    )
    assert AuditEvent.objects.filter(verb="case.handed_over", by=ann, reason=f"account {bo.pk}").exists()
    cases.decide(case=case, by=ann, state=CaseState.DECLINED)
    assert case.given_to is None
    with pytest.raises(cases.AlreadyDecided):
        cases.hand_over(case=case, by=ann, to=bo)


def test_nothing_is_handed_to_who_may_not_decide(clock):
    ann, case = moderator("ann"), waiting()
    for nobody in (ann, account("sam@example.nl")):
        with pytest.raises(ValidationError):
            cases.hand_over(case=case, by=ann, to=nobody)
    assert not Letter.objects.filter(template=telling.HANDED).exists()


def test_when_nobody_is_there_senders_and_administrators_hear_it(clock, client, city):
    moderator("ann")
    admin = moderator("bo", Hears.NEVER, StaffRole.ADMIN)
    waiting()
    assert "Antwoord kan lang duren" not in client.get("/initiatieven/aanmelden/").content.decode()
    clock("2026-12-01T12:00:00Z")
    assert [telling.tell_that_all_are_away(), telling.tell_that_all_are_away()] == [1, 1]
    assert letters(telling.AWAY) == [("bo", {"waiting": 1, "days": 7})]
    page = client.get("/initiatieven/aanmelden/").content.decode()
    for words in ("Antwoord kan lang duren", "23 november 2026", "wacht nu 8 dagen"):
        assert words in page
    Account.objects.filter(pk=admin.pk).update(last_login=timezone.now() - timedelta(hours=1))
    assert telling.tell_that_all_are_away() == 0
    assert "Antwoord kan lang duren" not in client.get("/initiatieven/aanmelden/").content.decode()


def test_without_any_moderator_the_mailbox_of_the_portal_hears_it(clock, client, city, settings):
    settings.CONTACT_EMAIL = "portaal@example.nl"
    waiting()
    telling.tell_that_all_are_away()
    assert letters(telling.AWAY) == [("portaal", {"waiting": 1, "days": 7})]
    assert "Antwoord kan lang duren" in client.get("/initiatieven/aanmelden/").content.decode()


def test_a_moderator_chooses_on_their_own_page(visitor):
    ann = moderator("ann")
    visitor.force_login(ann)
    assert "Brieven over wat wacht" in visitor.get("/account/").content.decode()
    for choice, kept in (("daily", "daily"), ("onzin", "daily"), ("never", "never")):
        assert visitor.post("/account/brieven/", {"hears": choice}).status_code == 302
        ann.refresh_from_db()
        assert ann.hears == kept
    visitor.force_login(account("sam@example.nl"))
    assert "Brieven over wat wacht" not in visitor.get("/account/").content.decode()
