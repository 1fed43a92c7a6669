"""Areas and themes by their names as people type them."""

from time import perf_counter

import pytest

from haarlem_wijken.ground.search.naming import MOST, areas_like, themes_like
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

AREAS = [
    # as it is written, in any case, with or without hyphen and space
    ("Schalkwijk", ["Schalkwijk", "Winkelcentrum Schalkwijk", "Zuid-Schalkwijkerweg"]),
    ("LEIDSEBUURT WEST", ["Leidsebuurt-west", "Leidsebuurt"]),
    ("bosch & vaart", ["Bosch en Vaart"]),
    ("Léidsebüurt-west", ["Leidsebuurt-west"]),
    # a name people use, before the areas it stands for
    ("leidse buurt", ["Leidsebuurt", "Leidsebuurt-oost", "Leidsebuurt-west"]),
    ("rosehaghe", ["Rosehaghe"]),
    # another name of one area stands for it once: under the name that fits best
    ("slachthuis", ["Slachthuiswijk"]),
    ("slachthuisbuurt", ["Slachthuisbuurt"]),
    ("haarlem centrum", ["Haarlem-Centrum"]),
    # half, a word of it, a part of a word; larger areas first
    ("vij", ["Vijfhoek"]),
    ("zaanen", ["Te Zaanenkwartier"]),
    ("schilders", ["Kunstschildersbuurt"]),
    ("noord", ["Noord", "Noorderhout", "Kleverpark-noord"]),
    # among other words
    ("moestuin in de vijfhoek", ["Vijfhoek"]),
    # with a typing error, whole and half
    ("schalkwyk", ["Schalkwijk"]),
    ("leidsebuurd", ["Leidsebuurt", "Leidsebuurt-oost", "Leidsebuurt-west"]),
    ("Welgeleegen", ["Welgelegen"]),
    ("garenkokre", ["Garenkokerskwartier"]),
    ("moestuin schalkwyk", ["Schalkwijk"]),
]
NO_AREA = ["", "?!", "e", "badhuis", "badhius", "repair café", "speeltuin", "fietsen", "x" * 100, "\x00"]
THEMES = [
    ("groen", ["groen"]),
    ("tuin", ["groen"]),
    ("groene daken", ["groen"]),
    ("kinderen", ["jeugd"]),
    ("jeugd", ["jeugd"]),
    ("enegie", ["energie"]),
    ("gardens", ["groen"]),
    ("de", ["delen"]),
    ("badhuis", []),
    ("%", []),
]


@pytest.fixture
def tree(city):
    return atlas()


@pytest.mark.parametrize(("text", "expected"), AREAS)
def test_areas_are_found_by_their_names(tree, text, expected):
    assert [place.name for place in areas_like(text, tree)][: len(expected)] == expected


@pytest.mark.parametrize("text", NO_AREA)
def test_other_words_name_no_area(tree, text):
    assert areas_like(text, tree) == []


def test_a_kind_of_area_gives_some_of_them(tree):
    found = areas_like("kwartier", tree)
    assert len(found) == MOST
    assert all("kwartier" in place.name for place in found)


def test_the_town_is_not_one_of_its_areas(tree):
    assert tree.town not in areas_like("haarlem", tree)


@pytest.mark.parametrize(("text", "expected"), THEMES)
def test_themes_are_found_by_their_names_in_both_languages(city, text, expected):
    assert [theme.slug for theme in themes_like(text, themes())] == expected


def test_it_takes_no_time_worth_telling(tree):
    areas_like("vijf", tree)
    started = perf_counter()
    for _ in range(20):
        areas_like("leidsebuurd qwertyuiop " * 20, tree)
    assert (perf_counter() - started) / 20 < 0.02  # seconds; some 2 ms on a quiet machine
