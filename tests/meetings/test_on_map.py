"""Agreements on the map, and the equal list: how many of each area, and what came of them, as far as one may see."""

import pytest

from councils.models import CouncilArea
from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.models import HelpCall
from meetings import actions
from meetings.linked.reading import ends
from meetings.models import AgreementCall
from meetings.seeing import Access
from meetings.workflow import Relation
from tests import cast
from tests.initiatives.publishing import published

from .test_pages import SEES, page

BADHUIS = (52.3790, 4.6180)
WIJK = "WK039201"


def on_map(client, query: str = "") -> str:
    return page(client, f"/afspraken/{query}").partition('id="kaart"')[2].partition("</section>")[0]


@pytest.fixture
def placed(agree, group, secretary, city):
    """Of each visibility an agreement of a group that serves a wijk, linked with an initiative with a point."""
    CouncilArea.objects.create(council=group, area_id=atlas().by_code[WIJK].id, confidence="high")
    for seen in Visibility:
        made = agree(f"afspraak {seen}", visibility=seen)
        initiative = published(f"Plek {seen}", at=BADHUIS)
        tied = ends(Access(secretary), [("afspraak", made.pk), ("initiatief", initiative.pk)])
        source, target = tied.values()
        actions.link(by=secretary, source=source, target=target, relation=Relation.LED_TO)
    return atlas().by_code[WIJK]


def test_each_sees_on_the_map_what_is_theirs_to_see(placed, readers):
    for who, client in readers.items():
        text = on_map(client, f"?stadsdeel={placed.parent.slug}")
        number = len(SEES[who])
        words = f"{number} afspraken" if number > 1 else "1 afspraak"
        assert f"{placed.name}, {words}" in text  # on the drawing
        assert f'{placed.name}</a> <span class="soft num">{number}<' in text  # in the list
        for seen in Visibility:
            assert (f"Plek {seen}" in text) is (seen in SEES[who]), who
        assert text.count("data-item") == number


def test_a_map_with_nothing_on_it_is_not_printed(agree, secretary, city, client):
    agree()  # of a group without an area
    assert 'class="section on-map no-print"' in page(client, "/afspraken/")


def test_the_list_and_the_drawing_hold_the_same(placed, client):
    text = on_map(client)
    assert 'class="section on-map"' in page(client, "/afspraken/")
    for node in atlas().of_level("stadsdeel"):
        count = 1 if node == placed.parent else 0
        assert f"{node.name}, {'1 afspraak' if count else 'geen afspraak'}" in text
        shown = "1" if count else "nog niets"
        assert f'{node.name}</a> <span class="soft num">{shown}<' in text


def test_what_is_of_the_whole_town_is_told(placed, agree, client):
    agree("Voor iedereen", council=cast.council("stadsgroep"))
    assert "1 gaat over de hele stad" in on_map(client)


def test_a_call_is_on_the_map_through_its_initiative(agree, city, client):
    badhuis = published("Badhuis", at=BADHUIS)
    call = HelpCall.objects.create(initiative=badhuis, title="Twee koks")
    agreement = agree()
    AgreementCall.objects.create(agreement=agreement, call=call)
    text = on_map(client)
    assert call.get_absolute_url() in text and "Twee koks" in text
    badhuis.archived_on = "2026-01-01"
    badhuis.save()
    actions.change_agreement(by=None, agreement=agreement, text="Anders")
    assert "Twee koks" not in on_map(client)


def test_many_on_the_map_ask_as_much_as_few(placed, agree, secretary, client, django_assert_max_num_queries):
    for n in range(20):
        made, initiative = agree(f"Nog {n}"), published(f"Nog een plek {n}", at=BADHUIS)
        source, target = ends(Access(secretary), [("afspraak", made.pk), ("initiatief", initiative.pk)]).values()
        actions.link(by=secretary, source=source, target=target, relation=Relation.LED_TO)
    page(client, "/vergaderingen/")  # the process learns the new version
    with django_assert_max_num_queries(13):
        assert on_map(client).count("data-item") == 21
