"""What was read of minutes, put right by a person before it is taken in."""

import re
from datetime import date

import pytest
from django.urls import reverse

from haarlem_wijken.ground.models import AuditEvent
from meetings.models import Meeting, SourceText
from meetings.reader import VERSION

from .minutes_score.texts import FOLDER

TEXT = (FOLDER / "03_decisions_on_top.txt").read_text(encoding="utf-8")
BOX = re.compile(r'name="take" value="([^"]+)" checked')
FIELD = re.compile(r'<(?:input|textarea)[^>]* name="((?:wie|punt|afspraak|besluit|volgende|titel)-[^"]+)"')


@pytest.fixture
def sent(client, group, secretary):
    """`sent(**fields)`: the text with all that was left in and `fields` typed ("afspraak_0_owner"), confirmed."""
    client.force_login(secretary)
    address = reverse("minutes-take-in", args=[group.slug])
    shown = client.post(address, {"text": TEXT}).content.decode()
    given = {
        "text": TEXT, "confirm": "1", "reader": str(VERSION), "visibility": "leden", "date": "2017-11-22",
        "take": BOX.findall(shown),
    }  # fmt: skip

    def send(**fields):
        typed = {name.replace("_", "-"): words for name, words in fields.items()}
        return client.post(address, {key: value for key, value in (given | typed).items() if value is not None})

    send.shown = shown
    return send


def _meeting(answer) -> Meeting:
    assert answer.status_code == 302, answer.content.decode()
    return Meeting.objects.get(slug=answer["Location"].strip("/").split("/")[-1])


def test_what_was_read_stands_in_fields_that_can_be_changed(sent):
    fields = FIELD.findall(sent.shown)
    assert {"wie-0-name", "punt-0-title", "afspraak-0-text", "afspraak-0-owner", "afspraak-0-due"} <= set(fields)
    assert len(fields) == len(set(fields))


def test_an_agreement_becomes_what_was_made_of_it_and_keeps_the_words_of_the_source(sent, group):
    typed = {"afspraak_0_text": "Theo belt de school", "afspraak_0_owner": "de wijkraad", "afspraak_0_due": "1 mei"}
    meeting = _meeting(sent(**typed))
    read = meeting.agreements.order_by("seq").first()
    assert (read.text, read.owner, read.due_to) == ("Theo belt de school", group, date(2018, 5, 1))
    assert read.source_quote and "school" not in read.source_quote and read.source_quote in TEXT
    changed = {(one["key"], one["field"]): one["became"] for one in meeting.source.changes}
    assert changed == {
        ("afspraak-0", "text"): "Theo belt de school",
        ("afspraak-0", "owner"): "de wijkraad",
        ("afspraak-0", "due"): "1 mei",
    }
    assert AuditEvent.objects.get(verb="minutes.taken_in").fields == ["changes"]


def test_names_titles_decisions_and_days_can_be_changed(client, sent):
    typed = {
        "wie_0_name": "Inge Schaap",
        "punt_1_title": "Licht",
        "besluit_0_text": "Het mag",
        "volgende_0_day": "2018-01-18",
    }
    meeting = _meeting(sent(**typed))
    assert meeting.attendances.filter(guest_name="Inge Schaap", parts=["voorzitter"]).exists()
    assert "Licht" in [item.title for item in meeting.items.all()]
    assert "Het mag" in [one.text for one in meeting.resolutions.all()]
    assert Meeting.objects.filter(date=date(2018, 1, 18)).exists()
    page = client.get(reverse("meeting-source", args=[meeting.slug])).content.decode()
    assert "Aangepast bij het inlezen" in page and "Inge Schaap" in page


def test_nothing_is_recorded_as_changed_that_was_only_passed_on(sent):
    found = re.findall(r'name="(afspraak-0-owner|wie-0-name)" value="([^"]*)"', sent.shown)
    meeting = _meeting(sent(**{name.replace("-", "_"): f" {words} " for name, words in found}))
    assert len(found) == 2 and meeting.source.changes == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"afspraak_0_text": " "}, "Schrijf wat er is afgesproken"),
        ({"wie_0_name": "x" * 121}, "Dit is te lang"),
        ({"volgende_0_day": "ooit"}, "Dit is geen datum"),
        ({"date": ""}, "Kies de dag van de bijeenkomst."),
    ],
)
def test_what_was_typed_stays_when_something_else_is_wrong(sent, fields, words):
    page = sent(punt_1_title="Licht & lucht", **fields).content.decode()
    assert words in page and 'value="Licht &amp; lucht"' in page
    assert not SourceText.objects.exists() and not Meeting.objects.exists()


def test_a_fault_in_what_is_left_out_stops_nothing(sent):
    keys = [key for key in BOX.findall(sent.shown) if key != "punt-1"]
    assert len(_meeting(sent(punt_1_title="", take=keys)).items.all()) == len([key for key in keys if "punt" in key])


def test_looking_first_shows_what_it_becomes_and_makes_nothing(sent):
    page = sent(confirm=None, look="1", afspraak_0_owner="de wijkraad", punt_1_title="Licht").content.decode()
    assert page.count("<strong>aangepast</strong>") == 2 and 'lang="nl">Licht</label>' in page
    assert not Meeting.objects.exists()


def test_enter_in_a_field_looks_and_does_not_confirm(sent):
    buttons = re.findall(r'<button[^>]* name="(look|confirm)"', sent.shown)
    assert buttons[0] == "look"
