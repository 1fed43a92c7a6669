"""Minutes come on the next agenda by themselves, are adopted there, and then only an erratum puts them right."""

import json
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from haarlem_wijken.ground.accounts.merging import merge_persons
from haarlem_wijken.ground.actions import account_for, name_person
from haarlem_wijken.ground.models import Letter, Revision
from meetings import actions
from meetings.minutes.adoption.record import digest, record_of
from meetings.models import AgendaItem, Attendance, Erratum, Minutes, MinutesSection, WritingPresence
from meetings.workflow import ItemKind, MinutesState, Outcome, Presence

from .test_pages import as_, page


def ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def minutes(plan, secretary, member):
    """Of thirty days ago, with a text and somebody who was there."""
    meeting = plan(ago(30))
    actions.set_presence(by=secretary, meeting=meeting, person=member.person, presence=Presence.PRESENT)
    found = actions.start_minutes(by=secretary, meeting=meeting)
    actions.save_section(by=secretary, section=found.sections.first(), body="Fatima Idrissi belde de gemeente.")
    return found


@pytest.fixture
def rounded(minutes, secretary):
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=timezone.localdate())
    return minutes


@pytest.fixture
def adopting(plan):
    """The meeting in which they are adopted."""
    return plan(ago(2))


@pytest.fixture
def adopted(rounded, adopting, secretary):
    actions.adopt_minutes(by=secretary, minutes=rounded, with_changes=False, adopted_in=adopting)
    return Minutes.objects.select_related("meeting__council", "adopted_in").get(pk=rounded.pk)


def state() -> str:
    return Minutes.objects.get().state


def tabled() -> list[date]:
    """The days of the meetings on whose agenda they stand."""
    return sorted(AgendaItem.objects.exclude(adopts=None).values_list("meeting__date", flat=True))


def days_hence(*days: int) -> list[date]:
    return [ago(-one) for one in days]


# --- on the agenda ---------------------------------------------------------------------------------------------------
def test_what_goes_round_comes_on_the_next_agenda_by_itself(minutes, plan, secretary):
    plan(days=20)
    later = plan(days=6)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=timezone.localdate())
    assert (state(), tabled()) == (MinutesState.TABLED, [later.date])
    assert later.items.get(kind=ItemKind.ADOPT_MINUTES).adopts == minutes  # the item that the agenda had
    told = Letter.objects.filter(template="minutes-round").values_list("context__tabled", flat=True)
    assert list(told) == [later.date.isoformat()] * 2


def test_it_comes_on_the_agenda_of_a_meeting_that_is_planned_afterwards(rounded, plan):
    assert (state(), tabled()) == (MinutesState.CIRCULATED, [])
    plan(days=5)
    assert (state(), tabled()) == (MinutesState.TABLED, days_hence(5))
    plan(days=3)  # and a meeting that is put in between comes first
    assert tabled() == days_hence(3)


def test_when_the_meeting_is_called_off_it_moves_to_the_next(rounded, plan, secretary):
    first, _second = plan(days=5), plan(days=9)
    actions.cancel_meeting(by=secretary, meeting=first, reason="Ziek")
    assert (state(), tabled()) == (MinutesState.TABLED, days_hence(9))
    actions.move_on(by=secretary, meeting=first, state="gepland")
    assert tabled() == days_hence(5)


def test_when_the_meeting_is_moved_behind_another_it_moves_to_that(rounded, plan, secretary):
    first, _second = plan(days=5), plan(days=9)
    actions.change_meeting(by=secretary, meeting=first, date=ago(-12))
    assert tabled() == days_hence(9)


def test_when_the_only_meeting_is_called_off_it_went_round_and_no_more(rounded, plan, secretary):
    actions.cancel_meeting(by=secretary, meeting=plan(days=5), reason="Ziek")
    assert (state(), tabled()) == (MinutesState.CIRCULATED, [])


def test_what_was_not_adopted_there_stands_on_the_next_agenda_too(rounded, plan, secretary):
    first = plan(days=1)
    plan(days=9)
    type(first).objects.filter(pk=first.pk).update(date=ago(1))
    assert actions.table_all() == 1
    assert tabled() == [ago(1), *days_hence(9)]


def test_two_of_one_council_are_two_items(minutes, rounded, plan, secretary):
    other = actions.start_minutes(by=secretary, meeting=plan(ago(10)))
    actions.circulate_minutes(by=secretary, minutes=other, comment_until=timezone.localdate())
    meeting = plan(days=4)
    assert meeting.items.exclude(adopts=None).count() == 2
    actions.take_back_minutes(by=secretary, minutes=Minutes.objects.get(pk=other.pk), reason="Er mist iets.")
    assert meeting.items.exclude(adopts=None).count() == 1


# --- adopting --------------------------------------------------------------------------------------------------------
def test_adopted_the_record_holds_what_was_and_one_hash_stands_for_it(adopted, adopting, member):
    record = adopted.adopted_record
    section, attendance = adopted.sections.first(), Attendance.objects.get(person=member.person)
    revision = Revision.objects.get(object_type="meetings.minutessection", object_id=section.pk, version=2)
    assert record["sections"][0][:3] == [section.pk, 2, revision.pk]
    assert record["attendance"] == [[attendance.pk, member.person.pk, "aanwezig"]]
    assert (record["adopted_in"], record["with_changes"]) == (adopting.pk, False)
    assert adopted.adopted_sha256 == digest(record_of(adopted)) == digest(record)
    assert adopting.items.get(adopts=adopted).outcome == Outcome.DECIDED
    assert "Fatima" not in str(record)


def test_what_may_not_be_adopted(minutes, plan, secretary, group, city):
    later, coming, off = plan(ago(3)), plan(days=3), plan(ago(1))
    actions.cancel_meeting(by=secretary, meeting=off, reason="Ziek")

    def adopt(**values):
        given = {"minutes": Minutes.objects.get(pk=minutes.pk), "with_changes": False, "adopted_in": later} | values
        actions.adopt_minutes(by=secretary, **given)

    with pytest.raises(actions.Stale):  # it did not go round
        adopt()
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=timezone.localdate())
    for wrong in (minutes.meeting, coming, off):
        with pytest.raises(ValidationError):
            adopt(adopted_in=wrong)
    part = minutes.sections.first()
    actions.save_section(by=secretary, section=part, body="Fatima schreef de gemeente.")
    with pytest.raises(ValidationError) as found:
        adopt()
    assert "with_changes" in found.value.message_dict
    adopt(with_changes=True)
    assert tabled() == [ago(3)]


def test_adopting_waits_for_who_is_first(rounded, adopting, secretary):
    old = Minutes.objects.get(pk=rounded.pk)
    actions.save_section(by=secretary, section=rounded.sections.last(), body="En verder niets.")
    actions.take_back_minutes(by=secretary, minutes=rounded, reason="Er mist iets.")
    with pytest.raises(actions.Stale):
        actions.adopt_minutes(by=secretary, minutes=old, with_changes=True, adopted_in=adopting)


# --- what the database holds -----------------------------------------------------------------------------------------
BREAKS = {
    "the text": "UPDATE meetings_minutessection SET body = 'Anders.'",
    "the heading": "UPDATE meetings_minutessection SET heading = 'Anders'",
    "a part less": "DELETE FROM meetings_minutessection WHERE body = ''",
    "a part more": "INSERT INTO meetings_minutessection (minutes_id, position, heading, body, updated_at, version) "
    "SELECT id, 9, '', '', now(), 1 FROM meetings_minutes",
    "who was there": "UPDATE meetings_attendance SET presence = 'afwezig'",
    "somebody less": "DELETE FROM meetings_attendance",
    "an item": "UPDATE meetings_agendaitem SET title = 'Anders' WHERE adopts_id IS NULL",
    "the order": "UPDATE meetings_agendaitem SET position = 9 WHERE adopts_id IS NULL",
    "the state": "UPDATE meetings_minutes SET state = 'concept', adopted_at = NULL, adopted_in_id = NULL, "
    "adopted_sha256 = ''",
    "the hash": "UPDATE meetings_minutes SET adopted_sha256 = repeat('0', 64)",
    "the record": "UPDATE meetings_minutes SET adopted_record = '{}'",
    "all": "DELETE FROM meetings_minutes",
    "an erratum": "UPDATE meetings_erratum SET text = 'Anders.'",
    "an erratum less": "DELETE FROM meetings_erratum",
}


@pytest.fixture
def rectified(adopted, adopting, secretary):
    return actions.add_erratum(by=secretary, minutes=adopted, text="Niet Fatima, maar Karim.", decided_in=adopting)


@pytest.mark.parametrize("what", BREAKS)
def test_the_database_keeps_what_was_adopted(what, rectified):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(BREAKS[what])
    call_command("check_minutes", verbosity=0)


def test_what_is_not_part_of_it_goes_on(adopted, secretary, member):
    actions.show_minutes(by=secretary, minutes=adopted, visibility="openbaar")
    Attendance.objects.update(email="", answer="")
    MinutesSection.objects.update(updated_by=None)
    call_command("check_minutes", verbosity=0)


FAULTS = {  # behind the back of Django, and of the triggers
    "UPDATE meetings_minutessection SET body = 'Anders.' WHERE body <> ''": "the text of section",
    "UPDATE meetings_minutessection SET version = 9": "has version 9",
    "DELETE FROM ground_revision WHERE object_type = 'meetings.minutessection'": "is not kept",
    'UPDATE ground_revision SET values = \'{"heading": "", "body": "x"}\'': "differs from its text",
    "UPDATE meetings_attendance SET presence = 'afwezig'": "attendance",
    "DELETE FROM meetings_attendance": "attendance",
    "UPDATE meetings_agendaitem SET title = 'Anders' WHERE adopts_id IS NULL": "of the agenda changed",
    "UPDATE meetings_minutes SET adopted_sha256 = repeat('0', 64)": "does not fit its hash",
    "UPDATE meetings_minutes SET adopted_record = jsonb_set(adopted_record, '{date}', '\"2015-01-01\"')": "its hash",
    "UPDATE meetings_minutes SET adopted_with_changes = true": "the word changed",
    "UPDATE meetings_erratum SET text = 'Anders.'": "erratum 1 does not fit",
    "UPDATE meetings_erratum SET number = 2": "erratum 1 is missing",
    "UPDATE meetings_meeting SET date = date - 60": "the date of the meeting changed",
}


@pytest.mark.parametrize("sentence", FAULTS)
def test_a_row_that_changed_behind_our_back_is_told(sentence, rectified):
    table = next(word for word in sentence.split() if "_" in word)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(sentence)
    with pytest.raises(CommandError, match=FAULTS[sentence]) as found:
        call_command("check_minutes")
    assert all(line.startswith("werkgroep-wijken-") for line in str(found.value).splitlines())


def test_two_persons_who_are_one_leave_the_proof_as_it_is(adopted, member, secretary):
    person = name_person(account=account_for(email="piet2@example.nl", by=None), given_name="Piet", by=None)
    merge_persons(keep=person, gone=member.person, by=secretary)
    assert Attendance.objects.get().person == person
    call_command("check_minutes", verbosity=0)


# --- errata ----------------------------------------------------------------------------------------------------------
def test_errata_are_numbered_and_each_stands_on_the_one_before(rectified, adopted, adopting, secretary):
    second = actions.add_erratum(by=secretary, minutes=adopted, text="Het was om acht uur.", decided_in=adopting)
    assert [one.number for one in adopted.errata.all()] == [1, 2]
    assert len({rectified.sha256, second.sha256, adopted.adopted_sha256}) == 3
    call_command("check_minutes", verbosity=0)


def test_what_is_no_erratum(minutes, adopting, plan, secretary):
    with pytest.raises(actions.Stale):
        actions.add_erratum(by=secretary, minutes=minutes, text="Anders.", decided_in=adopting)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=timezone.localdate())
    actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=False, adopted_in=adopting)
    for text, decided_in in (("", adopting), ("Anders.", minutes.meeting), ("Anders.", plan(days=3))):
        with pytest.raises(ValidationError):
            actions.add_erratum(by=secretary, minutes=minutes, text=text, decided_in=decided_in)


def test_a_name_is_taken_out_and_the_rest_stays_proven(rectified, adopted, secretary):
    assert actions.anonymise_minutes(by=secretary, minutes=adopted, name="fatima  idrissi") == 1
    assert actions.anonymise_minutes(by=secretary, minutes=adopted, name="Fatima") == 1  # in the first erratum
    assert adopted.sections.first().body == "[naam weggehaald] belde de gemeente."
    assert [(one.number, one.kind) for one in adopted.errata.all()] == [
        (1, Erratum.Kind.CORRECTION),
        (2, Erratum.Kind.ANONYMISED),
        (3, Erratum.Kind.ANONYMISED),
    ]
    kept = [*Revision.objects.values_list("values", flat=True), *Erratum.objects.values_list("text", "changes")]
    assert "Fatima" not in str(kept)
    call_command("check_minutes", verbosity=0)
    with pytest.raises(ValidationError):
        actions.anonymise_minutes(by=secretary, minutes=adopted, name="Fatima")
    with pytest.raises(IntegrityError), transaction.atomic():
        adopted.sections.filter(body__startswith="[naam").update(body="Karim belde de gemeente.")


def content(client, url: str) -> bytes:
    answer = client.get(url)
    return b"".join(answer) if answer.streaming else answer.content


# --- pages -----------------------------------------------------------------------------------------------------------
def write_url(minutes, where: str) -> str:
    return f"{minutes.meeting.get_absolute_url()}verslag/{where}/"


def test_in_the_meeting_that_adopts_there_is_one_button(rounded, plan, secretary, client):
    text = "Fatima Idrissi belde de gemeente en de corporatie."
    meeting = plan(days=0)
    part = rounded.sections.first()
    actions.save_section(by=secretary, section=part, body=text)
    actions.show_minutes(by=secretary, minutes=Minutes.objects.get(), visibility="openbaar")
    member = as_(secretary)
    where = f"{write_url(rounded, 'vaststellen')}?in={meeting.slug}"
    assert where in page(member, meeting.get_absolute_url())
    assert "Staat op de agenda van" in page(client, rounded.meeting.get_absolute_url())
    form = page(member, where)
    assert "en de corporatie</ins>" in form
    seen = form.split('name="seen" value="')[1].split('"')[0]
    answer = member.post(where, {"adopted_in": meeting.pk, "word": "ongewijzigd", "seen": seen})
    assert "Kies gewijzigd" in answer.content.decode()
    answer = member.post(where, {"adopted_in": meeting.pk, "word": "gewijzigd", "seen": "iets anders"})
    assert "net nog gewijzigd" in answer.content.decode()
    assert member.post(where, {"adopted_in": meeting.pk, "word": "gewijzigd", "seen": seen}).status_code == 302
    shown = page(client, rounded.meeting.get_absolute_url())
    assert "wat er veranderde" in shown
    assert Minutes.objects.get().adopted_sha256 in shown
    assert "en de corporatie</ins>" in page(client, write_url(rounded, "verschil"))


def test_who_may_not_see_a_part_does_not_see_what_changed_in_it(rounded, adopting, secretary, client):
    part = rounded.sections.first()
    AgendaItem.objects.filter(pk=part.item_id).update(visibility="vertrouwelijk")
    actions.save_section(by=secretary, section=part, body="Het kost tweehonderd.")
    actions.show_minutes(by=secretary, minutes=Minutes.objects.get(), visibility="openbaar")
    minutes = Minutes.objects.get()
    actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=True, adopted_in=adopting)
    assert "tweehonderd" not in page(client, write_url(rounded, "verschil"))
    assert "tweehonderd" in page(as_(secretary), write_url(rounded, "verschil"))


def test_errata_stand_in_each_output(rectified, adopted, secretary, client):
    actions.show_minutes(by=secretary, minutes=adopted, visibility="openbaar")
    address = adopted.meeting.get_absolute_url()
    for url in (address, f"{address[:-1]}.md"):
        text = content(client, url).decode()
        assert "Niet Fatima, maar Karim." in text
        assert "Rectificatie 1" in text
    facts = json.loads(content(client, f"{address[:-1]}.json"))["resultsProtocol"]
    assert (facts["adopted"], facts["sha256"]) == ("ongewijzigd", adopted.adopted_sha256)
    assert facts["erratum"][0]["text"] == "Niet Fatima, maar Karim."
    assert content(client, f"{address[:-1]}.pdf").startswith(b"%PDF")
    assert content(client, f"{address[:-1]}.docx").startswith(b"PK")


def test_rectifying_is_a_form_and_a_name_is_for_who_leads(adopted, adopting, secretary, member):
    opened = as_(member).get(write_url(adopted, "rectificatie")).context["form"]
    assert opened.get_initial_for_field(opened.fields["decided_in"], "decided_in") == adopting  # there is but one
    answer = as_(member).post(write_url(adopted, "rectificatie"), {"text": "Acht uur.", "decided_in": adopting.pk})
    assert answer.status_code == 302
    assert adopted.errata.get().text == "Acht uur."
    assert as_(member).post(write_url(adopted, "naam-weg"), {"name": "Fatima Idrissi"}).status_code == 403
    assert as_(secretary).post(write_url(adopted, "naam-weg"), {"name": "Niemand Daar"}).status_code == 200
    assert as_(secretary).post(write_url(adopted, "naam-weg"), {"name": "Fatima Idrissi"}).status_code == 302
    assert [one.number for one in adopted.errata.all()] == [1, 2]


def test_nobody_is_writing_what_was_adopted_and_who_may_read_it_is_told(adopted, secretary, member):
    part = adopted.sections.first()
    WritingPresence.objects.create(account=member, minutes=adopted, section=part, at=timezone.now())
    address = adopted.meeting.get_absolute_url()
    assert "schrijft hier" not in as_(secretary).get(f"{address}verslag/").content.decode()
    assert "Verslag te lezen voor: alleen leden" in as_(secretary).get(address).content.decode()


def test_no_text_of_an_erratum_or_a_difference_runs(rounded, adopting, secretary, client):
    canary = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    actions.save_section(by=secretary, section=rounded.sections.first(), body=canary)
    actions.show_minutes(by=secretary, minutes=Minutes.objects.get(), visibility="openbaar")
    minutes = Minutes.objects.get()
    actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=True, adopted_in=adopting)
    actions.add_erratum(by=secretary, minutes=minutes, text=canary, decided_in=adopting)
    for url in (minutes.meeting.get_absolute_url(), write_url(minutes, "verschil")):
        text = page(client, url)
        assert "<script>alert" not in text
        assert "<img src=x" not in text


def test_the_outputs_ask_as_much_with_errata_as_without(rectified, adopted, adopting, secretary, client,
                                                        django_assert_max_num_queries):  # fmt: skip
    actions.show_minutes(by=secretary, minutes=adopted, visibility="openbaar")
    for number in range(9):
        actions.add_erratum(by=secretary, minutes=adopted, text=f"Nummer {number}.", decided_in=adopting)
    with django_assert_max_num_queries(20):
        assert "Rectificatie 10" in page(client, adopted.meeting.get_absolute_url())


def test_minutes_that_went_round_long_ago_go_without_letters_and_on_to_who_adopted_them(minutes, adopting, secretary):
    round_, client = f"{minutes.meeting.get_absolute_url()}verslag/rondsturen/", as_(secretary)
    assert "dit verslag ging vroeger al rond" in page(client, round_)
    typed = {"comment_until": timezone.localdate().isoformat(), "quietly": "on"}
    answer = client.post(round_, typed)
    assert answer.url == f"{minutes.meeting.get_absolute_url()}verslag/vaststellen/"
    assert "Er gaan geen brieven weg." in (text := page(client, answer.url))
    assert f'<option value="{adopting.pk}">' in text
    assert not Letter.objects.filter(template="minutes-round").exists()


def test_of_minutes_without_a_meeting_since_letters_always_go(minutes, secretary):
    assert "ging vroeger al rond" not in page(
        as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/rondsturen/"
    )
