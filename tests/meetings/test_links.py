"""What has to do with what: made by who writes at one end, shown at both, to who may see both."""

from datetime import date
from itertools import product

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.town.atlas import atlas
from meetings import actions
from meetings.linked.reading import ends, links_of
from meetings.models import ObjectLink
from meetings.seeing import PUBLIC, Access
from meetings.workflow import MeetingState, Relation
from tests import cast
from tests.initiatives.publishing import published

from .test_files import told_of
from .test_following_up import asking
from .test_pages import as_, page


@pytest.fixture
def tie(secretary):
    """`tie((kind, pk), (kind, pk))`."""

    def made(source, target, relation=Relation.ABOUT, by=secretary):
        found = ends(Access(secretary), [source, target])
        return actions.link(by=by, source=found[source], target=found[target], relation=relation)

    return made


@pytest.fixture
def meeting(plan):
    return plan(date(2015, 2, 18), state=MeetingState.HELD)


@pytest.fixture
def item(meeting, group, secretary):
    return actions.add_item(by=secretary, council=group, meeting=meeting, title="Zebrapad")


@pytest.fixture
def badhuis(city):
    return published("Badhuis", themes=["ontmoeten"])


def test_a_link_is_shown_at_both_ends_and_back_to_front(tie, item, meeting, badhuis, group, client):
    leidsebuurt = atlas().of_level("buurt")[0]
    tie(("agendapunt", item.pk), ("initiatief", badhuis.pk))
    tie(("bijeenkomst", meeting.pk), ("wijkraad", group.pk), Relation.LED_TO)
    tie(("agendapunt", item.pk), ("gebied", leidsebuurt.id))
    text = page(client, meeting.get_absolute_url())
    assert f'Gaat over <a href="{badhuis.get_absolute_url()}"' in text
    assert f'Leidde tot <a href="{group.get_absolute_url()}"' in text
    assert f'Kwam ter sprake bij <a href="{meeting.get_absolute_url()}#punt-{item.pk}"' in page(
        client, badhuis.get_absolute_url()
    )
    assert "Kwam ter sprake bij" in page(client, leidsebuurt.url)
    assert "Komt voort uit" in page(client, group.get_absolute_url())


def test_a_page_without_links_asks_nothing_for_them(badhuis, client):
    client.get(badhuis.get_absolute_url())
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        assert "In bijeenkomsten" not in page(client, badhuis.get_absolute_url())
    assert not [one for one in asked if "meetings_" in one["sql"]]


@pytest.fixture
def tied(plan, agree, group, secretary, tie):
    """An agreement of each visibility linked with an item of each; the agreement's words say the narrowest of both."""
    meeting = plan(days=3)
    at = {"council": group, "meeting": meeting}
    for of_item, of_agreement in product(Visibility, Visibility):
        narrow = max(of_item, of_agreement, key=list(Visibility).index)
        item = actions.add_item(by=secretary, **at, title=f"punt {narrow}", visibility=of_item)
        made = agree(f"band {narrow}", visibility=of_agreement)
        actions.review_agreement(by=secretary, agreement=made, result="afgehandeld")  # so that no table has it
        tie(("agendapunt", item.pk), ("afspraak", made.pk))
    return meeting


NUMBER = {"openbaar": 1, "leden": 3, "vertrouwelijk": 5}


def test_each_sees_the_links_of_which_both_ends_are_theirs_to_see(tied, readers):
    for who, kind, said, sees in told_of(tied, readers):
        for seen in Visibility:
            assert said.count(f"band {seen}") == (NUMBER[seen] if seen in sees else 0), (who, kind, seen)


def test_so_does_the_page_of_the_other_end(tied, seers, readers):
    for who, link in product(readers, ObjectLink.objects.all()):
        client, access = readers[who], Access(seers[who])
        found = ends(access, link.ends)
        agreement = ends(access, [link.ends[1]]).get(link.ends[1])
        if agreement:
            assert ("Kwam ter sprake bij" in page(client, agreement.url)) is (len(found) == 2)


@pytest.mark.parametrize("who", ["visitor", "stranger_member", "member"])
def test_words_that_are_hidden_are_not_found_to_link_with(who, agree, item, request):
    agree("Geheimschrijver", visibility=Visibility.CONFIDENTIAL)
    client = as_(None if who == "visitor" else request.getfixturevalue(who))
    answer = client.get(f"/vergaderingen/koppelen/agendapunt/{item.pk}/?q=geheimschrijver")
    assert "Geheimschrijver</span>" not in answer.content.decode()
    assert answer.status_code == (302 if who == "visitor" else 200)


def test_a_member_looks_for_it_and_links_it(item, badhuis, secretary, client):
    member, address = as_(secretary), f"/vergaderingen/koppelen/agendapunt/{item.pk}/"
    found = page(member, f"{address}?q=badhuis")
    assert f'value="initiatief-{badhuis.pk}"' in found
    assert "Niets gevonden voor" in page(member, f"{address}?q=zzzz")
    form = {"other": f"initiatief-{badhuis.pk}", "relation": "terug:leidde-tot"}
    for _twice in range(2):
        assert member.post(address, form).status_code == 302
    link = ObjectLink.objects.get()
    assert (link.from_kind, link.from_id, link.relation) == ("initiatief", badhuis.pk, "leidde-tot")
    assert "Al gekoppeld" in page(member, address)
    from_the_other = page(member, badhuis.get_absolute_url())
    assert f"/vergaderingen/koppelen/initiatief/{badhuis.pk}/" in from_the_other
    assert member.post(f"/vergaderingen/koppelingen/{link.pk}/weg/").status_code == 302
    assert not ObjectLink.objects.exists()


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("", "Kies waarmee je het koppelt."),
        ("initiatief-0", "Kies iets uit de lijst."),
        ("raadsel-1", "Kies iets uit de lijst."),
        ("agendapunt-{item}", "Dit is hetzelfde. Kies iets anders."),
        ("initiatief-99999999999999999999", "Kies iets uit de lijst."),
    ],
)
def test_what_cannot_be_linked_is_told(other, told, item, secretary):
    form = {"other": other.format(item=item.pk), "relation": "gaat-over"}
    assert told in as_(secretary).post(f"/vergaderingen/koppelen/agendapunt/{item.pk}/", form).content.decode()


def test_who_writes_at_neither_end_cannot_link_them(item, badhuis, stranger_member, secretary, tie):
    address = f"/vergaderingen/koppelen/agendapunt/{item.pk}/"
    form = {"other": f"initiatief-{badhuis.pk}", "relation": "gaat-over"}
    assert "bij een van de twee mag schrijven" in as_(stranger_member).post(address, form).content.decode()
    with pytest.raises(PermissionDenied):
        tie(("agendapunt", item.pk), ("initiatief", badhuis.pk), by=stranger_member)
    link = tie(("agendapunt", item.pk), ("initiatief", badhuis.pk))
    assert as_(stranger_member).post(f"/vergaderingen/koppelingen/{link.pk}/weg/").status_code == 404


def test_what_is_linked_is_not_deleted(tie, item, badhuis, secretary):
    tie(("agendapunt", item.pk), ("initiatief", badhuis.pk))
    with pytest.raises(ValidationError):
        actions.remove_item(by=secretary, item=item)


def test_the_call_of_an_agreement_leads_back_to_it(agree, secretary, client, member):
    shown, hidden = agree("We tellen het verkeer"), agree("Een geheim plan", visibility=Visibility.MEMBERS)
    for agreement, seen_by in ((shown, {None, member}), (hidden, {member})):
        answer = as_(secretary).post(f"{agreement.get_absolute_url()}oproep/", asking(area="GM0392"))
        address = answer.url.removesuffix("beheer/")
        for who in (None, member):
            assert (agreement.text in page(as_(who), address)) is (who in seen_by)


def test_many_links_ask_no_more_than_one(tie, item, agree, django_assert_max_num_queries):
    for n in range(12):
        tie(("agendapunt", item.pk), ("afspraak", agree(f"Afspraak {n}").pk))
    with django_assert_max_num_queries(3):
        assert len(links_of(PUBLIC, [("agendapunt", item.pk)])["agendapunt", item.pk]) == 12


def test_a_document_can_be_linked(tie, item, group, secretary, meeting, client):
    words = {"title": "Nota", "kind": "advies", "visibility": Visibility.MEMBERS, "link": "https://example.org/1"}
    nota = actions.add_material(by=secretary, meeting=meeting, **words).document
    tie(("agendapunt", item.pk), ("stuk", nota.pk))
    elsewhere = cast.member(cast.council("wijkraad-x"), "x@example.nl")
    for who, sees in ((None, False), (elsewhere, False), (secretary, True)):
        assert ("Gaat over" in page(as_(who), meeting.get_absolute_url())) is sees
    assert "Kwam ter sprake bij" in page(as_(secretary), f"{group.get_absolute_url()}stukken/")
