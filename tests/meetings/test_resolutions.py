"""A decision that a line in minutes made: its card, putting it right, and what is asked when its line goes."""

from datetime import date

import pytest
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, Visibility
from meetings import actions
from meetings.models import MinutesSection, Resolution

from .test_pages import as_, page

GONE = "De regel is weg, het besluit niet."


@pytest.fixture
def section(plan, secretary) -> MinutesSection:
    minutes = actions.start_minutes(by=secretary, meeting=plan(date(2026, 11, 24)))
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


def test_of_adopted_minutes_it_stays_as_it_is(section, resolution, plan, secretary):
    later = plan(date(2026, 11, 26))
    actions.circulate_minutes(by=secretary, minutes=section.minutes, comment_until=timezone.localdate())
    actions.adopt_minutes(by=secretary, minutes=section.minutes, with_changes=False, adopted_in=later)
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


def test_under_a_confidential_item_nobody_else_reads_or_changes_it(resolution, stranger_member):
    Resolution.objects.update(visibility=Visibility.CONFIDENTIAL)
    assert as_(stranger_member).get(f"/vergaderingen/besluiten/{resolution.pk}/").status_code == 404
