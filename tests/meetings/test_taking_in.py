"""Minutes that are pasted: nothing exists until somebody says so, and then all of it does."""

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from councils.actions import give_seat
from councils.models import SeatRole
from haarlem_wijken.ground.models import AuditEvent, Person
from meetings import actions
from meetings.minutes.suggestions import Suggestions
from meetings.models import (
    AgendaItem,
    Agreement,
    Attendance,
    Meeting,
    MinutesSection,
    Presentation,
    Resolution,
    SourceText,
)
from meetings.reader import VERSION, read

from .minutes_score.texts import FOLDER

SEED = (FOLDER / "seed.md").read_text(encoding="utf-8")
WHOLE = (FOLDER / "03_decisions_on_top.txt").read_text(encoding="utf-8")
CANARY = "<img src=x onerror=alert(1)><script>alert(2)</script>"


@pytest.fixture
def pasted(client, group, secretary):
    """`pasted(text, **fields)`: the page that answers."""
    client.force_login(secretary)
    address = reverse("minutes-take-in", args=[group.slug])
    return lambda text="", **fields: client.post(address, {"text": text, **fields})


@pytest.fixture
def taken(pasted, group):
    """`taken(text)`: the meeting, with everything left in that stood so, and `fields` besides."""

    def made(text: str, *, without=(), also=(), **fields) -> Meeting:
        reading = read(text)
        entries = Suggestions(reading, group, reading.on).entries
        keys = [one.key for one in entries if one.taken and not one.key.startswith(tuple(without))]
        given = {"confirm": "1", "reader": str(VERSION), "visibility": "openbaar", "take": [*keys, *also]}
        days = {"day": reading.on.isoformat()} if reading.weekday_matches is False else {"date": reading.on.isoformat()}
        answer = pasted(text, **(given | days | fields))
        assert answer.status_code == 302, answer.content.decode()
        return Meeting.objects.get(slug=answer["Location"].strip("/").split("/")[-1])

    return made


def _nothing_exists() -> bool:
    made = (Meeting, AgendaItem, Attendance, Agreement, MinutesSection, Resolution, SourceText)
    return not any(model.objects.exists() for model in made)


def test_what_was_read_is_shown_and_nothing_exists(pasted):
    page = pasted(SEED).content.decode()
    assert "Dit lazen we in de tekst" in page and _nothing_exists()
    assert "Er staat “donderdag 18 februari”, maar 18 februari 2015 was een woensdag." in page
    assert page.count('name="day"') == 4
    assert page.count("leidt nergens heen") == 2


def test_a_name_that_is_nobody_here_stays_a_name_and_says_so(pasted):
    page = pasted("Verslag 12 maart 2024\n\nActielijst\nQuirine - website bijwerken - 1 april\n").text
    assert '<span lang="nl">Quirine</span> · <span lang="nl">1 april</span> · alleen als naam, maandag 1 april' in page
    assert "nog van niemand" not in page


def test_the_text_of_the_working_group_becomes_its_meeting(taken, group):
    meeting = taken(SEED)
    assert (meeting.date, meeting.state, meeting.stated_weekday) == (date(2015, 2, 18), "gehouden", 3)
    assert not meeting.weekday_is_wrong  # it was asked before anything was made
    next_one = Meeting.objects.get(date=date(2015, 3, 17))
    first, second = meeting.agreements.order_by("seq")
    assert (first.owner, first.kind, first.due_meeting) == (group, "agenda", next_one)
    assert (second.owner, second.due_from, second.due_to) == (group, date(2015, 4, 1), date(2015, 4, 30))
    assert second.due_words == "in april" and first.explanation.startswith("Met andere woorden")
    assert {one.guest_name: one.parts for one in meeting.attendances.all()} == {
        "Diana van Loenen": ["inleider"],
        "Piet de Vries": ["inleider"],
    }
    assert meeting.minutes.sections.get().body.startswith("| Haarlem")
    assert meeting.source.text == read(SEED).source


def test_a_weekday_that_does_not_fit_is_asked_once(taken, pasted, secretary, client):
    """No day is chosen beforehand; and one that was typed against a text that fits is asked about afterwards."""
    reading = read(SEED)
    given = {"confirm": "1", "reader": str(VERSION), "visibility": "openbaar"}
    page = pasted(SEED, **given).content.decode()
    assert (
        "checked" not in re.search(r'<fieldset[^>]*>(?:(?!</fieldset>).)*name="day".*?</fieldset>', page, re.DOTALL)[0]
    )
    assert "Er is nog 1 ding niet goed" in page and "Kies de dag van de bijeenkomst." in page and _nothing_exists()
    asked, words = (
        "De dag en de datum passen niet bij elkaar",
        AuditEvent.objects.filter(verb="meeting.weekday_accepted"),
    )
    meeting = taken(SEED, day="anders", date="2015-02-20")
    assert (meeting.date, meeting.stated_weekday, words.count()) == (date(2015, 2, 20), reading.weekday, 1)
    assert asked not in client.get(meeting.get_absolute_url()).content.decode()
    actions.circulate_minutes(by=secretary, minutes=meeting.minutes, comment_until=timezone.localdate())
    other = taken("Verslag van woensdag 18 maart 2015\n\n1. Opening\nWelkom.\n", date="2015-03-19")
    assert other.weekday_is_wrong and asked in client.get(other.get_absolute_url()).content.decode()


def test_a_weekday_that_is_chosen_and_fits_leaves_nothing_to_ask(taken):
    meeting = taken(SEED, day="2015-02-19")
    assert (meeting.date, meeting.stated_weekday, meeting.weekday_accepted_at) == (date(2015, 2, 19), None, None)


def test_items_sections_people_and_decisions_come_of_a_whole_text(taken, group):
    person = Person.objects.create(given_name="Karin", family_name="Bos-Vermeer")
    give_seat(council=group, person=person, role=SeatRole.MEMBER, since=date(2010, 1, 1), by=None)
    meeting = taken(WHOLE)
    assert [item.kind for item in meeting.items.all()] == ["opening", "onderwerp", "onderwerp", "onderwerp", "sluiting"]
    bodies = [section.body for section in meeting.minutes.sections.all()]
    assert bodies[0] == "Ingrid opent de vergadering." and bodies[3].startswith("Er komt een tweede prikbord.")
    assert meeting.attendances.get(person=person).parts == ["notulist"]
    assert meeting.attendances.get(guest_name="Ingrid Schaap").parts == ["voorzitter"]
    assert meeting.resolutions.count() == 3
    theo, karin = meeting.agreements.order_by("seq")
    assert (theo.owner, theo.owner_words, theo.item.title) == (None, "Theo", "Burendag")
    assert (karin.owner, karin.due_to) == (person, date(2017, 12, 15))
    assert Meeting.objects.filter(date=date(2018, 1, 17)).exists()


def test_a_name_is_of_whoever_ever_sat_there_and_a_given_name_of_who_did_then(taken, group):
    for name, since in ((("Ngọc", "Ánh Nguyễn"), 2010), (("Truus", "Vos"), 2026), (("Kees", "Bos"), 2026)):
        person = Person.objects.create(given_name=name[0], family_name=name[1])
        give_seat(council=group, person=person, role=SeatRole.MEMBER, since=date(since, 1, 1), by=None)
    meeting = taken("Verslag van 18 februari 2015\n\nAanwezig: Ngọc Ánh, Truus Vos, Kees\n\n1. Opening\nWelkom.\n")
    there = {str(one.person or f"{one.guest_name}, gast") for one in meeting.attendances.all()}
    assert there == {"Ngọc Ánh Nguyễn", "Truus Vos", "Kees, gast"}


def test_a_weekday_that_stands_apart_from_its_day_is_named(pasted):
    page = pasted("Verslag 8 september 2026 (woensdag)\n\n1. Opening\nWelkom.\n").content.decode()
    assert "Bij “8 september 2026” staat woensdag, maar 8 september 2026 was een dinsdag." in page


def test_what_was_taken_out_of_a_text_is_not_missed_as_a_line(taken, client):
    meeting = taken(WHOLE)
    assert Agreement.objects.exists()
    assert "staan niet meer in de tekst" not in client.get(f"{meeting.get_absolute_url()}verslag/").content.decode()


def test_a_table_of_a_word_file_is_a_table_in_the_minutes(taken, client):
    rows = "| Nr | Wat |\n| 1 | Brief \\| mail | Henk |\n| 2 | Zaal | |\nVolgende keer: mei"
    meeting = taken(f"Verslag van 18 februari 2015\n\n1. Opening\nWelkom.\n\n2. Acties\nDit staat open:\n{rows}\n")
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert page.count("<table>") == 1
    assert "<th>Nr</th>" in page and "<td>Brief | mail</td>\n<td>Henk</td>" in page
    assert "<p>Volgende keer: mei</p>" in page and "| Nr |" not in page


def test_what_is_refused_is_not_made_and_its_words_stay_in_the_minutes(taken):
    meeting = taken(WHOLE, without=("afspraak", "besluit", "volgende", "wie", "punt-1"))
    assert not Agreement.objects.exists() and not Resolution.objects.exists() and not Attendance.objects.exists()
    assert Meeting.objects.count() == 1 and meeting.items.count() == 4
    assert "Theo licht de begroting toe." in meeting.minutes.sections.first().body


def test_lines_that_look_like_commands_become_rows_only_when_confirmed(taken):
    lines = "1. Groen\nactie: @Piet belt 1-4-2015\nbesluit: we doen mee\n2. Sluiting\nKlaar."
    text = f"Notulen wijkraad Zuid 3 maart 2015\n\n{lines}"
    taken(text, without=("afspraak", "besluit"))
    assert not Agreement.objects.exists() and not Resolution.objects.exists()


def test_the_same_text_again_leads_to_the_meeting_that_was_made(taken, pasted):
    meeting = taken(SEED)
    again = pasted("  " + SEED.replace("\n", "\r\n") + "\n\n")
    assert again["Location"] == meeting.get_absolute_url()
    assert SourceText.objects.count() == 1


def test_two_who_confirm_at_once_make_one_meeting(group, secretary):
    suggestions = Suggestions(read(SEED), group, date(2015, 2, 18))
    given = {"by": secretary, "suggestions": suggestions, "on": date(2015, 2, 18), "visibility": "leden", "keys": set()}
    meeting = actions.take_in(**given)
    with pytest.raises(actions.TakenInBefore) as before:
        actions.take_in(**given)
    assert before.value.meeting == meeting


def test_a_meeting_of_that_day_without_minutes_gets_the_text(plan, taken):
    planned = plan(date(2015, 2, 18))
    meeting = taken(SEED)
    assert meeting == planned and meeting.state == "gehouden"
    assert [section.body[:9] for section in meeting.minutes.sections.filter(item=None)] == ["| Haarlem"]


def test_when_one_part_fails_nothing_is_made(group, secretary, monkeypatch):
    reading = read(WHOLE)
    suggestions = Suggestions(reading, group, reading.on)
    reading.decisions[0] = type(reading.decisions[0])("", reading.decisions[0].place)  # a decision without words
    keys = {one.key for one in suggestions.entries}
    with pytest.raises(ValidationError):
        actions.take_in(by=secretary, suggestions=suggestions, on=reading.on, visibility="leden", keys=keys)
    assert _nothing_exists()


def test_the_previous_minutes_are_adopted_when_they_went_round(plan, taken, secretary):
    before = actions.start_minutes(by=secretary, meeting=plan(date(2015, 9, 14), state="gehouden"))
    actions.circulate_minutes(by=secretary, minutes=before, comment_until=timezone.localdate())
    text = (FOLDER / "01_all_ones.txt").read_text(encoding="utf-8")
    meeting = taken(text)
    before.refresh_from_db()
    assert (before.state, before.adopted_in, before.adopted_with_changes) == ("vastgesteld", meeting, False)


def test_presenters_of_an_item_stand_at_it(taken):
    text = WHOLE.replace("3. Burendag\n", "3. Burendag\nEr was een presentatie van Wouter Smal over de straat. ")
    taken(text)
    assert Presentation.objects.get().name == "Wouter Smal"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"date": ""}, "Kies de dag van de bijeenkomst."),
        ({"date": "2999-01-01"}, "Kies een dag die geweest is."),
        ({"date": "gisteren"}, "Dit is geen datum."),
    ],
)
def test_a_day_that_cannot_be_is_told_and_the_boxes_stay(pasted, fields, words):
    given = {"confirm": "1", "reader": str(VERSION), "visibility": "leden", "take": "punt-1"}
    page = pasted(WHOLE, **(given | fields)).content.decode()
    assert words in page and _nothing_exists()
    assert page.count("checked") == 2  # the box that was left, and who may see it


def test_rules_that_changed_meanwhile_show_what_they_read_first(pasted):
    answer = pasted(WHOLE, confirm="1", reader="0", date="2017-11-22", visibility="leden")
    assert answer.status_code == 200 and _nothing_exists()


@pytest.mark.parametrize("name", ["verslag.txt", "verslag.md"])
def test_a_file_is_read_too(client, group, secretary, name):
    client.force_login(secretary)
    file = SimpleUploadedFile(name, WHOLE.encode())
    page = client.post(reverse("minutes-take-in", args=[group.slug]), {"file": file}).content.decode()
    assert "Burendag" in page and "Dit lazen we in de tekst" in page


@pytest.mark.parametrize(
    ("name", "data"), [("a.docx", b"PK\x03\x04"), ("a.exe", b"MZ"), ("a.odt", b"not"), ("a.txt", b"")]
)
def test_a_file_that_cannot_be_read_is_told(client, group, secretary, name, data):
    client.force_login(secretary)
    answer = client.post(reverse("minutes-take-in", args=[group.slug]), {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 200 and "error" in answer.content.decode()
    assert "Dit lazen we in de tekst" not in answer.content.decode()


@pytest.mark.parametrize(("name", "words"), [("a.pdf", "kopieer de tekst"), ("a.DOC", "sla het op als .docx")])
def test_of_a_file_that_is_often_given_it_is_told_what_to_do(client, group, secretary, name, words):
    client.force_login(secretary)
    answer = client.post(reverse("minutes-take-in", args=[group.slug]), {"file": SimpleUploadedFile(name, b"%PDF-1.4")})
    assert words in answer.content.decode()


def test_no_day_is_offered_that_must_still_come(pasted):
    page = pasted("Verslag van donderdag 14 januari 2026\n\n1. Opening\nWelkom.\n")
    days = [date.fromisoformat(day) for day, _words in page.context["form"].fields["day"].choices if day != "anders"]
    assert days == [day for day in days if day <= timezone.localdate()]


def test_nothing_that_was_pasted_is_run(pasted):
    text = "\n".join(f"{line} {CANARY}" for line in WHOLE.splitlines())
    page = pasted(text).content.decode()
    assert "onerror=alert(1)&gt;" in page
    assert "<img src=x" not in page and "<script>alert" not in page


def test_nothing_that_was_taken_in_is_run(client, taken):
    meeting = taken(WHOLE.replace("Er komt een tweede prikbord.", f"{CANARY} Er komt een tweede prikbord."))
    for address in (meeting.get_absolute_url(), reverse("meeting-source", args=[meeting.slug])):
        page = client.get(address).content.decode()
        assert "<img src=x" not in page and "<script>alert" not in page


def test_the_source_is_for_who_writes_there(taken, stranger_member):
    address = reverse("meeting-source", args=[taken(SEED).slug])
    other = Client()
    other.force_login(stranger_member)
    assert other.get(address).status_code == 404


def test_suggesting_costs_the_same_for_any_text(group, django_assert_max_num_queries):
    for text in (SEED, WHOLE, (FOLDER / "05_vve.txt").read_text(encoding="utf-8")):
        reading = read(text)
        with django_assert_max_num_queries(5):
            assert Suggestions(reading, group, reading.on).entries
