"""Writing minutes, sending them round, adopting them."""

import re
from datetime import date, timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from haarlem_wijken.ground.models import Letter, Visibility
from meetings import actions
from meetings.actions.adoption.adopting import digest, record_of
from meetings.actions.minutes.starting import revisions
from meetings.forms.circulation import CirculateForm
from meetings.models import AgendaItem, Agreement, Minutes, MinutesComment, MinutesSection, WritingDraft
from meetings.workflow import CommentState

from .test_pages import as_, page

DAY = date(2026, 11, 24)


@pytest.fixture
def minutes(plan, secretary):
    meeting = plan(DAY)
    actions.start_minutes(by=secretary, meeting=meeting)
    return Minutes.objects.get(meeting=meeting)


@pytest.fixture
def section(minutes) -> MinutesSection:
    return minutes.sections.first()


def again(section) -> MinutesSection:
    return MinutesSection.objects.get(pk=section.pk)


def test_each_item_gets_a_part_also_one_that_comes_later(minutes, secretary, group):
    meeting = minutes.meeting
    assert minutes.sections.count() == meeting.items.count() == 5
    actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad")
    for _twice in range(2):
        actions.start_minutes(by=secretary, meeting=meeting)
    assert sorted(one.item_id for one in minutes.sections.all()) == sorted(meeting.items.values_list("pk", flat=True))


def test_every_version_is_kept_and_can_be_put_back(section, secretary):
    for text in ("Een.", "Twee.", "Drie."):
        actions.save_section(by=secretary, section=section, body=text)
    assert [one.values["body"] for one in revisions(section)] == ["Drie.", "Twee.", "Een.", ""]
    assert actions.restore_section(by=secretary, section=section, version=2)
    assert (section.body, section.version) == ("Een.", 5)


def test_quick_lines_become_rows_with_owner_and_day(section, secretary, member):
    body = "actie: @Henk 8-12 de zaal bellen\nafspraak: we beginnen op tijd\nbesluit: we huren de zaal"
    actions.save_section(by=secretary, section=section, body=body)
    first, second = Agreement.objects.order_by("seq")
    assert (first.kind, first.owner_words, first.due_to, first.due_words) == (
        "actie",
        "Henk",
        date(2026, 12, 8),
        "8-12",
    )
    assert (second.kind, second.state) == ("doorlopend", "van-kracht")
    assert section.minutes.meeting.resolutions.get().text == "we huren de zaal"
    actions.save_section(by=secretary, section=section, body=again(section).body + "\n\nEn meer.")
    assert Agreement.objects.count() == 2


@pytest.mark.parametrize(
    ("line", "then", "rows"),
    [
        ("actie: @Henk 8-12 de zaal bellen", None, 1),
        ("besluit: we huren de zaal", None, 1),
        ("actie: @Henk 8-12 de zaal bellen", "actie: @Fatima 8-12 de zaal bellen", 2),
        ("afspraak: bellen", "actie: bellen", 2),
    ],
)
def test_a_line_that_is_taken_back_and_left_again_is_the_same_row(section, secretary, line, then, rows):
    meeting = section.minutes.meeting
    for body in (line, then or line):
        actions.save_section(by=secretary, section=again(section), body=f"Zo.\n{body}\nEn nu verder.")
    assert meeting.agreements.count() + meeting.resolutions.count() == rows
    assert re.search(rf"2026-0{rows}: ", again(section).body)


def test_a_script_hears_which_line_became_which_reference(section, secretary):
    sent = {"body": "Zo.\r\nactie: bellen\r\n", "version": 1, "receipt": "8a1c6bc1-3a4e-4a0c-9d5c-1d2f3a4b5c6d"}
    client, address = as_(secretary), f"/vergaderingen/delen/{section.pk}/"
    for _again in range(2):
        said = client.post(address, sent, headers={"accept": "application/json"}).json()
        assert said["lines"] == [["actie: bellen", "afspraak 2026-01: bellen"]]
    assert Agreement.objects.count() == 1


def test_a_name_that_two_members_have_is_nobody_in_particular(section, secretary, member, group):
    assert secretary.person.given_name == member.person.given_name == "Henk"
    actions.save_section(by=secretary, section=section, body="actie: @Henk bellen")
    made = Agreement.objects.get()
    assert (made.owner, made.owner_words) == (None, "Henk")


def test_what_stands_under_a_confidential_item_is_confidential(minutes, secretary, group):
    item = actions.add_item(
        by=secretary, council=group, meeting=minutes.meeting, title="Geld", visibility=Visibility.CONFIDENTIAL
    )
    actions.start_minutes(by=secretary, meeting=minutes.meeting)
    section = minutes.sections.get(item=item)
    actions.save_section(by=secretary, section=section, body="actie: de bank bellen")
    assert Agreement.objects.get().visibility == Visibility.CONFIDENTIAL


def test_what_is_typed_is_kept_until_it_is_saved(section, secretary):
    for text in ("Fat", "Fatima"):
        actions.keep_draft(by=secretary, section=section, content=text, base_version=1)
    assert WritingDraft.objects.get().content == "Fatima"
    actions.save_section(by=secretary, section=section, body="Fatima belde.")
    assert not WritingDraft.objects.exists()


def round_(minutes, by, days: int = 7) -> int:
    until = timezone.localdate() + timedelta(days=days)
    return actions.circulate_minutes(by=by, minutes=minutes, comment_until=until)


def test_they_go_round_by_a_letter_to_each_member(minutes, secretary, member):
    assert round_(minutes, secretary) == 2
    letters = Letter.objects.filter(template="minutes-round")
    assert sorted(letters.values_list("to", flat=True)) == ["henk@example.nl", "piet@example.nl"]
    with pytest.raises(actions.Stale):
        round_(minutes, secretary)


def test_before_they_go_round_one_reads_to_whom_and_says_until_before_the_next_meeting(
    minutes, plan, secretary, member
):
    address, today = f"{minutes.meeting.get_absolute_url()}verslag/rondsturen/", timezone.localdate()
    for following, until in ((None, 14), (40, 14), (5, 4)):
        if following:
            plan(max(today, minutes.meeting.date) + timedelta(days=following))
        text = page(as_(secretary), address)
        assert f'value="{today + timedelta(days=until)}"' in text
        assert ("op de agenda van" in text, "nog geen bijeenkomst" in text) == (bool(following), not following)
    assert re.search("Een brief krijgen: .*Henk", text)


@pytest.mark.parametrize("days", [0, 1, 2])
def test_no_day_is_proposed_that_is_not_later_than_today(days):
    today = timezone.localdate()
    form = CirculateForm(following=today + timedelta(days=days))
    told = "De volgende bijeenkomst is al op" in form.as_p()
    proposed = today + timedelta(days=1) if days == 2 else None
    assert (form.initial.get("comment_until"), told) == (proposed, proposed is None)


def test_who_sends_them_round_or_adopts_is_told_what_is_typed_and_not_saved(minutes, section, secretary, member, plan):
    address = f"{minutes.meeting.get_absolute_url()}verslag/"
    actions.keep_draft(by=member, section=section, content=section.body, base_version=1)
    assert "niet is vastgelegd" not in page(as_(secretary), f"{address}rondsturen/")
    for who, words in ((member, "typte Henk iets"), (secretary, "typte je iets")):
        actions.keep_draft(by=who, section=section, content="Nog iets.", base_version=1)
        assert words in page(as_(secretary), f"{address}rondsturen/")
    plan(DAY + timedelta(days=2))
    round_(minutes, secretary)
    assert "typte je iets" in page(as_(secretary), f"{address}vaststellen/")


def test_a_weekday_that_does_not_fit_stops_them(plan, secretary):
    meeting = plan(date(2015, 2, 18), state="gehouden", stated_weekday=3)
    minutes = actions.start_minutes(by=secretary, meeting=meeting)
    with pytest.raises(ValidationError):
        round_(minutes, secretary)
    actions.accept_weekday(by=secretary, meeting=meeting)
    assert round_(Minutes.objects.get(), secretary) == 1


def test_taken_back_they_are_a_concept_and_why_is_asked(minutes, secretary):
    round_(minutes, secretary)
    with pytest.raises(ValidationError):
        actions.take_back_minutes(by=secretary, minutes=minutes, reason="")
    actions.take_back_minutes(by=secretary, minutes=minutes, reason="Er mist iets.")
    assert minutes.state == "concept"


def test_readers_comment_while_they_go_round_and_one_settles_it(minutes, section, secretary, member):
    with pytest.raises(ValidationError):
        actions.add_comment(by=member, section=section, text="Klopt niet.")
    round_(minutes, secretary)
    comment = actions.add_comment(by=member, section=again(section), text="Klopt niet.", quote="Fatima")
    assert actions.settle_comment(by=secretary, comment=comment, state=CommentState.ACCEPTED)
    assert not actions.settle_comment(by=secretary, comment=comment, state=CommentState.REJECTED)


def test_who_said_something_of_them_reads_what_became_of_it_and_nobody_else_does(
    minutes, section, secretary, member, plan
):
    plan(DAY + timedelta(days=2))
    round_(minutes, secretary)
    comment = actions.add_comment(by=member, section=again(section), text="Klopt niet.")
    address = minutes.meeting.get_absolute_url()
    assert "nog niet bekeken" in page(as_(member), address)
    client = as_(secretary)
    for where in (address, f"{address}verslag/", f"{address}verslag/vaststellen/"):
        text = page(client, where)
        assert text.count("1 opmerking wacht op antwoord") == 1
        assert f"#deel-{section.pk}" in text
    assert f'id="antwoord-{comment.pk}" name="answer"' in page(client, f"{address}verslag/")
    answer = {"state": "niet-overgenomen", "answer": "Het was zo."}
    done = client.post(f"/vergaderingen/opmerkingen/{comment.pk}/", answer, follow=True)
    assert "krijgt een brief" in done.content.decode()
    text = page(as_(member), address)
    for words in ("Klopt niet.", "niet overgenomen", "Het was zo."):
        assert words in text
    assert "Klopt niet." not in (answered := page(as_(secretary), address))
    assert "wacht op antwoord" not in answered


def test_who_said_something_of_them_gets_a_letter_with_what_became_of_it(minutes, section, secretary, member, group):
    round_(minutes, secretary)
    people, part = (member, secretary, member, member), again(section)
    said = [actions.add_comment(by=by, section=part, text="Nee.") for by in people]
    AgendaItem.objects.filter(pk=section.item_id).update(visibility=Visibility.CONFIDENTIAL)
    settle = partial(actions.settle_comment, by=secretary, state=CommentState.REJECTED, answer="Het was zo.")
    settle(comment=MinutesComment.objects.get(pk=said[0].pk))  # the member may not see it any more
    AgendaItem.objects.filter(pk=section.item_id).update(visibility=Visibility.PUBLIC)
    settle(comment=MinutesComment.objects.get(pk=said[1].pk))  # settled by who made it
    settle(comment=MinutesComment.objects.get(pk=said[2].pk))
    group.seats.filter(person=member.person).update(until=timezone.localdate())
    settle(comment=MinutesComment.objects.get(pk=said[3].pk))  # who has left reads nothing of members
    letter = Letter.objects.get(template="minutes-answer")
    assert (letter.to, letter.key) == (member.email, f"minutes-answer-{said[2].pk}")
    told = (letter.context["remark"], letter.context["answer"], letter.context["accepted"])
    assert told == ("Nee.", "Het was zo.", False)


def test_adopted_nothing_of_them_changes(minutes, section, plan, secretary):
    later = plan(DAY + timedelta(days=2))
    actions.save_section(by=secretary, section=section, body="Fatima belde.")
    round_(minutes, secretary)
    with pytest.raises(ValidationError):
        actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=False, adopted_in=minutes.meeting)
    actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=False, adopted_in=later)
    assert minutes.adopted_sha256 == digest(record_of(minutes))
    with pytest.raises(actions.Stale):
        actions.save_section(by=secretary, section=again(section), body="Anders.")
    with pytest.raises(ValidationError):
        actions.add_guest(by=secretary, meeting=again(section).minutes.meeting, name="Karim")
    with pytest.raises(ValidationError):
        actions.change_item(by=secretary, item=again(section).item, title="Anders")
    assert minutes.adopted_sha256 == digest(record_of(Minutes.objects.get()))


# --- pages -----------------------------------------------------------------------------------------------------------
def test_a_member_writes_part_by_part(minutes, section, secretary):
    client, write = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/"
    answer = client.post(f"/vergaderingen/delen/{section.pk}/", {"body": "actie: bellen", "version": 1})
    assert answer.status_code == 302
    assert "afspraak 2026-01: bellen" in page(client, write)
    link = r'<a href="/afspraken/werkgroep-wijken/2026-01/"[^>]*>afspraak 2026-01</a>: bellen'
    assert re.search(link, page(client, minutes.meeting.get_absolute_url()))


def test_the_script_is_told_what_became_of_the_lines(section, secretary, group):
    body = "actie: bellen\nvolgende vergadering: maandag 12 januari 2027\noproep: wie helpt mee?"
    address, to_json = f"/vergaderingen/delen/{section.pk}/", {"Accept": "application/json"}
    shows = as_(secretary).post(address, {"body": body, "version": 1}, headers=to_json).json()["shows"]
    assert (shows["versions"], shows["stands"]) == ("Versie 2, alle versies", "er staat iets")
    cards = page(as_(secretary), f"{address}kaarten/")
    for words in ("Afspraak 2026-01", "/plannen/werkgroep-wijken/?datum=2027-01-12", "Dat is een dinsdag"):
        assert words in cards
    call = re.search(r'href="(\S+/oproep/\?regel=1)"', cards)[1]
    assert 'value="wie helpt mee?"' in page(as_(secretary), call)
    actions.plan_meeting(by=secretary, council=group, date=date(2027, 1, 12))
    assert "Deze bijeenkomst staat in de agenda" in page(as_(secretary), f"{section.get_absolute_url()}verslag/")


def test_the_draft_is_kept_by_the_script_and_offered_again(minutes, section, secretary):
    client = as_(secretary)
    kept = client.post(f"/vergaderingen/delen/{section.pk}/klad/", {"body": "Half werk", "version": 1})
    assert kept.json()["kept"]
    assert {"part": section.pk, "version": 1} in kept.json()["parts"]
    text = page(client, f"{minutes.meeting.get_absolute_url()}verslag/")
    assert "Half werk" in text
    assert "Hier staat een klad" in text


def test_the_others_see_who_is_typing_and_not_what(minutes, section, secretary, member):
    actions.keep_draft(by=member, section=section, content="Geheim nog", base_version=1)
    text = page(as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/")
    assert "Henk schrijft hier" in text
    assert "Geheim nog" not in text


WARNED = {
    "Bel 06-12345678.": "een telefoonnummer",
    "Mail naar karim@example.nl.": "een e-mailadres",
    "Zie de [nota](#).": "Een link leidt nergens heen",
    "Mevrouw Bakker kwam langs.": "“Bakker” staat niet bij de aanwezigen",
    "actie: bellen": "heeft nog geen eigenaar en geen datum",
}


@pytest.mark.parametrize("text", WARNED)
def test_what_one_should_look_at_is_told_before(text, minutes, section, secretary):
    actions.save_section(by=secretary, section=section, body=text)
    assert WARNED[text] in page(as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/")


def test_the_public_reads_minutes_that_are_shown_and_no_others(minutes, section, secretary, client):
    actions.save_section(by=secretary, section=section, body="Fatima belde de gebiedsverbinder.")
    address = minutes.meeting.get_absolute_url()
    assert "gebiedsverbinder" not in (text := page(client, address))
    assert "Er staat hier nog geen verslag" in text
    assert minutes.meeting.slug not in page(client, "/vergaderingen/?q=gebiedsverbinder")
    actions.show_minutes(by=secretary, minutes=minutes, visibility=Visibility.PUBLIC)
    text = page(client, address)
    assert "gebiedsverbinder" in text
    assert "Dit verslag is een concept" in text
    assert "nog geen verslag" not in text
    assert minutes.meeting.slug in page(client, "/vergaderingen/?q=gebiedsverbinder")


def test_the_screen_asks_as_much_of_much_as_of_little(minutes, secretary, group, django_assert_max_num_queries):
    for number in range(30):
        actions.add_item(by=secretary, council=group, meeting=minutes.meeting, title=f"Punt {number}")
    actions.start_minutes(by=secretary, meeting=minutes.meeting)
    for part in minutes.sections.all():
        actions.save_section(by=secretary, section=part, body="actie: bellen")
    client = as_(secretary)
    with django_assert_max_num_queries(24):
        assert "Punt 29" in page(client, f"{minutes.meeting.get_absolute_url()}verslag/")


def test_who_leads_is_reminded_once_of_minutes_that_did_not_go_round(minutes, secretary, member, time_machine):
    day = minutes.meeting.date

    def after(days: int) -> int:
        time_machine.move_to(day + timedelta(days), tick=False)
        return actions.remind_unsent()

    assert after(13) == 0
    assert after(14) == 1
    letter = Letter.objects.get(template="minutes-unsent")
    assert (letter.to, letter.context["slug"]) == (secretary.email, minutes.meeting.slug)
    assert after(15) == after(59) == 0
    letter.delete()
    assert after(61) == 0  # what was read in from years back is left alone
    time_machine.move_to(day + timedelta(3), tick=False)
    round_(minutes, secretary)
    assert after(20) == 0
