"""Who reads minutes, and with them what was agreed and decided there."""

from datetime import date

import pytest

from haarlem_wijken.ground.models import AuditEvent, Revision, Visibility
from meetings import actions
from meetings.models import Agreement, Minutes, Resolution

from .test_pages import as_, page

MEMBERS, PUBLIC, CONFIDENTIAL = Visibility.MEMBERS, Visibility.PUBLIC, Visibility.CONFIDENTIAL


@pytest.fixture
def minutes(plan, secretary) -> Minutes:
    """Of a meeting that everybody sees, with a line under an item for everybody and one under a confidential item."""
    meeting = plan(date(2026, 11, 24))
    actions.add_item(by=secretary, council=meeting.council, meeting=meeting, title="Geld", visibility=CONFIDENTIAL)
    found = actions.start_minutes(by=secretary, meeting=meeting)
    for title, body in (("Rondvraag", "actie: @Piet bellen\nbesluit: we huren de zaal"), ("Geld", "actie: rekenen")):
        actions.save_section(by=secretary, section=found.sections.get(item__title=title), body=body)
    return found


def seen() -> list[str]:
    rows = [*Agreement.objects.order_by("seq"), *Resolution.objects.all()]
    return [row.visibility for row in rows]


def test_what_a_line_makes_is_seen_by_nobody_who_may_not_read_the_line(minutes, client, member):
    address = minutes.meeting.get_absolute_url()
    assert seen() == [MEMBERS, CONFIDENTIAL, MEMBERS]
    assert "bellen" not in (public := page(client, address))
    assert "Piet" not in public
    assert "we huren de zaal" not in public
    assert "bellen" in page(as_(member), address)


def test_who_shows_minutes_shows_their_rows_or_does_not(minutes, secretary, client):
    show, writer = f"{minutes.meeting.get_absolute_url()}verslag/tonen/", as_(secretary)
    assert "Het gaat om afspraak 2026-01, besluit 2026-01." in page(writer, show)
    writer.post(show, {"visibility": PUBLIC})
    assert seen() == [MEMBERS, CONFIDENTIAL, MEMBERS]
    writer.post(show, {"visibility": MEMBERS})
    writer.post(show, {"visibility": PUBLIC, "rows": "on"})
    assert seen() == [PUBLIC, CONFIDENTIAL, PUBLIC]
    assert "bellen" in page(client, minutes.meeting.get_absolute_url())
    told = AuditEvent.objects.filter(verb__in=("agreement.changed", "resolution.changed"))
    assert [one.fields for one in told] == [["visibility"]] * 2
    assert Revision.objects.filter(object_type="meetings.agreement", values__visibility=PUBLIC).count() == 1
    assert "Het gaat om" not in page(writer, show)


def test_when_the_line_of_an_agreement_goes_one_is_asked_about_it(minutes, secretary):
    part, screen = minutes.sections.get(item__title="Rondvraag"), f"{minutes.meeting.get_absolute_url()}verslag/"
    assert "staan niet meer in de tekst" not in page(as_(secretary), screen)
    actions.save_section(by=secretary, section=part, body="Niets.")
    assert "staan niet meer in de tekst" in page(as_(secretary), screen)


def test_a_row_is_never_seen_by_more_than_its_meeting_is(minutes, secretary):
    actions.change_meeting(by=secretary, meeting=minutes.meeting, visibility=MEMBERS)
    actions.show_minutes(by=secretary, minutes=Minutes.objects.get(), visibility=PUBLIC, rows=True)
    assert seen() == [MEMBERS, CONFIDENTIAL, MEMBERS]


def test_that_a_guest_comes_is_read_by_members_and_with_the_minutes(minutes, secretary, member, client):
    meeting, address = minutes.meeting, minutes.meeting.get_absolute_url()
    actions.add_guest(by=secretary, meeting=meeting, name="Bas Gast", represents="")
    assert "Bas Gast" in page(as_(member), address)
    for output in (address, f"{address[:-1]}.md", f"{address[:-1]}.json"):
        assert "Bas Gast" not in client.get(output).getvalue().decode()
    actions.show_minutes(by=secretary, minutes=minutes, visibility=PUBLIC)
    assert "Bas Gast" in page(client, address)
