"""Several people write the same minutes at once: nothing is lost, and nobody waits for anybody."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from haarlem_wijken.ground.models import AuditEvent, Visibility
from meetings import actions
from meetings.actions.minutes.starting import revisions
from meetings.models import Agreement, Minutes, MinutesSection, WritingDraft, WritingPresence, WritingReceipt

from .test_pages import as_, page

TWO = "Vijf mensen begonnen.\n\nEr kwam subsidie."


@pytest.fixture
def minutes(plan, secretary):
    return actions.start_minutes(by=secretary, meeting=plan(date(2026, 11, 24)))


@pytest.fixture
def section(minutes, secretary) -> MinutesSection:
    section = minutes.sections.first()
    actions.save_section(by=secretary, section=section, body=TWO)
    return section


def at(section, version: int) -> MinutesSection:
    """The part as somebody has it open who read that version."""
    found = MinutesSection.every.get(pk=section.pk)
    found.version = version
    return found


def save(section, version: int, by, body: str, **more):
    return actions.save_section(by=by, section=at(section, version), body=body, **more)


def body(section) -> str:
    return MinutesSection.every.get(pk=section.pk).body


def test_different_paragraphs_become_one_text(section, secretary, member):
    save(section, 2, secretary, TWO.replace("Vijf", "Vier"))
    saved = save(section, 2, member, TWO + " Veel.")
    assert body(section) == "Vier mensen begonnen.\n\nEr kwam subsidie. Veel."
    assert (saved.version, saved.merged) == (4, True)
    assert AuditEvent.objects.filter(verb="minutes.merged").count() == 1


def test_in_the_same_paragraph_nothing_is_written_and_both_texts_are_there(section, secretary, member):
    save(section, 2, secretary, TWO.replace("Vijf", "Vier") + "\n\nactie: bellen")
    with pytest.raises(actions.Clashing) as found:
        save(section, 2, member, TWO.replace("Vijf", "Zes") + "\n\nactie: mailen naar Fatima")
    (clash,) = found.value.merge.clashes
    assert (clash.mine, clash.theirs) == ("Zes mensen begonnen.", "Vier mensen begonnen.")
    assert (revisions(section).count(), Agreement.objects.count()) == (3, 1)


@pytest.mark.parametrize("text", ["", "Er kwam subsidie."], ids=["emptied", "a paragraph removed"])
def test_emptying_what_somebody_changed_is_a_clash(text, section, secretary, member):
    save(section, 2, secretary, TWO.replace("Vijf", "Vier"))
    with pytest.raises(actions.Clashing):
        save(section, 2, member, text)
    save(section, 3, member, text)
    assert body(section) == text


def test_each_quick_line_of_two_writers_becomes_one_row(section, secretary, member):
    save(section, 2, secretary, TWO + "\n\nactie: de gemeente bellen")
    save(section, 2, member, TWO + "\n\nactie: een taart bakken")
    assert [one.text for one in Agreement.objects.order_by("seq")] == ["de gemeente bellen", "een taart bakken"]
    assert body(section).count("afspraak 2026-") == 2


def test_what_is_sent_again_makes_no_second_version(section, secretary, member):
    key = uuid4()
    first = save(section, 2, secretary, TWO + "\n\nactie: bellen", receipt=key)
    save(section, 3, member, body(section) + "\n\nEn toen was er koffie.")
    again = save(section, 2, secretary, TWO + "\n\nactie: bellen", receipt=key)
    assert (first.changed, again.changed, revisions(section).count(), Agreement.objects.count()) == (True, False, 4, 1)
    another = save(section, 2, secretary, TWO + "\n\nactie: bellen en mailen met iedereen", receipt=key)
    assert another.changed  # the page was opened again, and holds another text


def test_typed_on_from_words_that_are_no_version(section, secretary, member):
    """What was sent, and came back with more in it, while its writer typed on."""
    save(section, 2, member, TWO + "\n\nEr was koffie.")
    sent = TWO + "\n\nactie: bellen"
    save(section, 2, secretary, sent)
    saved = save(section, 2, secretary, sent + "\n\nDaarna gingen we naar huis.", typed=actions.Typed(began_as=sent))
    assert saved.changed
    text = body(section)
    assert [text.count(words) for words in ("koffie", "bellen", "naar huis")] == [1, 1, 1]
    assert Agreement.objects.count() == 1


def test_a_version_that_is_not_kept_overwrites_nothing(section, secretary, member):
    save(section, 2, secretary, TWO + " Ja.")
    revisions(section).filter(version=2).delete()
    with pytest.raises(actions.Clashing):
        save(section, 2, member, "Heel iets anders.")


def test_going_back_obeys_the_same_check(section, secretary, member):
    save(section, 2, member, TWO + " Veel.")
    with pytest.raises(actions.Stale):
        actions.restore_section(by=secretary, section=at(section, 2), version=1)


# --- parts -----------------------------------------------------------------------------------------------------------
def test_a_part_is_added_put_in_order_taken_out_and_put_back(minutes, secretary, member):
    one, two = (actions.add_section(by=secretary, minutes=minutes, heading=word) for word in ("Een", "Twee"))
    seen = Minutes.objects.get()
    assert actions.move_section(by=secretary, section=two, minutes=seen, up=True)
    with pytest.raises(actions.Stale):
        actions.move_section(by=member, section=one, minutes=minutes, up=True)
    assert [part.heading for part in minutes.sections.filter(item=None)] == ["Twee", "Een"]
    save(one, 1, member, "Er staat al iets.")
    with pytest.raises(actions.Stale):
        actions.remove_section(by=secretary, section=one)
    actions.remove_section(by=secretary, section=at(one, 2))
    assert not minutes.sections.filter(pk=one.pk).exists()
    actions.bring_back_section(by=member, section=at(one, 3))
    assert body(one) == "Er staat al iets."
    assert revisions(one).count() == 4


def test_who_writes_in_a_part_that_is_taken_out_puts_it_back(minutes, secretary, member):
    part = actions.add_section(by=secretary, minutes=minutes, heading="Los")
    actions.remove_section(by=secretary, section=part)
    save(part, 1, member, "Ik was hier nog bezig.")
    assert minutes.sections.get(pk=part.pk).body == "Ik was hier nog bezig."


def test_the_part_of_an_item_stays(section, secretary):
    with pytest.raises(ValidationError):
        actions.remove_section(by=secretary, section=section)


# --- what one hears of the others ------------------------------------------------------------------------------------
def together(account, minutes, **data) -> dict:
    return as_(account).post(f"{minutes.meeting.get_absolute_url()}verslag/samen/", data).json()


def test_each_hears_where_the_others_are_and_what_they_saved(minutes, section, secretary, member):
    together(member, minutes, part=section.pk)
    save(section, 2, member, TWO + " Veel.")
    heard = together(secretary, minutes, known=f"{section.pk}:2")
    assert heard["writers"] == [{"part": section.pk, "words": "Henk schrijft hier"}]
    (told,) = (one for one in heard["parts"] if one["part"] == section.pk)
    assert (told["version"], told["text"], told["by"]) == (3, TWO + " Veel.", "Henk")
    assert told["shows"] == {"versions": "Versie 3, alle versies", "stands": "er staat iets"}
    assert all("text" not in one for one in heard["parts"] if one["part"] != section.pk)
    assert together(member, minutes)["writers"] == [{"part": None, "words": "Henk leest mee"}]


def test_where_somebody_is_expires_by_itself(minutes, section, secretary, member):
    together(member, minutes, part=section.pk)
    for ago, words in ((70, ["Henk schreef hier 1 minuut geleden"]), (130, [])):
        WritingPresence.objects.update(at=timezone.now() - timedelta(seconds=ago))
        assert [one["words"] for one in together(secretary, minutes)["writers"] if one["part"]] == words


def test_of_what_one_may_not_see_one_hears_nothing(minutes, secretary, member, group):
    item = actions.add_item(
        by=secretary, council=group, meeting=minutes.meeting, title="Geld", visibility=Visibility.CONFIDENTIAL
    )
    actions.start_minutes(by=secretary, meeting=minutes.meeting)
    part = minutes.sections.get(item=item)
    together(secretary, minutes, part=part.pk)
    save(part, 1, secretary, "Het kost honderd euro.")
    heard = together(member, minutes, known=f"{part.pk}:1", part=part.pk)
    assert heard["writers"] == []
    assert part.pk not in [one["part"] for one in heard["parts"]]
    assert WritingPresence.objects.get(account=member).section is None


@pytest.mark.parametrize("known", ["", "x", "1:", ":1", "1:2:3", "9" * 40 + ":1", "٣:٣", "<script>:1"])
def test_whatever_a_screen_says_that_it_has(known, minutes, secretary):
    assert len(together(secretary, minutes, known=known)["parts"]) == 5


def test_what_nobody_goes_on_with_is_removed(minutes, section, secretary):
    save(section, 2, secretary, TWO + " Ja.", receipt=uuid4())
    actions.keep_draft(by=secretary, section=section, content="Half", base_version=3)
    assert actions.tidy_writing() == 0
    long_ago = timezone.now() - timedelta(days=91)
    for model in (WritingDraft, WritingReceipt, WritingPresence):
        model.objects.update(at=long_ago)
    assert actions.tidy_writing() == 3


# --- pages -----------------------------------------------------------------------------------------------------------
def post(account, section, where: str = "", *, json: bool = False, **data):
    headers = {"Accept": "application/json"} if json else {}
    return as_(account).post(f"/vergaderingen/delen/{section.pk}/{where}", data, headers=headers)


def test_without_a_script_who_was_overtaken_chooses(minutes, section, secretary, member):
    save(section, 2, member, TWO.replace("Vijf", "Vier"))
    answer = post(secretary, section, body=TWO.replace("Vijf", "Zes") + "\n\nKoffie.", version=2)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Henk en jij schreven in dezelfde alinea" in text
    assert "Zes</del>" in text
    assert "Vier</ins>" in text
    assert WritingDraft.objects.get().content.startswith("Zes")  # also when the page is closed now
    mine = {"body": TWO.replace("Vijf", "Zes") + "\n\nKoffie.", "version": 2, "now": 3}
    assert post(secretary, section, "samenvoegen/", **mine, **{"keuze-0": "mijn"}).status_code == 302
    assert body(section) == "Zes mensen begonnen.\n\nEr kwam subsidie.\n\nKoffie."
    assert not WritingDraft.objects.filter(thrown_at=None).exists()


@pytest.mark.parametrize(
    ("chosen", "first"),
    [
        ({"keuze-0": "hun"}, "Vier mensen begonnen."),
        ({"keuze-0": "zelf", "zelf-0": "Vier of zes.\r\n\r\nWie telde?"}, "Vier of zes.\n\nWie telde?"),
        ({}, "Vier mensen begonnen.\n\nZes mensen begonnen."),
    ],
)
def test_each_choice_is_what_comes_of_it(chosen, first, section, secretary, member):
    save(section, 2, member, TWO.replace("Vijf", "Vier"))
    post(secretary, section, "samenvoegen/", body=TWO.replace("Vijf", "Zes"), version=2, now=3, **chosen)
    assert body(section) == f"{first}\n\nEr kwam subsidie."


def test_what_is_thrown_away_can_be_taken_up_again(minutes, section, secretary, member):
    address = f"{minutes.meeting.get_absolute_url()}verslag/"
    actions.keep_draft(by=secretary, section=section, content="Mijn halve zin", base_version=2)
    post(secretary, section, "klad/weg/")
    assert "Mijn halve zin" not in page(as_(secretary), address)
    assert "Je legde hier een tekst opzij." in page(as_(secretary), address)
    assert "Je legde hier een tekst opzij." not in page(as_(member), address)
    post(secretary, section, "klad/weg/", back="1")
    assert "Mijn halve zin" in page(as_(secretary), address)


def test_two_tabs_of_one_person_are_two_writers(minutes, section, secretary):
    for tab, words in (("een", "Vier"), ("twee", "Zes")):
        post(secretary, section, "klad/", json=True, body=TWO.replace("Vijf", words), version=2, tab=tab)
    assert WritingDraft.objects.count() == 2
    post(secretary, section, json=True, body=TWO.replace("Vijf", "Vier"), version=2, tab="een")
    assert WritingDraft.objects.get().content.startswith("Zes")  # of the other tab, and not lost
    answer = post(secretary, section, body=TWO.replace("Vijf", "Zes"), version=2, tab="twee")
    assert answer.status_code == 409
    assert "Je schreef ook in een ander venster in deze alinea" in answer.content.decode()
    heard = together(secretary, minutes, known=f"{section.pk}:2")["parts"]
    assert [one["by"] for one in heard if "by" in one] == ["Jij, in een ander venster,"]


def test_a_draft_that_comes_after_its_text_was_saved_is_none(section, secretary):
    typed = {"body": TWO + "\r\n\r\nKoffie.", "version": 2, "tab": "een", "receipt": uuid4()}
    post(secretary, section, json=True, **typed)
    assert post(secretary, section, "klad/", json=True, **typed).json()["kept"]
    assert not WritingDraft.objects.exists()
    for more in ({"body": TWO + " Typte door."}, {"receipt": uuid4()}):  # the answer was lost; the same typed again
        post(secretary, section, "klad/", json=True, **typed | more)
        assert WritingDraft.objects.get().content == (typed | more)["body"]
        WritingDraft.objects.all().delete()


def test_who_saves_a_draft_of_a_tab_that_is_gone_leaves_nothing_behind(minutes, section, secretary):
    actions.keep_draft(by=secretary, section=section, content="Half", base_version=2, tab="weg")
    shown = page(as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/")
    took = re.search(r'name="took" value="(\d+@[^"]+)"', shown)[1]
    actions.keep_draft(by=secretary, section=section, content="Ander", base_version=2, tab="open")
    post(secretary, section, json=True, body="Half af", version=2, tab="hier", took=took)
    assert [one.tab for one in WritingDraft.objects.all()] == ["open"]


def test_who_keeps_the_other_text_has_their_own_put_aside(section, secretary, member):
    save(section, 2, member, TWO.replace("Vijf", "Vier"))
    post(secretary, section, "samenvoegen/", body=TWO.replace("Vijf", "Zes"), version=2, now=3, **{"keuze-0": "hun"})
    assert actions.take_up_draft(by=secretary, section=section)
    assert WritingDraft.objects.get().content.startswith("Zes")


def test_who_writes_while_another_chooses_is_not_overwritten(section, secretary, member):
    save(section, 2, member, TWO.replace("Vijf", "Vier"))
    save(section, 3, member, body(section).replace("Vier", "Nul"))
    answer = post(
        secretary, section, "samenvoegen/", body=TWO.replace("Vijf", "Zes"), version=2, now=3, **{"keuze-0": "mijn"}
    )
    assert answer.status_code == 409
    assert body(section).startswith("Nul")


def test_the_script_is_told_what_came_of_it(section, secretary, member):
    save(section, 2, member, TWO + " Veel.")
    answer = post(secretary, section, json=True, body=TWO.replace("Vijf", "Zes"), version=2).json()
    assert (answer["version"], answer["text"]) == (4, "Zes mensen begonnen.\n\nEr kwam subsidie. Veel.")
    assert "samen" in answer["words"]
    assert post(secretary, section, json=True, body="x" * 100_001, version=4).status_code == 400
    clash = post(secretary, section, json=True, body=TWO.replace("Vijf", "Acht"), version=2)
    assert (clash.status_code, clash["Content-Type"]) == (409, "application/json")


def test_no_text_of_a_clash_runs(section, secretary, member):
    canary = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    save(section, 2, member, TWO.replace("Vijf", f"Vier {canary}"))
    text = post(secretary, section, body=TWO.replace("Vijf", f"{canary} zes"), version=2).content.decode()
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    save(section, 3, secretary, f"{canary} [x](javascript:alert(1))")
    for address in (
        f"/vergaderingen/delen/{section.pk}/versies/",
        f"{section.minutes.meeting.get_absolute_url()}verslag/",
    ):
        shown = page(as_(secretary), address)
        assert "<script>alert" not in shown
        assert "<img src=x" not in shown
    preview = as_(secretary).post(f"{section.minutes.meeting.get_absolute_url()}verslag/voorbeeld/", {"body": canary})
    assert b"<script" not in preview.content
    assert b"<img" not in preview.content


def test_parts_are_added_and_taken_out_by_a_button(minutes, secretary):
    client, address = as_(secretary), f"{minutes.meeting.get_absolute_url()}verslag/"
    client.post(f"{address}deel/", {"heading": "Nagekomen"})
    part = minutes.sections.get(item=None)
    client.post(f"/vergaderingen/delen/{part.pk}/wijzigen/", {"what": "weg", "version": part.version})
    assert "“Nagekomen” is weggehaald." in page(client, address)
    client.post(f"/vergaderingen/delen/{part.pk}/wijzigen/", {"what": "terug", "version": part.version + 1})
    assert "“Nagekomen” is weggehaald." not in page(client, address)


def test_hearing_of_others_asks_as_much_of_much_as_of_little(minutes, secretary, group, django_assert_max_num_queries):
    for number in range(20):
        part = actions.add_section(by=secretary, minutes=minutes, heading=f"Deel {number}")
    client = as_(secretary)
    with django_assert_max_num_queries(12):
        client.post(f"{minutes.meeting.get_absolute_url()}verslag/samen/", {"known": "1:1"})
    with django_assert_max_num_queries(5):  # two of them for who it is
        client.post(f"/vergaderingen/delen/{part.pk}/klad/", {"body": "Half", "version": 1})
