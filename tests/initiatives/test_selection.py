"""One query string, one selection, one address."""

import pytest
from django.http import QueryDict
from django.utils.translation import override

from haarlem_wijken.ground.atlas import atlas
from haarlem_wijken.ground.selection import BadSelection
from initiatives.selection import read, select
from initiatives.words import title


@pytest.fixture
def some(make):
    make("Tuin in de Vijfhoek", area="BU03920105", themes=["groen"])
    make("Sport in de Vijfhoek", area="BU03920105", themes=["sport", "groen"], stage="idee")
    make("Zon op Noord", area="SD-NOORD", themes=["energie"], stage="afgerond")
    make("Oud nieuws", area="BU03920105", archived_on="2020-01-01")


def titles(query: str) -> set[str]:
    return {found.title for found in select(read(QueryDict(query)))}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("stadsdeel=centrum", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek"}),
        ("stadsdeel=centrum&stadsdeel=noord", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("stadsdeel=noord&buurt=vijfhoek", set()),
        ("buurt=vijfhoek&fase=idee", {"Sport in de Vijfhoek"}),
        ("thema=sport&thema=energie", {"Sport in de Vijfhoek", "Zon op Noord"}),
        ("thema=groen&fase=lopend", {"Tuin in de Vijfhoek"}),
        ("THEMA=groen", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek", "Zon op Noord"}),
        ("thema=GROEN", {"Tuin in de Vijfhoek", "Sport in de Vijfhoek"}),
    ],
)
def test_repeated_is_or_and_different_is_and(some, query, expected):
    assert titles(query) == expected


def test_a_theme_that_fits_twice_counts_once(some):
    assert select(read(QueryDict("thema=sport&thema=groen"))).count() == 2


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("", ""),
        ("sorteer=nieuw&pagina=1", ""),
        ("thema=sport&thema=groen&stadsdeel=noord", "?stadsdeel=noord&thema=groen&thema=sport"),
        ("pagina=3&sorteer=naam&thema=groen&thema=groen", "?thema=groen&sorteer=naam&pagina=3"),
        ("thema=&fase=", ""),
        ("buurt=leidsebuurt", "?buurt=leidsebuurt"),
    ],
)
def test_there_is_one_address(city, query, canonical):
    assert read(QueryDict(query)).query() == canonical


@pytest.mark.parametrize(
    ("query", "name", "value"),
    [
        ("thema=bestaatniet", "thema", "bestaatniet"),
        ("kleur=rood", "kleur", "rood"),
        ("pagina=-1", "pagina", "-1"),
        ("pagina=٣", "pagina", "٣"),
        ("pagina=" + "9" * 40, "pagina", "9" * 40),
        ("sorteer=willekeurig", "sorteer", "willekeurig"),
        ("stadsdeel=%00", "stadsdeel", "\x00"),
    ],
)
def test_what_is_not_known_is_told_or_refused(city, query, name, value):
    assert read(QueryDict(query)).problems == ((name, value),)
    with pytest.raises(BadSelection) as fault:
        read(QueryDict(query), strict=True)
    assert fault.value.problem == (name, value)


def test_every_buurt_can_be_chosen_at_once(client, make):
    make("Tuin")
    make("Zon", area="BU03921804")
    slugs = [node.slug for node in atlas().of_level("buurt")]
    assert titles("&".join(f"buurt={slug}" for slug in slugs)) == {"Tuin", "Zon"}
    assert client.get("/initiatieven/?" + "&".join(f"buurt={n}" for n in range(1001))).status_code == 400


def test_what_other_sites_hang_on_a_link_is_no_problem(city):
    assert read(QueryDict("utm_source=brief&thema=groen"), strict=True).query() == "?thema=groen"


def test_one_choice_is_taken_off(city):
    selection = read(QueryDict("thema=groen&thema=sport&pagina=2"))
    assert selection.without("thema", "groen", drop=("pagina",)) == "?thema=sport"


@pytest.mark.parametrize(
    ("query", "dutch"),
    [
        ("", "Alle initiatieven"),
        ("fase=lopend&thema=groen&stadsdeel=schalkwijk", "Lopende groene initiatieven in Schalkwijk"),
        ("stadsdeel=centrum&stadsdeel=zuidwest", "Initiatieven in Centrum en Zuidwest"),
        ("thema=energie&thema=groen", "Initiatieven over energie en klimaat of groen en tuinen"),
        ("fase=idee", "Ideeën"),
        ("fase=idee&fase=lopend&buurt=vijfhoek", "Ideeën en lopende initiatieven in Vijfhoek"),
        ("buurt=vijfhoek&stadsdeel=centrum", "Initiatieven in Vijfhoek (Centrum)"),
        ("buurt=leidsebuurt", "Initiatieven in Leidsebuurt"),
    ],
)
def test_a_selection_has_a_title_in_words(city, query, dutch):
    with override("nl"):
        assert str(title(read(QueryDict(query)))) == dutch


@pytest.mark.parametrize(
    ("query", "english"),
    [
        ("", "All initiatives"),
        ("fase=lopend&thema=groen&stadsdeel=schalkwijk", "Running green initiatives in Schalkwijk"),
        ("thema=sport", "Sports initiatives"),
        ("stadsdeel=centrum&stadsdeel=zuidwest", "Initiatives in Centrum and Zuidwest"),
        ("thema=energie&thema=groen", "Initiatives about energy and climate or green and gardens"),
        ("thema=meebeslissen&fase=in-oprichting", "Starting initiatives about having a say"),
        ("fase=idee", "Ideas"),
        ("fase=idee&thema=jeugd", "Ideas about children and young people"),
        ("fase=idee&fase=lopend&buurt=vijfhoek", "Ideas and running initiatives in Vijfhoek"),
        ("fase=afgerond&fase=gestopt", "Finished and stopped initiatives"),
        ("buurt=vijfhoek&stadsdeel=centrum", "Initiatives in Vijfhoek (Centrum)"),
    ],
)
def test_a_title_reads_right_in_english(city, query, english):
    with override("en"):
        assert str(title(read(QueryDict(query)))) == english
