"""What lies on the table of a meeting: pinned to a version, seen by who may see all of it; and who presents."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from councils.actions import add_council_document, change_council_document, remove_council_document
from councils.models import Organisation, OrganisationKind
from haarlem_wijken.ground import post
from haarlem_wijken.ground.models import Document, Visibility
from meetings import actions
from meetings.models import MaterialUse, Presentation
from meetings.workflow import MeetingState
from tests import cast
from tests.papers import pdf

from .test_files import told_of
from .test_pages import as_, page


@pytest.fixture
def document(group, secretary):
    """`document("Nota", visibility=…)`."""

    def made(title="Nota", of=None, **words) -> Document:
        words = {"kind": "advies", "visibility": Visibility.PUBLIC, "link": "https://example.org/1"} | words
        return add_council_document(council=of or group, by=secretary, title=title, **words)

    return made


@pytest.fixture
def meeting(plan):
    return plan(date(2015, 2, 18), state=MeetingState.HELD)


@pytest.fixture
def item(meeting, group, secretary):
    return actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad")


def test_a_pin_stays_at_its_version_until_somebody_takes_the_newest(document, meeting, item, secretary, client):
    nota = document()
    pinned = actions.pin(by=secretary, document=nota, meeting=meeting, item=item)
    change_council_document(document=nota, base_version=1, by=secretary, link="https://example.org/2")
    assert f"/stukken/{nota.pk}/1/" in page(client, meeting.get_absolute_url())
    member = as_(secretary)
    assert "Leg versie 2 neer" in page(member, f"{meeting.get_absolute_url()}stukken/")
    member.post(f"/vergaderingen/stukken/{pinned.pk}/nieuwste/")
    assert f"/stukken/{nota.pk}/2/" in page(client, meeting.get_absolute_url())
    member.post(f"/vergaderingen/stukken/{pinned.pk}/weg/")
    assert not MaterialUse.objects.exists()


def test_it_lies_there_once(document, meeting, item, secretary):
    nota = document()
    first, again = (actions.pin(by=secretary, document=nota, meeting=meeting, item=item) for _n in range(2))
    assert first == again


def test_a_document_of_another_group_cannot_be_laid_there(document, meeting, secretary):
    document()
    elsewhere = document(of=cast.council("wijkraad-elders"))
    with pytest.raises(ValidationError):
        actions.pin(by=secretary, document=elsewhere, meeting=meeting)
    answer = as_(secretary).post(f"{meeting.get_absolute_url()}stukken/", {"document": elsewhere.pk})
    assert "Kies een stuk uit de lijst." in answer.content.decode()


def test_what_was_removed_from_the_group_is_not_on_the_page(document, meeting, secretary, client):
    nota = document("Wegnota")
    actions.pin(by=secretary, document=nota, meeting=meeting)
    assert "Wegnota" in page(client, meeting.get_absolute_url())
    remove_council_document(document=nota, by=secretary)
    assert "Wegnota" not in page(client, meeting.get_absolute_url())


def test_an_item_takes_along_what_belongs_to_it(document, plan, group, secretary):
    coming, over = plan(), plan(date(2015, 2, 18))
    for meeting in (coming, over):
        item = actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad")
        actions.pin(
            by=secretary, document=document(link=f"https://example.org/{meeting.pk}"), meeting=meeting, item=item
        )
        actions.add_presenter(by=secretary, item=item, name="Anna de Wit")
        there = actions.put_on(by=secretary, item=item, meeting=plan(days=30))
        assert (there.materials.count(), there.presentations.count()) == (1, 1)
    assert (MaterialUse.objects.count(), Presentation.objects.count()) == (3, 3)  # what was on the table stays so


@pytest.fixture
def laid(document, plan, group, secretary, member):
    """A document of each visibility at an item of each; its title says the narrowest of both. On a page, with words."""
    meeting = plan(days=3)
    for of_item in Visibility:
        item = actions.add_item(by=secretary, council=group, meeting=meeting, title=of_item, visibility=of_item)
        actions.add_presenter(by=secretary, item=item, name=f"inleider {of_item}")
        for of_document in Visibility:
            narrow = max(of_item, of_document, key=list(Visibility).index)
            nota = document(
                f"nota {narrow}", visibility=of_document, link=f"https://example.org/{of_item}{of_document}"
            )
            actions.pin(by=secretary, document=nota, meeting=meeting, item=item)
    whole = {seen: document(f"heel {seen}", visibility=seen, link=f"https://example.org/{seen}") for seen in Visibility}
    for nota in whole.values():
        actions.pin(by=secretary, document=nota, meeting=meeting)
    return meeting


NUMBER = {"openbaar": 1, "leden": 3, "vertrouwelijk": 5}  # of nine, how many are this narrow


def test_each_sees_what_they_may_see_of_all_of_it(laid, readers):
    for who, kind, said, sees in told_of(laid, readers):
        for seen in Visibility:
            shown = seen in sees
            assert said.count(f"nota {seen}") == (NUMBER[seen] if shown else 0), (who, kind, seen)
            assert (f"heel {seen}" in said) is shown, (who, kind, seen)
            assert (f"inleider {seen}" in said) is shown, (who, kind, seen)


@pytest.mark.parametrize(("who", "sees"), [("member", {"openbaar", "leden"}), ("guest", {"openbaar"})])
def test_a_letter_says_what_its_reader_may_see(who, sees, laid, member, secretary, mailoutbox):
    actions.invite_guest(by=secretary, meeting=laid, name="Gast", email="gast@example.nl")
    actions.convene(by=secretary, meeting=laid)
    while post.deliver_one():
        pass
    to = {"member": member.email, "guest": "gast@example.nl"}[who]
    letter = next(one for one in mailoutbox if one.to == [to])
    for text in (letter.body, letter.alternatives[0][0]):
        for seen in Visibility:
            for word in ("nota", "heel", "inleider"):
                assert (f"{word} {seen}" in text) is (seen in sees), (word, seen)


def test_minutes_of_long_ago_are_kept_as_a_file_and_the_page_says_so(meeting, secretary, client):
    member, address = as_(secretary), f"{meeting.get_absolute_url()}stukken/erbij/?soort=verslag"
    assert 'value="Verslag van 18 februari 2015"' in page(member, address)
    upload = SimpleUploadedFile("verslag.pdf", pdf())
    form = {
        "title": "Verslag van 18 februari 2015", "file": upload, "kind": "verslag", "language": "nl",
        "visibility": "openbaar", "on": "2015-02-18",
    }  # fmt: skip
    answer = member.post(address, form)
    assert answer.status_code == 302, answer.content.decode()
    text = page(client, meeting.get_absolute_url())
    assert "Het verslag van deze bijeenkomst is bewaard als bestand." in text
    link = text.partition('class="materials"')[2].partition('href="')[2].partition('"')[0]
    file = client.get(link)
    assert file.headers["Content-Disposition"].startswith("attachment")
    assert b"".join(file).startswith(b"%PDF-")


def test_a_new_document_is_seen_by_no_more_than_its_meeting(plan, secretary):
    meeting = plan(visibility=Visibility.MEMBERS)
    words = {"title": "Nota", "kind": "advies", "visibility": "openbaar", "link": "https://example.org"}
    assert actions.add_material(by=secretary, meeting=meeting, **words).document.visibility == Visibility.MEMBERS
    form = page(as_(secretary), f"{meeting.get_absolute_url()}stukken/erbij/")
    assert 'value="openbaar"' not in form and 'value="leden"' in form


def test_documents_at_an_item_stand_in_the_order_somebody_gives_them(document, meeting, item, secretary, client):
    first, _second, third = (
        actions.pin(by=secretary, document=document(title=f"Stuk {n}"), meeting=meeting, item=item) for n in "123"
    )
    whole = actions.pin(by=secretary, document=document(title="Stuk van de avond"), meeting=meeting)
    writer = as_(secretary)

    def order() -> list[str]:
        return re.findall(r"Stuk (\d)(?=</a>)", page(client, meeting.get_absolute_url()))

    def press(material, to: str) -> str:
        return writer.post(f"/vergaderingen/stukken/{material.pk}/plek/", {"to": to})["Location"]

    assert press(third, "up").endswith(f"#stuk-{third.pk}") and order() == ["1", "3", "2"]
    press(first, "down")
    press(third, "up")  # it is on top already
    press(whole, "down")  # it lies alone
    assert order() == ["3", "1", "2"]
    shown = page(writer, f"{meeting.get_absolute_url()}stukken/")
    assert shown.count('value="up"') == shown.count('value="down"') == 2


def test_once_the_minutes_are_adopted_the_table_is_as_it_was(document, meeting, item, plan, secretary):
    pinned = actions.pin(by=secretary, document=document(), meeting=meeting, item=item)
    told = actions.add_presenter(by=secretary, item=item, name="Anna de Wit")
    minutes = actions.start_minutes(by=secretary, meeting=meeting)
    actions.circulate_minutes(by=secretary, minutes=minutes, comment_until=date(2100, 1, 1))
    later = plan(meeting.date + timedelta(days=1))
    actions.adopt_minutes(by=secretary, minutes=minutes, with_changes=False, adopted_in=later)
    assert minutes.adopted_record["documents"] == [[pinned.pk, pinned.pinned_id, ""]]
    client = as_(secretary)
    for address in (
        f"stukken/{pinned.pk}/weg/",
        f"stukken/{pinned.pk}/nieuwste/",
        f"stukken/{pinned.pk}/plek/",
        f"inleiders/{told.pk}/weg/",
    ):
        assert client.post(f"/vergaderingen/{address}").status_code == 302
    assert (MaterialUse.objects.count(), Presentation.objects.count()) == (1, 1)
    answer = client.post(f"/vergaderingen/agendapunten/{item.pk}/inleiders/", {"name": "Piet"})
    assert "Wat er op tafel lag, blijft zoals het was." in answer.content.decode()


def test_a_presenter_is_a_member_somebody_else_or_an_organisation(item, meeting, secretary, member, client):
    town = Organisation.objects.create(name="Gemeente Haarlem", kind=OrganisationKind.MUNICIPALITY)
    typed = (
        {"person": member.person.pk, "title": "Tellen"},
        {"name": "Anna de Wit", "organisation": town.pk},
        {"organisation": town.pk},
    )
    writer = as_(secretary)
    address = f"/vergaderingen/agendapunten/{item.pk}/inleiders/"
    for form in typed:
        assert writer.post(address, form).status_code == 302
    text = page(client, meeting.get_absolute_url())
    assert "een lid over “Tellen”" in text
    assert "Anna de Wit, Gemeente Haarlem" in text
    assert "Henk over “Tellen”" in page(writer, meeting.get_absolute_url())
    for form, told in (({}, "Zeg wie het vertelt."), ({"person": member.person.pk, "name": "X"}, "Een van de twee.")):
        assert told in writer.post(address, form).content.decode()
