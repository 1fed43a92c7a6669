"""Who was at a meeting, as it is set beside its minutes, by several at once."""

import re
from datetime import date

import pytest

from meetings import actions
from meetings.models import Minutes
from meetings.workflow import Presence

from .test_pages import as_, page


@pytest.fixture
def minutes(plan, secretary):
    meeting = plan(date(2026, 11, 24))
    actions.start_minutes(by=secretary, meeting=meeting)
    return Minutes.objects.get(meeting=meeting)


def test_who_was_there_is_set_at_once(minutes, secretary, member):
    client, address = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/aanwezig/"
    ours, theirs = secretary.person.pk, member.person.pk
    client.post(address, {f"person-{ours}": "aanwezig", f"part-{ours}": "notulist", f"person-{theirs}": "afgemeld"})
    client.post(address, {"guest_name": "Karim", "represents": "gemeente"})
    found = {one.person_id: (one.presence, one.parts) for one in minutes.meeting.attendances.all()}
    assert found == {
        ours: (Presence.PRESENT, ["notulist"]),
        theirs: (Presence.EXCUSED, []),
        None: (Presence.PRESENT, ["gast"]),
    }


def test_that_it_is_saved_is_said_where_it_was_set(minutes, secretary, member, time_machine):
    time_machine.move_to("2026-06-01 20:15 +0200", tick=False)
    client, address = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/aanwezig/"
    said = re.compile(r'<p [^>]*id="aanwezig-staat" role="status"[^>]*>(?:<span>([^<]*)</span>)?</p>')
    screen = f"{minutes.meeting.get_absolute_url()}verslag/"
    assert said.search(page(client, screen))[1] is None
    for sent, words in (
        ({f"person-{member.person.pk}": "aanwezig"}, "Vastgelegd om 20.15 uur."),
        ({"guest_name": "Karim"}, "Karim staat erbij. Vastgelegd om 20.15 uur."),
    ):
        answer = client.post(address, sent)
        assert answer["Location"] == f"{screen}#aanwezig"
        assert said.search(page(client, screen))[1] == words
        assert said.search(page(client, screen))[1] is None  # said once
    part = client.post(address, {f"person-{member.person.pk}": "online"}, headers={"HX-Request": "true"})
    assert said.search(" ".join(part.content.decode().split()))[1] == "Vastgelegd om 20.15 uur."


def test_what_was_set_goes_along_with_a_guest_also_one_without_a_name(minutes, secretary, member):
    client, address = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/aanwezig/"
    answer = client.post(address, {"guest_name": "", f"person-{member.person.pk}": "online"})
    assert "Typ de naam van de gast." in answer.content.decode()
    assert minutes.meeting.attendances.get().presence == Presence.ONLINE


def test_a_guest_who_was_mistyped_goes_off_the_list_and_a_member_does_not(minutes, secretary, member):
    client, address = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/aanwezig/"
    client.post(address, {"guest_name": "Karimm", f"person-{member.person.pk}": "online"})
    guest = minutes.meeting.attendances.get(person=None)
    client.post(address, {f"guest-{guest.pk}": "weg", f"person-{member.person.pk}": "weg"})
    assert "Van de lijst: Karimm. Vastgelegd om" in page(client, f"{minutes.meeting.get_absolute_url()}verslag/")
    assert [one.person for one in minutes.meeting.attendances.all()] == [member.person]


def test_who_sets_one_leaves_what_another_set_meanwhile(minutes, secretary, member):
    """The page of the second is older than what the first saved: only what they chose counts."""
    address = f"{minutes.meeting.get_absolute_url()}verslag/aanwezig/"
    ours, theirs = secretary.person.pk, member.person.pk
    older = sent_by(page(as_(member), f"{minutes.meeting.get_absolute_url()}verslag/"))
    first = {f"person-{ours}": "aanwezig", f"part-{ours}": "voorzitter"}
    as_(secretary).post(address, older | first)
    as_(member).post(address, older | {f"person-{theirs}": "online", "guest_name": "Karim"})
    found = {one.person_id: (one.presence, one.parts) for one in minutes.meeting.attendances.all()}
    assert found == {
        ours: (Presence.PRESENT, ["voorzitter"]),
        theirs: (Presence.ONLINE, []),
        None: (Presence.PRESENT, ["gast"]),
    }


def sent_by(screen: str) -> dict[str, str]:
    """What the list of who was there sends when nothing is chosen."""
    listed = screen.split('id="wie-er-waren"')[1].split("</form>", maxsplit=1)[0]
    hidden = re.findall(r'<input type="hidden" name="(was-[^"]+)" value="([^"]*)">', listed)
    chosen = re.findall(r'<select [^>]*name="([^"]+)">.*?<option value="([^"]+)" selected>', listed, re.DOTALL)
    return dict(hidden + chosen)
