"""Signs that turn the direction of writing: whatever form they are typed in, no page, letter or file shows them."""

import unicodedata
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client

import haarlem_wijken
from councils.models import Exchange
from haarlem_wijken.ground.prose.direction import TURNING, straight, straightened
from meetings import actions
from meetings.models import Agreement, Meeting
from tests import cast

TURNED = "Wie \u202eheeft\u202c een \u2066tent\u2069\u200f?"
KEPT = "Wie heeft een tent?"


@pytest.fixture
def henk(city):
    return cast.member(cast.council())


@pytest.fixture
def writer(henk):
    client = Client()
    client.force_login(henk)
    return client


def test_they_are_all_that_unicode_calls_so():
    turning = {sign for sign in map(chr, range(0x110000)) if unicodedata.bidirectional(sign) in
               ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")}  # fmt: skip
    assert turning == {sign for sign in map(chr, range(0x110000)) if TURNING.match(sign)} - set("\u061c\u200e\u200f")


def test_letters_from_the_right_and_signs_that_join_stay():
    for text in ("شارع الورد", "רחוב", "👩‍👩‍👧", "Ngọc\u200bÁnh", "a\nb"):
        assert straight(text) == text


def test_a_form_in_which_nothing_turns_is_the_same_one():
    typed = QueryDict("title=Tent&theme=groen&theme=sport")
    assert straightened(typed) is typed
    turned = straightened(QueryDict("title=%E2%80%AETent&theme=groen&theme=%E2%81%A6sport"))
    assert turned.urlencode() == "title=Tent&theme=groen&theme=sport"


def test_what_a_council_tells_turns_no_page(writer, henk):
    council = cast.council()
    given = {"kind": "vraag", "title": TURNED, "text": f"{TURNED}\r\n\r\n{TURNED}", "language": "nl"}
    assert writer.post(f"/wijkraden/{council.slug}/bijhouden/uitwisseling/erbij/", given).status_code == 302
    made = Exchange.objects.get()
    assert (made.title, made.text) == (KEPT, f"{KEPT}\n\n{KEPT}")
    for url in (made.get_absolute_url(), "/uitwisseling/", "/uitwisseling.atom", "/uitwisseling.csv"):
        answer = writer.get(url)
        page = (b"".join(answer) if answer.streaming else answer.content).decode()
        assert KEPT in page and not TURNING.search(page), url


def test_nor_does_a_meeting_an_agreement_or_a_name(writer, henk):
    council = cast.council()
    writer.post(
        f"/vergaderingen/plannen/{council.slug}/", {"date": "2030-01-15", "title": TURNED, "visibility": "openbaar"}
    )
    meeting = Meeting.objects.get()
    actions.start_minutes(by=henk, meeting=meeting)
    writer.post(f"/afspraken/opschrijven/{council.slug}/", {
        "text": TURNED, "kind": "actie", "due_kind": "geen", "visibility": "openbaar",
    })  # fmt: skip
    writer.post(f"{meeting.get_absolute_url()}verslag/aanwezig/", {"guest_name": "Karim \u202eBos"})
    assert (meeting.title, Agreement.objects.get().text) == (KEPT, KEPT)
    assert meeting.attendances.get(person=None).guest_name == "Karim Bos"


def test_nor_do_minutes_that_are_taken_in_from_a_file(writer):
    address = f"/vergaderingen/plannen/{cast.council().slug}/inlezen/"
    file = SimpleUploadedFile("verslag.txt", f"Verslag van 18 maart 2026\n\n1. {TURNED}\nWelkom.\n".encode())
    page = writer.post(address, {"file": file}).content.decode()
    assert KEPT in page and not TURNING.search(page)


def test_nothing_typed_is_read_before_it_is_straightened():
    """Whoever would read the body of a form by itself would pass it by."""
    rooms = Path(haarlem_wijken.__file__).parent.parent
    for room in ("haarlem_wijken", "councils", "initiatives", "meetings"):
        for module in (rooms / room).rglob("*.py"):
            assert "request.body" not in module.read_text(encoding="utf-8"), module
