"""Who inspired whom: the trees it makes, which of them a selection holds, and since when."""

from datetime import date

import pytest
from django.http import QueryDict

from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.selections.selection import BadSelection
from initiatives.models import Initiative
from initiatives.spread import Spread
from initiatives.spread.counts import SpreadFacets
from initiatives.spread.forest import Forest
from initiatives.spread.selection import read
from initiatives.spread.words import title


@pytest.fixture
def inspired(make):
    """A function that publishes what another one inspired."""

    def made(name: str, by: Initiative | None = None, year: int = 2020, **fields) -> Initiative:
        return make(name, inspired_by=by, started_on=date(year, 3, 1), **fields)

    return made


def trees() -> list[list[str]]:
    """The titles of each tree, the first in front."""
    titles = dict(Initiative.objects.values_list("pk", "title"))
    return [[titles[one.pk] for one in tree.members] for tree in Forest(Spread()).trees]


def test_a_tree_is_the_first_with_all_that_it_inspired_the_nearest_first(inspired):
    first = inspired("Tuin")
    child = inspired("Hof", first)
    inspired("Plein", child)
    inspired("Laan", first)
    inspired("Alleen")
    assert trees() == [["Tuin", "Hof", "Laan", "Plein"]]


def test_the_largest_reach_comes_first_and_of_equals_the_newest(inspired):
    for name, year in (("Oud", 2001), ("Nieuw", 2011), ("Groot", 1999)):
        inspired(f"{name} kind", inspired(name, year=year), year=year)
    inspired("Nog een", Initiative.objects.get(title="Groot"), year=1999)
    assert [tree[0] for tree in trees()] == ["Groot", "Nieuw", "Oud"]


def test_who_is_hidden_is_left_out_and_a_tree_falls_in_two(inspired):
    first = inspired("Tuin")
    gone = inspired("Hof", first, hidden_at="2026-01-01T12:00Z", archived_on="2026-01-01")
    inspired("Kind", gone)
    inspired("Laan", first)
    assert trees() == [["Tuin", "Laan"]]


def test_who_is_in_the_archive_stays_and_who_was_merged_leads_on(inspired):
    first = inspired("Tuin", archived_on="2026-01-01")
    inspired("Hof", inspired("Dubbel", merged_into=first, archived_on="2026-01-01"))
    assert trees() == [["Tuin", "Hof"]]


def test_a_circle_that_a_merge_closes_is_opened(inspired):
    first = inspired("Tuin")
    last = inspired("Plein", inspired("Hof", first))
    Initiative.objects.filter(pk=first.pk).update(merged_into=last, archived_on="2026-01-01")
    assert trees() == [["Plein", "Hof"]]


def test_a_chain_of_any_length_is_read(inspired):
    last = inspired("Begin")
    for n in range(1200):
        last = Initiative(
            title=f"S{n}", slug=f"s{n}", summary="x", stage="lopend", area_id=last.area_id, inspired_by=last,
            started_on=date(2020, 1, 1),
        )  # fmt: skip
        last.save()
    (tree,) = Forest(Spread()).trees
    assert tree.reach == Spread().reach(tree.first.pk) == 1200


@pytest.mark.parametrize(
    ("years", "since"),
    [((2010, 2012, 2014), [2012, 2012, 2014]), ((2010, 2004, 2014), [2010, 2010, 2014])],
)
def test_a_year_is_that_of_the_beginning_but_never_before_what_inspired_it(inspired, years, since):
    first = inspired("Tuin", year=years[0])
    inspired("Plein", inspired("Hof", first, years[1]), years[2])
    assert [one.since for one in Forest(Spread()).trees[0].members] == since


def test_who_tells_no_beginning_was_there_when_somebody_got_the_idea(inspired, make):
    first = make("Tuin")
    inspired("Plein", make("Hof", inspired_by=first), 2014)
    inspired("Laan", first, 2012)
    assert [one.since for one in Forest(Spread()).trees[0].members] == [2012, 2014, 2012, 2014]


def test_who_tells_no_beginning_began_when_they_came_on_the_site(inspired, make):
    make("Hof", inspired_by=inspired("Tuin", year=2010), published_at="2024-12-31T23:30Z")
    assert Forest(Spread()).trees[0].members[1].since == 2025


@pytest.fixture
def some(inspired):
    """Two trees: one of green in Centrum and Noord, one of sport in Noord."""
    first = inspired("Tuin", year=2010, themes=["groen"], at=(52.38, 4.633))
    inspired("Hof", first, 2012, themes=["groen", "sport"], area="SD-NOORD")
    inspired("Laan", first, 2018, themes=["zorg"], at=(52.381, 4.634))
    inspired("Dam", inspired("Veld", year=2015, themes=["sport"], area="SD-NOORD"), 2015, themes=["sport"])
    inspired("Alleen", themes=["groen"])


def found(query: str) -> list[list[str]]:
    titles = dict(Initiative.objects.values_list("pk", "title"))
    facets = SpreadFacets(read(QueryDict(query)), PublicVersion.current())
    return [[titles[one.pk] for one in tree.members] for tree in facets.trees]


GREEN, SPORT = ["Tuin", "Hof", "Laan"], ["Veld", "Dam"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [GREEN, SPORT]),
        ("stadsdeel=noord", [GREEN, SPORT]),
        ("thema=zorg", [GREEN]),
        ("stadsdeel=noord&thema=zorg", []),
        ("stadsdeel=noord&thema=sport", [GREEN, SPORT]),
        ("thema=zorg&thema=sport", [GREEN, SPORT]),
        ("tot=2011", []),
        ("tot=2012", [["Tuin", "Hof"]]),
        ("tot=2017", [SPORT, ["Tuin", "Hof"]]),
        ("tot=2017&thema=zorg", []),
        ("van=laan", [GREEN]),
        ("van=dam&thema=groen", []),
        ("van=alleen", []),
        ("van=bestaat-niet", [GREEN, SPORT]),
    ],
)
def test_a_selection_holds_each_tree_of_which_a_member_fits(some, query, expected):
    assert found(query) == expected


def test_each_choice_counts_the_trees_it_would_give(some):
    facets = SpreadFacets(read(QueryDict("stadsdeel=noord")), PublicVersion.current())
    assert facets.total == 2
    themes = {theme.slug: theme for theme in Initiative.themes.field.related_model.objects.all()}
    assert [facets.of_theme(themes[slug].pk) for slug in ("groen", "sport", "zorg")] == [1, 2, 0]


@pytest.mark.parametrize(
    ("query", "name"),
    [("tot=abc", "tot"), ("tot=1899", "tot"), ("tot=20201", "tot"), ("van=niets", "van"), ("x=1", "x")],
)
def test_what_is_not_understood_is_named(some, query, name):
    assert [problem.name for problem in read(QueryDict(query)).problems] == [name]
    with pytest.raises(BadSelection) as refused:
        read(QueryDict(query), strict=True)
    assert refused.value.problem.name == name


def test_the_address_of_what_was_merged_is_that_of_what_it_is_now(some, make):
    make("Weg", merged_into=Initiative.objects.get(slug="laan"), archived_on="2026-01-01")
    assert read(QueryDict("van=weg&tot=2020&thema=groen")).query() == "?thema=groen&tot=2020&van=laan"


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "De olievlek"),
        ("stadsdeel=noord&tot=2019", "De olievlek in Noord tot en met 2019"),
        ("thema=sport", "De olievlek over sport en spel"),
        ("van=laan&stadsdeel=noord", "De olievlek met “Laan” in Noord"),
    ],
)
def test_a_selection_has_a_title(some, query, words):
    assert str(title(read(QueryDict(query)))) == words
