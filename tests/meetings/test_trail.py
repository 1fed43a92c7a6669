"""What became of an agreement: its versions, and one page from the sentence in the minutes to the map."""

import re
from datetime import date

import pytest

from haarlem_wijken.ground.models import Revision, Visibility
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.models import HelpCall
from meetings import actions
from meetings.actions import Due
from meetings.linked.reading import ends
from meetings.models import Agreement
from meetings.seeing import Access
from meetings.workflow import MeetingState, Relation, ReviewResult
from tests.initiatives.publishing import published

from .test_following_up import asking
from .test_pages import as_, page

BADHUIS = (52.3790, 4.6180)


@pytest.fixture
def written(plan, group, secretary):
    """`written("actie: …", visibility=…)`: the agreement that this line of public minutes became."""

    def made(line: str, *, minutes=Visibility.PUBLIC, item=Visibility.PUBLIC) -> Agreement:
        meeting = plan(date(2026, 3, 3), state=MeetingState.HELD)
        actions.add_item(by=secretary, council=group, meeting=meeting, title="Verkeer", visibility=item)
        kept = actions.start_minutes(by=secretary, meeting=meeting)
        actions.show_minutes(by=secretary, minutes=kept, visibility=minutes)
        body = f"Er is lang over gepraat.\n\n{line}\n\nDaarna thee."
        actions.save_section(by=secretary, section=kept.sections.last(), body=body)
        return Agreement.objects.get(made_in=meeting)

    return made


def test_the_trail_goes_from_the_sentence_to_the_map(written, secretary, city, client):
    agreement = written("actie: 17-4 we tellen het verkeer bij het badhuis")
    badhuis = published("Badhuis", at=BADHUIS)
    tied = [("afspraak", agreement.pk), ("initiatief", badhuis.pk), ("gebied", atlas().by_code["WK039201"].id)]
    one, *others = ends(Access(secretary), tied).values()
    for other in others:
        actions.link(by=secretary, source=one, target=other, relation=Relation.ABOUT)
    call = as_(secretary).post(f"{agreement.get_absolute_url()}oproep/", asking(area="BU03920105")).url
    actions.review_agreement(by=secretary, agreement=agreement, result=ReviewResult.IN_PROGRESS, note="Bijna zover.")
    text = page(client, f"{agreement.get_absolute_url()}spoor/")
    for said in (
        f"afspraak {agreement.number}: we tellen het verkeer bij het badhuis",
        f"#punt-{agreement.item_id}",
        "Bijna zover.",
        "Alle 2 versies",
        f'href="{call.removesuffix("beheer/")}"',
        f'href="{badhuis.get_absolute_url()}"',
        f'data-lat="{BADHUIS[0]:.3f}'[:15],
    ):
        assert said in text, said
    assert "Daarna thee." not in text
    order = ["De zin in het verslag", "De afspraak</h2>", "Hoe het ging", "Wat eruit kwam", "Op de kaart"]
    assert sorted(order, key=text.index) == order
    assert "Van zin tot straat" in page(client, agreement.get_absolute_url())


@pytest.mark.parametrize(("minutes", "item"), [("leden", "openbaar"), ("openbaar", "leden")])
def test_a_sentence_that_may_not_be_read_is_not_shown(minutes, item, written, member, client):
    agreement = written("actie: we bellen", minutes=minutes, item=item)
    actions.change_agreement(by=member, agreement=agreement, text="We bellen de gemeente", visibility="openbaar")
    Agreement.objects.filter(pk=agreement.pk).update(visibility="openbaar", source_quote="")
    address = f"{agreement.get_absolute_url()}spoor/"
    assert "actie: we bellen" not in page(client, address)
    assert f"afspraak {agreement.number}: we bellen" not in page(client, address)
    assert f"afspraak {agreement.number}: we bellen" in page(as_(member), address)


def test_an_agreement_of_which_nothing_came_says_so(agree, client):
    text = page(client, f"{agree().get_absolute_url()}spoor/")
    for said in (
        "komt niet uit een verslag",
        "Er is nog niets over gezegd",
        "nog geen oproep of initiatief",
        "Nog geen plek",
    ):
        assert said in text


@pytest.mark.parametrize("page_of", ["spoor/", "versies/"])
@pytest.mark.parametrize(
    ("who", "status"), [(None, 404), ("stranger_member", 404), ("member", 404), ("secretary", 200)]
)
def test_what_may_not_be_seen_has_no_trail(page_of, who, status, agree, request):
    hidden = agree(visibility=Visibility.CONFIDENTIAL)
    account = who and request.getfixturevalue(who)
    assert as_(account).get(f"{hidden.get_absolute_url()}{page_of}").status_code == status


def test_the_trail_asks_as_much_of_much_as_of_little(agree, secretary, city, client, django_assert_max_num_queries):
    agreement = agree()
    one = ends(Access(secretary), [("afspraak", agreement.pk)])["afspraak", agreement.pk]
    for n in range(12):
        made = published(f"Initiatief {n}", at=BADHUIS)
        (other,) = ends(Access(secretary), [("initiatief", made.pk)]).values()
        actions.link(by=secretary, source=one, target=other, relation=Relation.ABOUT)
        actions.change_agreement(by=secretary, agreement=agreement, text=f"Anders {n}")
    page(client, "/vergaderingen/")  # the process learns the new version
    with django_assert_max_num_queries(16):
        page(client, f"{agreement.get_absolute_url()}spoor/")
    with django_assert_max_num_queries(9):
        page(client, f"{agreement.get_absolute_url()}versies/")


@pytest.fixture
def changed(agree, secretary, member):
    """First for members, then public, then with another owner and day."""
    one = agree("Een oud plan", visibility=Visibility.MEMBERS)
    actions.change_agreement(by=secretary, agreement=one, text="Een nieuw plan", visibility=Visibility.PUBLIC)
    actions.change_agreement(
        by=secretary, agreement=one, owner_person=member.person, due=Due(on=date(2026, 4, 17)), text="Een beter plan"
    )
    return one


def test_each_version_says_what_changed(changed, secretary, client):
    text = page(as_(secretary), f"{changed.get_absolute_url()}versies/")
    assert [f"Versie {n}" in text for n in (1, 2, 3, 4)] == [True, True, True, False]
    for said in ("<del>oud</del><ins>nieuw</ins>", "<ins>Henk</ins>", "<ins>vrijdag 17 april 2026</ins>"):
        assert said in text, said


def test_a_version_that_was_hidden_stays_hidden(changed, client):
    text = page(client, f"{changed.get_absolute_url()}versies/")
    assert "oud plan" not in text and ">oud<" not in text
    assert "Versie 1<" not in text
    assert "<ins>een lid</ins>" in text and "Henk" not in text


def test_a_version_is_put_back_as_the_next_one(changed, secretary):
    address = f"{changed.get_absolute_url()}versies/terug/"
    client = as_(secretary)
    assert client.post(address, {"versie": "2"}).status_code == 302
    changed.refresh_from_db()
    assert (changed.text, changed.owner, changed.due_to, changed.version) == ("Een nieuw plan", None, None, 4)
    assert changed.link_generation == 3  # letters to who had it lead nowhere now
    assert (
        client.post(address, {"versie": "99"}).status_code == client.post(address, {"versie": "x"}).status_code == 404
    )


def test_no_version_is_offered_that_would_change_nothing(agree, secretary):
    agreement = agree("Een plan")
    actions.review_agreement(by=secretary, agreement=agreement, result=ReviewResult.IN_PROGRESS)
    address, client = f"{agreement.get_absolute_url()}versies/", as_(secretary)
    assert [words in page(client, address) for words in ("Versie 1", "Zet deze versie terug", "Zet je een")] == [
        True, False, False,
    ]  # fmt: skip
    actions.change_agreement(by=secretary, agreement=agreement, text="Een beter plan")
    assert re.findall(r'name="versie" value="(\d)"', page(client, address)) == ["2", "1"]


def test_a_version_that_was_emptied_is_left_out(changed, client):
    Revision.objects.filter(object_type="meetings.agreement", version=2).update(values={})
    assert "Versie 2" not in page(client, f"{changed.get_absolute_url()}versies/")


def test_a_call_leads_back_to_the_trail(agree, secretary, client):
    agreement = agree()
    as_(secretary).post(f"{agreement.get_absolute_url()}oproep/", asking(area="GM0392"))
    call = HelpCall.objects.get()
    assert f"{agreement.get_absolute_url()}spoor/" in page(client, call.get_absolute_url())
