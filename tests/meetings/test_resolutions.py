"""A decision that a line in minutes made: its card, putting it right, and what is asked when its line goes."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from councils.models import Seat
from haarlem_wijken.ground.models import AuditEvent, Visibility
from meetings import actions
from meetings.minutes.adoption.proof import faults_of
from meetings.models import Minutes, MinutesSection, Resolution

from .test_pages import as_, page

GONE = "De regel is weg, het besluit niet."


@pytest.fixture
def section(plan, secretary) -> MinutesSection:
    minutes = actions.start_minutes(by=secretary, meeting=plan(date(2026, 11, 24)))
    actions.show_minutes(by=secretary, minutes=minutes, visibility=Visibility.PUBLIC)
    section = minutes.sections.first()
    actions.save_section(by=secretary, section=section, body="besluit: we huren de zaal")
    return section


@pytest.fixture
def resolution(section) -> Resolution:
    return Resolution.objects.get()


def test_it_has_a_card_beside_its_line_that_leads_to_where_it_is_put_right(section, resolution, secretary):
    address = f"/vergaderingen/besluiten/{resolution.pk}/"
    for screen in (
        f"{section.minutes.meeting.get_absolute_url()}verslag/",
        f"/vergaderingen/delen/{section.pk}/kaarten/",
    ):
        text = page(as_(secretary), screen)
        assert "Besluit 2026-01" in text
        assert f'href="{address}"' in text
        assert GONE not in text


def test_who_has_a_seat_puts_it_right_and_who_was_later_does_not(resolution, secretary):
    client, address = as_(secretary), f"/vergaderingen/besluiten/{resolution.pk}/"
    assert "we huren de zaal" in page(client, address)
    typed = {"text": "We huren de kleine zaal.", "motivation": "Hij is vrij.", "review_on": "2027-03-01", "version": 1}
    assert client.post(address, typed | {"text": " "}).status_code == 200
    assert client.post(address, typed).url.endswith("#besluit-2026-01")
    client.post(address, typed | {"text": "Iets anders."})
    resolution.refresh_from_db()
    assert (resolution.text, resolution.version) == ("We huren de kleine zaal.", 2)
    assert resolution.review_on == date(2027, 3, 1)
    assert AuditEvent.objects.filter(verb="resolution.changed").count() == 1
    assert not actions.change_resolution(by=secretary, resolution=resolution, text=resolution.text)


def test_of_adopted_minutes_it_stays_as_it_is(adopted, resolution, secretary):
    assert as_(secretary).get(f"/vergaderingen/besluiten/{resolution.pk}/").status_code == 403
    with pytest.raises(actions.Stale):
        actions.change_resolution(by=secretary, resolution=resolution, text="Iets anders.")


def test_when_its_line_goes_one_is_asked_about_it_and_never_of_what_was_no_line(section, resolution, secretary):
    meeting = section.minutes.meeting
    actions.make_resolution(by=secretary, meeting=meeting, text="Ingevoerd van papier.")
    actions.save_section(by=secretary, section=MinutesSection.objects.get(pk=section.pk), body="Niets.")
    text = page(as_(secretary), f"{meeting.get_absolute_url()}verslag/")
    assert GONE in text
    assert "we huren de zaal" in text
    assert "Ingevoerd van papier" not in text


@pytest.fixture
def adopted(section, resolution, plan, secretary):
    """The minutes of the decision, adopted two days later."""
    later = plan(date(2026, 11, 26))
    actions.circulate_minutes(by=secretary, minutes=section.minutes, comment_until=timezone.localdate())
    actions.adopt_minutes(by=secretary, minutes=section.minutes, with_changes=False, adopted_in=later)
    return Minutes.objects.get()


def test_withdrawn_it_says_so_everywhere_and_adopted_minutes_stay_as_they_are(adopted, resolution, secretary, client):
    meeting, end = adopted.meeting, f"/vergaderingen/besluiten/{resolution.pk}/einde/"
    writer = as_(secretary)
    assert end in page(writer, meeting.get_absolute_url())
    typed = {"how": "ingetrokken", "reason": "De zaal is dicht.", "version": resolution.version}
    assert writer.post(end, typed | {"reason": " "}).status_code == 200
    assert writer.post(end, typed).url.endswith("#besluit-2026-01")
    resolution.refresh_from_db()
    assert (resolution.state, resolution.ended_by, resolution.version) == ("ingetrokken", secretary, 2)
    assert AuditEvent.objects.filter(verb="resolution.withdrawn").count() == 1
    assert list(faults_of(adopted)) == []
    actions.show_minutes(by=secretary, minutes=adopted, visibility=Visibility.PUBLIC)
    address = meeting.get_absolute_url()
    for output in (address, f"{address[:-1]}.md"):
        assert "Ingetrokken op" in (text := page(client, output))
        assert "De zaal is dicht." in text
    assert json.loads(client.get(f"{address[:-1]}.json").getvalue())["resolution"][0]["state"] == "ingetrokken"


def test_it_holds_again_and_each_version_stays_to_be_read(resolution, secretary, client):
    actions.end_resolution(by=secretary, resolution=resolution, reason="Te duur.")
    with pytest.raises(actions.Stale):
        actions.end_resolution(by=secretary, resolution=resolution, reason="Te duur.")
    end = f"/vergaderingen/besluiten/{resolution.pk}/einde/"
    assert "weer gelden" in page(as_(secretary), end)
    assert as_(secretary).post(end, {"reason": "", "version": 2}).status_code == 200
    as_(secretary).post(end, {"reason": "Er is geld.", "version": 2})
    resolution.refresh_from_db()
    assert (resolution.state, resolution.ended_at, resolution.version) == ("geldt", None, 3)
    text = page(client, f"/vergaderingen/besluiten/{resolution.pk}/versies/")
    assert [words in text for words in ("Versie 3", "ingetrokken", "Te duur.", "Er is geld.")] == [True] * 4


@pytest.mark.parametrize(("who", "sees"), [(None, False), ("member", False), ("secretary", True)])
def test_another_comes_in_its_place_and_one_that_is_hidden_is_not_named(who, sees, resolution, secretary, request):
    meeting = resolution.meeting
    hidden = actions.make_resolution(by=secretary, meeting=meeting, text="Geheim", visibility=Visibility.CONFIDENTIAL)
    typed = {"how": "vervangen", "successor": "", "reason": "", "version": 1}
    end = f"/vergaderingen/besluiten/{resolution.pk}/einde/"
    assert as_(secretary).post(end, typed).status_code == 200
    assert as_(secretary).post(end, typed | {"successor": hidden.pk, "meeting": ""}).status_code == 302
    reader = as_(who and request.getfixturevalue(who))
    for address in (meeting.get_absolute_url(), f"/vergaderingen/besluiten/{resolution.pk}/versies/"):
        assert ("2026-02" in (text := page(reader, address))) is sees
        assert "vervangen" in text.lower()
    with pytest.raises(ValidationError):  # a circle
        actions.end_resolution(by=secretary, resolution=hidden, successor=Resolution.objects.get(pk=resolution.pk))


def test_many_versions_ask_as_much_as_few(resolution, secretary, client, django_assert_max_num_queries):
    other = actions.make_resolution(by=secretary, meeting=resolution.meeting, text="Een ander.")
    for _time in range(3):
        actions.end_resolution(by=secretary, resolution=resolution, successor=other)
        actions.resume_resolution(by=secretary, resolution=resolution, reason="Toch niet.")
    with django_assert_max_num_queries(7):
        text = page(client, f"/vergaderingen/besluiten/{resolution.pk}/versies/")
    assert text.count("In de plaats kwam") == 6


def test_a_meeting_that_ended_it_is_of_its_council_and_not_before_it(resolution, plan, stranger_member, secretary):
    elsewhere = Seat.objects.get(person=stranger_member.person).council
    for wrong in (plan(date(2026, 11, 20)), plan(date(2026, 11, 27), council=elsewhere)):
        with pytest.raises(ValidationError):
            actions.end_resolution(by=secretary, resolution=resolution, reason="Te duur.", meeting=wrong)


def test_under_a_confidential_item_nobody_else_reads_or_changes_it(resolution, stranger_member):
    Resolution.objects.update(visibility=Visibility.CONFIDENTIAL)
    assert as_(stranger_member).get(f"/vergaderingen/besluiten/{resolution.pk}/").status_code == 404
