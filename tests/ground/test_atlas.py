"""The tree of areas in memory."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.utils.translation import override

from haarlem_wijken.ground.models import Area, AreaAlias, AreaShape, PublicVersion
from haarlem_wijken.ground.town.atlas import atlas


@pytest.fixture
def tree(city):
    return atlas()


def names(nodes):
    return [str(node) for node in nodes]


def test_a_warm_atlas_asks_nothing(tree, django_assert_num_queries):
    n = PublicVersion.current()
    tree.at(52.38, 4.63)
    with django_assert_num_queries(0):
        node = atlas(n).get("buurt", "leidsebuurt-west")
        assert node.neighbours and node.outline and atlas(n).at(*node.label) is node
    with django_assert_num_queries(1):
        assert atlas() is tree


def test_it_is_not_drawn_again_when_no_area_has_changed(tree, django_assert_num_queries):
    PublicVersion.raise_()
    with django_assert_num_queries(2):
        assert atlas() is tree


def test_it_is_drawn_again_after_each_change_also_of_one_transaction(tree):
    buurt = {"code": "BU03920303"}
    seen = []
    for change in (
        lambda: Area.objects.filter(**buurt).update(name="Anders"),
        lambda: Area.objects.filter(**buurt).update(name="Weer anders"),
        lambda: AreaShape.objects.filter(area__code="BU03920303").update(hectares=1),
        lambda: AreaAlias.objects.create(name="Anders", slug="anders", note="Nieuw"),
        lambda: AreaAlias.objects.get(slug="anders").areas.add(Area.objects.get(**buurt)),
        lambda: AreaAlias.objects.get(slug="anders").areas.set([]),
        lambda: AreaAlias.objects.filter(slug="anders").delete(),
    ):
        seen.append(atlas())
        change()
        PublicVersion.raise_()
        assert atlas() not in seen
    assert atlas().by_code["BU03920303"].name == "Weer anders"


def test_the_tree(tree):
    buurt = tree.by_code["BU03920303"]
    assert names(buurt.chain) == ["Zuidwest", "Zijlwegkwartier", "Leidsebuurt-west"]
    assert tree.town.chain == ()
    assert tree.by_id[buurt.id] is buurt
    assert len(tree.town.descendant_ids) == 138
    assert buurt.descendant_ids == {buurt.id}
    assert len(tree.get("stadsdeel", "noord").parts("wijk")) == 8
    assert tree.get("wijk", "noord") is None


def test_neighbours_share_a_border_and_not_just_a_corner(tree):
    assert names(tree.get("stadsdeel", "centrum").neighbours) == ["Noord", "Oost", "Zuidwest"]
    assert names(tree.get("buurt", "leidsebuurt-west").neighbours) == [
        "Geschiedschrijversbuurt", "Hasselaersbuurt", "Leidsebuurt-oost", "Van Galenbuurt",
    ]  # fmt: skip
    assert all(node in other.neighbours for node in tree.of_level("wijk") for other in node.neighbours)
    assert tree.town.neighbours == []


def test_an_alias_is_asked_as_an_area_is(tree):
    place = tree.place("buurt", "leidsebuurt")
    assert names(place.areas) == ["Leidsebuurt-west", "Leidsebuurt-oost"]
    assert place.descendant_ids == {area.id for area in place.areas}
    assert names(place.parts("buurt")) == names(place.areas)
    assert names(tree.place("wijk", "indische-buurt").areas) == ["Indischewijk"]
    assert tree.place("wijk", "leidsebuurt") is None
    assert tree.place("buurt", "atlantis") is None
    assert names(tree.place("buurt", "vijfhoek").areas) == ["Vijfhoek"]


def test_addresses_follow_the_language(tree):
    noord = tree.get("stadsdeel", "noord")
    assert noord.url == "/stadsdelen/noord/"
    with override("en"):
        assert noord.url == "/en/stadsdelen/noord/"
        assert tree.town.url == "/en/"


def test_threads_see_one_atlas(tree):
    n = PublicVersion.current()
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: atlas(n), range(40))) == {tree}
